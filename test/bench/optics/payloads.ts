/** Payloads of the filmed codes: texts without a pattern, as Inkan's frames and as BC-UR. */

import { createHash } from 'node:crypto';
import { UR, UREncoder } from '@ngraveio/bc-ur';
import { makeFrames } from '../../../core/qr/frames.ts';
import { packTransfer } from '../../../core/qr/transfer.ts';
import { makeRandom, type Random } from './random.ts';

export interface Payload {
  readonly contents: readonly (Uint8Array | string)[];
  /** SHA-256 of the complete text's bytes, upper-case hex. */
  readonly digest: string;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function randomText(length: number, random: Random): string {
  return Array.from({ length }, () => alphabet[random.below(alphabet.length)]).join('');
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').toUpperCase();

/**
 * UTF-8 text always compresses a little: the text is made so long that its compressed size is the measured size, so
 * compression gains nothing here.
 */
export function inkanPayload(bytes: number, frameBytes: number, seed: number): Payload {
  const all = randomText(2 * bytes, makeRandom(seed));
  let [low, high] = [bytes, 2 * bytes];
  while (low < high) {
    const middle = (low + high) >> 1;
    const sent = packTransfer(new TextEncoder().encode(all.slice(0, middle)))?.length ?? 0;
    if (sent < bytes) low = middle + 1;
    else high = middle;
  }
  const text = all.slice(0, low);
  return { contents: makeFrames(text, frameBytes), digest: digestOf(text) };
}

/** BC-UR does not compress: a text of that many bytes, in parts that fill a code in alphanumeric mode. */
export function urPayload(bytes: number, codeCharacters: number, codes: number, seed: number): Payload {
  const text = randomText(bytes, makeRandom(seed));
  const ur = UR.fromBuffer(Buffer.from(text));
  // Two letters per byte, and a header that grows with its numbers.
  for (let fragment = codeCharacters >> 1; fragment > 0; fragment -= 4) {
    const encoder = new UREncoder(ur, fragment);
    const contents = Array.from({ length: codes }, () => encoder.nextPart().toUpperCase());
    if (contents.every((content) => content.length <= codeCharacters)) return { contents, digest: digestOf(text) };
  }
  throw new RangeError(`no part of it fits into ${codeCharacters} characters`);
}
