/** What every transport in several codes gives to the collector: pieces, and streams that put them together. */
import type { Reason } from '../base/reason.ts';
import type { Transport } from './transports.ts';

/** What one more piece did to its stream. */
export type Taken =
  | { readonly is: 'new' }
  | { readonly is: 'repeat' }
  | { readonly is: 'whole'; readonly bytes: Uint8Array }
  /** Something else already lies in its place: it was not taken, and nothing was lost. */
  | { readonly is: 'clash' }
  /** This stream can never be put together: it has to go. */
  | { readonly is: 'broken'; readonly reason: Reason };

export interface Stream {
  /** `at` and `data` of a piece with this stream's key. */
  readonly take: (at: number, data: Uint8Array) => Taken;
  readonly standing: () => {
    readonly have: number;
    readonly needed: number;
    readonly places: readonly boolean[] | null;
  };
  /** Bytes of data kept, for tests of its bound. */
  readonly retainedBytes: () => number;
}

/** One code of several, checked as far as it can be by itself. */
export interface Piece {
  readonly transport: Transport;
  /** Names the whole: upper-case hex digits. It holds everything that all pieces of a whole must agree in. */
  readonly id: string;
  readonly at: number;
  readonly data: Uint8Array;
  /** The format carries any bytes: what is no text may be a transaction as it is. */
  readonly mayBeBytes?: boolean;
  /** An empty stream for this piece's whole. Allocates nothing for what has not been received. */
  readonly begin: () => Stream;
}

export const isNew: Taken = { is: 'new' };
export const isRepeat: Taken = { is: 'repeat' };
export const isClash: Taken = { is: 'clash' };
export const broken = (reason: Reason): Taken => ({ is: 'broken', reason });
