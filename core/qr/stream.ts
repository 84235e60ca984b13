/** Interface between the multi-part transports and the collector: parts, and the streams that assemble them. */
import type { Reason } from '../base/reason.ts';
import type { Transport } from './transports.ts';

/** Effect of one more part on its stream. */
export type Taken =
  | { readonly is: 'new' }
  | { readonly is: 'repeat' }
  | { readonly is: 'whole'; readonly bytes: Uint8Array }
  /** Different data already fills this position: the part was not taken, nothing was lost. */
  | { readonly is: 'clash' }
  /** This stream can never be completed and has to be dropped. */
  | { readonly is: 'broken'; readonly reason: Reason };

export interface Stream {
  /** `at` and `data` of a part with this stream's key. */
  readonly take: (at: number, data: Uint8Array) => Taken;
  readonly standing: () => {
    readonly have: number;
    readonly needed: number;
    readonly places: readonly boolean[] | null;
  };
  /** Bytes of data stored, for the tests of the limit. */
  readonly retainedBytes: () => number;
}

/** One code of several, checked as far as possible on its own. */
export interface Piece {
  readonly transport: Transport;
  /** Identifies the content: upper-case hex digits. It covers everything in which all parts must agree. */
  readonly id: string;
  readonly at: number;
  readonly data: Uint8Array;
  /** The format carries any bytes: data that is no text may be a raw transaction. */
  readonly mayBeBytes?: boolean;
  /** Creates an empty stream for this part's content. Allocates nothing before data arrives. */
  readonly begin: () => Stream;
}

export const isNew: Taken = { is: 'new' };
export const isRepeat: Taken = { is: 'repeat' };
export const isClash: Taken = { is: 'clash' };
export const broken = (reason: Reason): Taken => ({ is: 'broken', reason });
