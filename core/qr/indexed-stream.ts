/** Collects parts with fixed positions, all of which must be filled: `INKAN:1/…`, `pNofM` and BBQr. */
import { equalBytes } from '../base/bytes.ts';
import { type Reason, reason } from '../base/reason.ts';
import { broken, isClash, isNew, isRepeat, type Stream, type Taken } from './stream.ts';

export interface Places {
  readonly total: number;
  /** Limit of all parts together, in bytes. */
  readonly limit: number;
  /**
   * Whether the format detects mixed parts of two contents by a digest. Without one, different data for a filled
   * position ends the collection, because nothing tells which of the two belongs to the rest.
   */
  readonly hasDigest: boolean;
  /** Assembles the parts in order, or gives the reason why not. */
  readonly assemble: (pieces: readonly Uint8Array[]) => Uint8Array | Reason;
}

/** `at` counts from 0. */
export function indexedStream({ total, limit, hasDigest, assemble }: Places): Stream {
  const pieces = new Map<number, Uint8Array>();
  let bytes = 0;

  const finish = (): Taken => {
    const inOrder = Array.from({ length: total }, (_, at) => pieces.get(at) ?? new Uint8Array(0));
    const whole = assemble(inOrder);
    return 'code' in whole ? broken(whole) : { is: 'whole', bytes: whole };
  };

  return {
    take: (at, data) => {
      const known = pieces.get(at);
      if (known !== undefined && equalBytes(known, data)) return isRepeat;
      if (known !== undefined) return hasDigest ? isClash : broken(reason('parts-mixed'));
      if (bytes + data.length > limit) return broken(reason('text-too-long', { limit: String(limit) }));
      bytes += data.length;
      pieces.set(at, data);
      return pieces.size === total ? finish() : isNew;
    },
    standing: () => {
      const places = Array.from({ length: total }, (_, at) => pieces.has(at));
      return { have: pieces.size, needed: total, places };
    },
    retainedBytes: () => bytes,
  };
}
