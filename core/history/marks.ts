/**
 * Short marks of messages and requests: enough to tell whether two are the same, and no message in the clear. 128 bits:
 * among 20,000 payments two different ones share a mark with a probability of 2^-100.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from '../base/hex.ts';
import { toUtf8 } from '../base/utf8.ts';
import type { MovementMessage } from '../movement/movement.ts';

const digits = 32;

/** NFKC (which also folds the width of kana and Latin letters), lower case, runs of blanks as one, none at the ends. */
export const normalised = (text: string): string =>
  text.normalize('NFKC').toLowerCase().normalize('NFKC').replace(/\s+/gu, ' ').trim();

/** '' without a message, and where only blanks are left. Two encrypted messages of one text have different marks. */
export function messageMark(message: MovementMessage): string {
  if (message.type === 'none') return '';
  const text = message.type === 'text' ? normalised(message.text) : message.hex;
  if (text === '') return '';
  // JSON escapes a lone surrogate, which has no UTF-8.
  return toHex(sha256(toUtf8(text) ?? toUtf8(JSON.stringify(text)) ?? new Uint8Array())).slice(0, digits);
}

/** `digest`: 64 hex digits. */
export const digestMark = (digest: string): string => digest.slice(0, digits);
