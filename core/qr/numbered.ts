/**
 * Plain `n of m` codes, as Specter and others show them: `p1of3 <piece of the text>`. Read only.
 * The format has no name of its whole and no digest: nothing in it says that two pieces belong together. So other data for a
 * piece that is already there ends the collection, and what protects the person is the strict reading of the text
 * that comes out (core/request, core/transaction) and the review of it.
 * Takes: a text. Gives: a piece. Refuses: n over m, more than 256 pieces, more than 2 MiB.
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
