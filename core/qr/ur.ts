/**
 * Uniform Resources of type `bytes`: `ur:bytes/<bytewords>` and `ur:bytes/<n>-<m>/<bytewords>` (BCR-2020-005, -006;
 * Multipart UR, BCR-2024-001), in either letter case.
 * Takes: a text; content. Gives: a part; parts. Refuses: other types, inconsistent sizes, more than 4,096 fragments or
 * 2 MiB. Its only digests are CRC-32s, of every part and of the message.
 */
import { joinBytes } from '../base/bytes.ts';
import { maxTransferBytes } from '../base/limits.ts';
import { type Reason, reason } from '../base/reason.ts';
import { fromBytewords, toBytewords } from './bytewords.ts';
import { cborBytes, cborPart, fromCborBytes, fromCborPart } from './cbor.ts';
import { crc32 } from './crc32.ts';
import { makeFountain } from './fountain.ts';
import { makeFragmentChoice } from './fragment-choice.ts';
import { indexedStream } from './indexed-stream.ts';
import { broken, isNew, isRepeat, type Piece, type Stream } from './stream.ts';

/** Version 1, of 2020: `1of3`, and Bech32 instead of bytewords (which have no digits). */
const oldPartPattern = /^ur:[a-z0-9-]{1,64}\/(\d{1,9})of(\d{1,9})\//;
const oldWholePattern = /^ur:[a-z0-9-]{1,64}\/[a-z]*\d[a-z0-9]*$/;
const barePattern = /^bytes\/(?:[1-9]\d{0,9}-[1-9]\d{0,9}\/)?[a-z]{16,}$/;
const pattern = /^ur:([a-z0-9-]{1,64})\/(?:([1-9]\d{0,9})-([1-9]\d{0,9})\/)?([a-z]+)$/;
const maxFragments = 4096;
/** Space for the head of the CBOR byte string before the content. */
const maxMessageBytes = maxTransferBytes + 5;

export const isUr = (text: string): boolean => /^ur:/i.test(text);
/** A UR without its `ur:`. */
export const isBareUr = (text: string): boolean => /^bytes\//i.test(text) && barePattern.test(text.toLowerCase());

const hex8 = (value: number): string => value.toString(16).toUpperCase().padStart(8, '0');
const malformed = reason('parts-malformed');

export function readUr(text: string): Piece | Reason {
  const whole = text.toLowerCase();
  const [old, n = '', total = ''] = oldPartPattern.exec(whole) ?? [];
  if (old !== undefined) return reason('ur-version', { n, total });
  if (oldWholePattern.test(whole)) return reason('ur-version');
  const [, type, sequence, count, words = ''] = pattern.exec(whole) ?? [];
  if (type === undefined) return malformed;
  if (type !== 'bytes') return reason('ur-type');
  const bytes = fromBytewords(words);
  if (bytes === null) return malformed;
  return sequence === undefined ? wholeUr(bytes) : partOfUr(bytes, Number(sequence), Number(count));
}

function wholeUr(message: Uint8Array): Piece {
  const assemble = ([only = message]: readonly Uint8Array[]) => fromCborBytes(only) ?? malformed;
  const begin = () => indexedStream({ total: 1, limit: maxMessageBytes, hasDigest: true, assemble });
  return { transport: 'ur', id: hex8(crc32(message)), at: 0, data: message, mayBeBytes: true, begin };
}

/** Fields in which all parts of a message must agree. */
interface Shape {
  readonly count: number;
  readonly length: number;
  readonly checksum: number;
  readonly size: number;
}

function partOfUr(bytes: Uint8Array, sequence: number, count: number): Piece | Reason {
  const part = fromCborPart(bytes, 4);
  if (part === null) return malformed;
  const [inner = 0, innerCount = 0, length = 0, checksum = 0] = part.numbers;
  if (inner !== sequence || innerCount !== count) return malformed;
  if (count > maxFragments) return reason('parts-too-many', { total: String(count), limit: String(maxFragments) });
  if (length > maxMessageBytes) return reason('text-too-long', { limit: String(maxMessageBytes) });
  const size = part.bytes.length;
  if (size === 0 || count * size < length || (count - 1) * size >= length) return malformed;
  const id = hex8(checksum) + [count, length, size].map(hex8).join('');
  const begin = () => urStream({ count, length, checksum, size });
  return { transport: 'ur', id, at: sequence, data: part.bytes, mayBeBytes: true, begin };
}

function urStream({ count, length, checksum, size }: Shape): Stream {
  const fountain = makeFountain(count, size);
  const choose = makeFragmentChoice(count, checksum);
  const mismatch = broken(reason('parts-digest-mismatch'));
  return {
    take: (sequence, data) => {
      if (!fountain.add(choose(sequence), data)) return isRepeat;
      const message = fountain.solve()?.slice(0, length);
      if (message === undefined) return isNew;
      const content = crc32(message) === checksum ? fromCborBytes(message) : null;
      return content === null ? mismatch : { is: 'whole', bytes: content };
    },
    standing: () => ({ have: fountain.rank(), needed: count, places: null }),
    retainedBytes: fountain.retainedBytes,
  };
}

/** Content to send as UR. */
export interface UrParts {
  /** Number of parts that suffices if none is missed; later parts are sums of fragments. */
  readonly count: number;
  /** Upper case, for QR's alphanumeric mode. `sequence` counts from 1 without end. */
  readonly part: (sequence: number) => string;
}

/** Parts with at most `fragmentBytes` of content each. Null if the content is empty, too long, or needs more than
 * 4,096 parts. */
export function makeUr(content: Uint8Array, fragmentBytes: number): UrParts | null {
  if (content.length === 0 || content.length > maxTransferBytes || !(fragmentBytes >= 1)) return null;
  const message = cborBytes(content);
  const size = Math.ceil(message.length / Math.ceil(message.length / Math.floor(fragmentBytes)));
  const count = Math.ceil(message.length / size);
  if (count > maxFragments) return null;
  if (count === 1) return { count, part: () => `ur:bytes/${toBytewords(message)}`.toUpperCase() };
  const checksum = crc32(message);
  const padded = joinBytes(message, new Uint8Array(count * size - message.length));
  const choose = makeFragmentChoice(count, checksum);
  const mix = (sequence: number): Uint8Array => {
    const sum = new Uint8Array(size);
    for (const index of choose(sequence))
      for (let i = 0; i < size; i += 1) sum[i] = (sum[i] ?? 0) ^ (padded[index * size + i] ?? 0);
    return sum;
  };
  const part = (sequence: number): string => {
    const words = toBytewords(cborPart([sequence, count, message.length, checksum], mix(sequence)));
    return `ur:bytes/${sequence}-${count}/${words}`.toUpperCase();
  };
  return { count, part };
}
