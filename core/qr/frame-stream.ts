/**
 * Stores the symbols of one transfer until it can be decoded. The decoder gets them only when there are as many as the
 * transfer has, so a header that promises 2 MiB costs nothing until the data has arrived.
 * If decoding fails (1 in 256 with exactly enough symbols, RFC 6330 §5.8), it is tried again after 1, 2, 4 … more
 * symbols.
 */
import { joinBytes } from '../base/bytes.ts';
import { toHex } from '../base/hex.ts';
import { reason } from '../base/reason.ts';
import { type Frame, idOfTransfer, symbolBytesOf, symbolsNeeded } from './frames.ts';
import { collectSymbols } from './raptorq.ts';
import { broken, isNew, isRepeat, type Piece, type Stream, type Taken } from './stream.ts';
import { unpackTransfer } from './transfer.ts';

/** Extra symbols given to one decoding attempt: with two, it fails once in 16 million. */
const surplus = 2;
/** Number of symbols after which the sender must be faulty. */
const limitOf = (needed: number): number => 2 * needed + 64;

export function pieceOfFrame({ id, length, first, symbols }: Frame): Piece {
  const begin = () => frameStream(id, length);
  // The length is part of the key: another length under the same id is another transfer.
  const name = id + length.toString(16).toUpperCase().padStart(6, '0');
  return { transport: 'inkan-frames', id: name, at: first, data: symbols, begin };
}

function frameStream(id: string, length: number): Stream {
  const size = symbolBytesOf(length);
  const needed = symbolsNeeded(length);
  const symbols = new Map<number, Uint8Array>();
  let source = 0;
  let nextTry = needed;
  let wait = 1;

  /** The first symbol received for an id stays; the digest of the complete transfer decides. */
  const keep = (first: number, data: Uint8Array): boolean => {
    const before = symbols.size;
    for (let i = 0; i * size < data.length; i += 1) {
      const symbolId = first + i;
      if (symbols.has(symbolId)) continue;
      symbols.set(symbolId, data.slice(i * size, (i + 1) * size));
      if (symbolId < needed) source += 1;
    }
    return symbols.size > before;
  };

  const transferNow = (): Uint8Array | null => {
    if (source === needed)
      return joinBytes(...Array.from({ length: needed }, (_, i) => symbols.get(i) ?? new Uint8Array(size))).slice(
        0,
        length,
      );
    if (symbols.size < nextTry) return null;
    nextTry = symbols.size + wait;
    wait *= 2;
    return solve(symbols, length, size, needed);
  };

  return {
    take: (first, data): Taken => {
      if (!keep(first, data)) return isRepeat;
      const transfer = transferNow();
      if (transfer === null) return symbols.size > limitOf(needed) ? mismatch : isNew;
      if (toHex(idOfTransfer(transfer)) !== id) return mismatch;
      const content = unpackTransfer(transfer);
      return content.ok ? { is: 'whole', bytes: content.value } : broken(content.reason);
    },
    standing: () => ({ have: Math.min(symbols.size, needed), needed, places: null }),
    retainedBytes: () => symbols.size * size,
  };
}

const mismatch: Taken = broken(reason('parts-digest-mismatch'));

/** Newest symbols first, so that a further attempt uses other ones. */
function solve(
  symbols: ReadonlyMap<number, Uint8Array>,
  length: number,
  size: number,
  needed: number,
): Uint8Array | null {
  const solver = collectSymbols(length, size);
  if (solver === null) return null;
  try {
    for (const [id, symbol] of [...symbols].reverse().slice(0, needed + surplus)) {
      const transfer = solver.add(id, symbol);
      if (transfer !== null) return transfer;
    }
    return null;
  } catch {
    // The package is not known to panic on symbols of the right size; a panic counts as a failed attempt.
    return null;
  } finally {
    solver.free();
  }
}
