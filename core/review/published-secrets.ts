/**
 * What is signed is published for ever. Looks through everything in a content that people can write into: every text of
 * every kind (there is no list of them to be forgotten in), and the fields of bytes that hold what somebody chose.
 * Gives a stop for what looks like recovery words or a private key; a hash of 32 bytes looks like a key too.
 */
import { toHex } from '../base/hex.ts';
import { looksSecret, type SecretLook } from '../base/secret-texts.ts';
import { fromUtf8 } from '../base/utf8.ts';
import type { NemInnerContent } from '../transaction/nem/content.ts';
import type { SymbolContent } from '../transaction/symbol/content.ts';
import type { WarningCode } from './review-codes.ts';
import type { Part, Warning } from './review-document.ts';
import { integerValue, warn } from './values.ts';

const codes: Readonly<Record<SecretLook, WarningCode>> = {
  'recovery-words': 'publishes-recovery-words',
  'private-key': 'publishes-private-key',
};

/** `part`: where it stands, of several. */
export function publishedSecrets(content: SymbolContent | NemInnerContent, part: Part | null): readonly Warning[] {
  const looks = new Set(looksIn(content));
  const where = part === null || part.total === 1 ? {} : { inside: integerValue(part.index) };
  return [...looks].map((look) => warn(codes[look], 'stop', where));
}

/** Of messages, metadata values and proofs. Everything else in bytes is a key, a hash or an address. */
const chosenBytes = ['raw', 'value', 'proof'];

function looksIn(value: unknown): readonly SecretLook[] {
  if (typeof value === 'string') return looksOf(value);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  if (Array.isArray(value)) return value.flatMap(looksIn);
  // Who may read an encrypted message is the recipient alone; its bytes are as random as a key.
  const isSealed = 'kind' in value && (value.kind === 'encrypted' || value.kind === 'harvesting');
  return Object.entries(value).flatMap(([name, inner]) => {
    if (!(inner instanceof Uint8Array)) return looksIn(inner);
    if (!chosenBytes.includes(name)) return [];
    // A proof of 32 random bytes is what everybody uses: only words are none.
    return isSealed || name === 'proof' ? wordsIn(inner) : bytesLook(inner);
  });
}

const looksOf = (text: string | null): readonly SecretLook[] => {
  const look = text === null ? null : looksSecret(text);
  return look === null ? [] : [look];
};

const wordsIn = (bytes: Uint8Array): readonly SecretLook[] =>
  looksOf(fromUtf8(bytes)).filter((look) => look === 'recovery-words');

/** Marks that wallets put first: plain and encrypted text on Symbol, hex on NEM. */
const marks = [0x00, 0x01, 0xfe];

function bytesLook(bytes: Uint8Array): readonly SecretLook[] {
  const [first] = bytes;
  const isMarked = first !== undefined && marks.includes(first);
  // As good as no key is UTF-8, and what is UTF-8 was written as text.
  return [bytes, ...(isMarked ? [bytes.subarray(1)] : [])].flatMap((each) => looksOf(fromUtf8(each) ?? toHex(each)));
}
