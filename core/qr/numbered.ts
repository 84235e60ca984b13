/**
 * Plain `n of m` codes, as shown by Specter and others: `p1of3 <part of the text>`. Read only.
 * The format has no id and no digest: nothing shows that two parts belong together. Different data for a part that is
 * already present therefore ends the collection; the protection is the strict parsing of the resulting text
 * (core/request, core/transaction) and its review.
 * Takes: a text. Gives: a part. Refuses: n over m, more than 256 parts, more than 2 MiB.
 */
import { joinBytes } from '../base/bytes.ts';
import { toHex } from '../base/hex.ts';
import { maxTransferBytes } from '../base/limits.ts';
import { type Reason, reason } from '../base/reason.ts';
import { toUtf8 } from '../base/utf8.ts';
import { asciiBytes } from './ascii.ts';
import { indexedStream } from './indexed-stream.ts';
import type { Piece } from './stream.ts';

const start = /^p(\d{1,9})of(\d{1,9}) /i;
const maxPieces = 256;

export const isNumbered = (text: string): boolean => start.test(text);

export function readNumbered(text: string): Piece | Reason {
  const [head = '', n = '', m = ''] = start.exec(text) ?? [];
  const [at, total] = [Number(n), Number(m)];
  const data = toUtf8(text.slice(head.length));
  if (at < 1 || at > total || data === null || data.length === 0) return reason('parts-malformed');
  if (total > maxPieces) return reason('parts-too-many', { total: String(total), limit: String(maxPieces) });
  const assemble = (pieces: readonly Uint8Array[]) => joinBytes(...pieces);
  const begin = () => indexedStream({ total, limit: maxTransferBytes, hasDigest: false, assemble });
  return { transport: 'numbered', id: toHex(asciiBytes(`of${total}`)), at: at - 1, data, begin };
}
