/** Splits a stream of bytes into lines. The bytes after the last line feed are the rest: an incomplete entry, or
 * nothing. */
import { joinBytes } from '../base/bytes.ts';
import { maxEntryBytes } from './chain.ts';

const lineFeed = 10;

export interface LineCutter {
  /** Passes every line that ends in this piece, without its line feed, with its offset. Lines are views: copy what
   * must last. */
  readonly take: (piece: Uint8Array, each: (line: Uint8Array, offset: number) => void) => void;
  /** Bytes after the last line feed. */
  readonly rest: () => number;
}

/** Of a line longer than the limit only slightly more than the limit is kept and passed on: enough to be refused. */
export function makeLineCutter(): LineCutter {
  let pending: Uint8Array = new Uint8Array(0);
  let begun = 0;
  let seen = 0;
  const withPending = (piece: Uint8Array) =>
    pending.length === 0 ? piece : joinBytes(pending, piece.subarray(0, maxEntryBytes + 1));
  return {
    take: (piece, each) => {
      let at = 0;
      for (;;) {
        const end = piece.indexOf(lineFeed, at);
        if (end < 0) break;
        each(withPending(piece.subarray(at, end)), begun);
        pending = new Uint8Array(0);
        at = end + 1;
        begun = seen + at;
      }
      if (pending.length <= maxEntryBytes) pending = withPending(piece.subarray(at)).slice(0, maxEntryBytes + 1);
      seen += piece.length;
    },
    rest: () => seen - begun,
  };
}
