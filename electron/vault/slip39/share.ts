/**
 * Converts one SLIP-39 share between words and numbers, with its checksum and header (SLIP-0039, "Format of the share
 * mnemonic").
 * Takes: UTF-8 bytes as typed. Gives: a share, or what is wrong with it, by position and never by the words.
 *
 * words 1-2   identifier 15 bits, extendable 1, iteration exponent 4
 * words 3-4   group index 4, group threshold - 1 4, groups - 1 4, member index 4, member threshold - 1 4
 * words 5…    zero bits to fill up, then the share's value
 * last three  RS1024 checksum
 */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { completed, typedWords } from '../keys/typed-words.ts';
import { SecretBytes } from '../secrets/secret-bytes.ts';
import { shareWords } from './library.ts';

export interface ShareHeading {
  /** 15 bits, identical in all shares of a set. */
  readonly identifier: number;
  readonly extendable: boolean;
  /** PBKDF2 runs 10,000 · 2^exponent times. */
  readonly exponent: number;
  readonly groupIndex: number;
  readonly groupThreshold: number;
  readonly groupCount: number;
  readonly memberIndex: number;
  readonly memberThreshold: number;
}
export interface Share extends ShareHeading {
  readonly value: SecretBytes;
}

const headWords = 4;
const checksumWords = 3;
/** Length of the value in bytes: 128 to 256 bits. SLIP-39 allows more; no wallet of the two chains uses it. */
export const [leastValue, mostValue] = [16, 32];
const wordsFor = (bytes: number): number => headWords + Math.ceil((bytes * 8) / 10) + checksumWords;
/** Words of a share: 20 for 128 bits, 33 for 256. */
export const mostShareWords = wordsFor(mostValue);
/** 10 million rounds take about five seconds. Wallets use 0 or 1; a foreign share could require minutes. */
const mostExponent = 10;

const indexOf = new Map(shareWords.map((word, index) => [word, index]));

/** Reads a typed share: any letter case, words complete or cut to four letters, numbered or not. */
export function readShare(typed: Uint8Array): Result<Share, Reason> {
  const words = completed([...typedWords(typed)], shareWords);
  if (words.length < wordsFor(leastValue) || words.length > mostShareWords) return refuse(lengthReason(words.length));
  const numbers = words.map((word) => indexOf.get(word) ?? -1);
  const unknown = numbers.flatMap((number, at) => (number < 0 ? [at + 1] : []));
  if (unknown.length > 0) return refuse(reason('share-words-unknown', { positions: unknown.join(', ') }));
  return fromNumbers(numbers);
}

/** The words of a share, as written down. */
export function wordsOfShare(share: Share): readonly string[] {
  const numbers = toNumbers(share);
  const words = numbers.map((number) => shareWords[number] ?? '');
  numbers.fill(0);
  return words;
}

const lengthReason = (count: number): Reason => reason('share-length', { count: String(count) });

function fromNumbers(numbers: number[]): Result<Share, Reason> {
  const heading = headingOf(numbers);
  if (polymod(numbers, heading.extendable) !== 1) return refuse(reason('share-checksum'));
  const value = valueFrom(numbers.slice(headWords, -checksumWords));
  numbers.fill(0);
  if (value === 'length') return refuse(lengthReason(numbers.length));
  if (value === 'padding' || heading.groupThreshold > heading.groupCount) return refuse(reason('share-malformed'));
  if (heading.exponent > mostExponent) return refuse(reason('share-too-slow', { limit: String(mostExponent) }));
  return ok({ ...heading, value: SecretBytes.owning(value) });
}

function headingOf([a = 0, b = 0, c = 0, d = 0]: readonly number[]): ShareHeading {
  const [first, second] = [a * 1024 + b, c * 1024 + d];
  return {
    identifier: first >> 5,
    extendable: ((first >> 4) & 1) === 1,
    exponent: first & 15,
    groupIndex: second >> 16,
    groupThreshold: ((second >> 12) & 15) + 1,
    groupCount: ((second >> 8) & 15) + 1,
    memberIndex: (second >> 4) & 15,
    memberThreshold: (second & 15) + 1,
  };
}

function toNumbers(share: Share): number[] {
  const first = (share.identifier << 5) | (share.extendable ? 16 : 0) | share.exponent;
  const group = (share.groupIndex << 8) | ((share.groupThreshold - 1) << 4) | (share.groupCount - 1);
  const second = (group << 8) | (share.memberIndex << 4) | (share.memberThreshold - 1);
  const head = [first >> 10, first & 1023, second >> 10, second & 1023];
  const numbers = [...head, ...share.value.lend(numbersOf), 0, 0, 0];
  const check = polymod(numbers, share.extendable) ^ 1;
  return [...numbers.slice(0, -checksumWords), (check >> 20) & 1023, (check >> 10) & 1023, check & 1023];
}

/** The value's bits, padded at the front with zeros to complete words. */
function numbersOf(value: Uint8Array): number[] {
  const count = Math.ceil((value.length * 8) / 10);
  const numbers: number[] = [];
  let [buffer, bits] = [0, count * 10 - value.length * 8];
  for (const byte of value) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    if (bits < 10) continue;
    bits -= 10;
    numbers.push((buffer >> bits) & 1023);
    buffer &= (1 << bits) - 1;
  }
  return numbers;
}

function valueFrom(numbers: readonly number[]): Uint8Array | 'length' | 'padding' {
  // A whole number of 16-bit words, with at most 8 bits of padding (SLIP-0039).
  const padding = (numbers.length * 10) % 16;
  const value = new Uint8Array((numbers.length * 10 - padding) / 8);
  if (padding > 8 || value.length < leastValue || value.length > mostValue) return 'length';
  let [buffer, bits, at] = [0, -padding, 0];
  for (const number of numbers) {
    buffer = (buffer << 10) | number;
    bits += 10;
    // The first word holds all of the padding and at least two bits of the value.
    if (at === 0 && bits === 10 - padding && buffer >> bits !== 0) return 'padding';
    while (bits >= 8) {
      bits -= 8;
      value[at] = (buffer >> bits) & 255;
      at += 1;
      buffer &= (1 << bits) - 1;
    }
  }
  return value;
}

const generators = [
  0xe0e040, 0x1c1c080, 0x3838100, 0x7070200, 0xe0e0009, 0x1c0c2412, 0x38086c24, 0x3090fc48, 0x21b1f890, 0x3f3f120,
];

/** RS1024 (SLIP-0039, "Checksum"): 1 for a correct checksum. */
function polymod(numbers: readonly number[], extendable: boolean): number {
  const name = new TextEncoder().encode(extendable ? 'shamir_extendable' : 'shamir');
  let check = 1;
  for (const value of [...name, ...numbers]) {
    const top = check >> 20;
    check = ((check & 0xfffff) << 10) ^ value;
    generators.forEach((generator, bit) => {
      if ((top >> bit) & 1) check ^= generator;
    });
  }
  return check;
}
