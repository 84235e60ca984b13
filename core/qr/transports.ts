/** What the collector (collector.ts) tells of itself. */
import type { Reason } from '../base/reason.ts';
import type { Cleaned } from '../intake/clean-text.ts';

/**
 * 'single': one code is the whole. 'inkan-frames': Inkan's erasure-coded frames. 'inkan-parts': `INKAN:1/n/m/…`.
 * 'numbered': `pNofM …`. 'ur': BC-UR `bytes`. 'bbqr': BBQr. 'linked': structured append of QR itself.
 */
export const transports = ['single', 'inkan-frames', 'inkan-parts', 'numbered', 'ur', 'bbqr', 'linked'] as const;
export type Transport = (typeof transports)[number];

/** How far a collection is. */
export interface Progress {
  readonly transport: Transport;
  /** Names the whole among others: upper-case hex digits. */
  readonly id: string;
  /** Pieces there, and pieces needed: parts, fragments or symbols, by transport. */
  readonly have: number;
  readonly needed: number;
  /** Which numbered piece is there, where any missing one has to come; null where any further piece will do. */
  readonly places: readonly boolean[] | null;
  /** Codes that brought something new, and codes that did not. */
  readonly useful: number;
  readonly repeated: number;
}

export type CollectEvent =
  /** Something new came. */
  | { readonly type: 'progress'; readonly progress: Progress }
  /** Seen before: nothing changed. */
  | { readonly type: 'repeat' }
  /**
   * The whole, cleaned. `digest`: SHA-256 of its bytes as they came, upper-case hex. The collection is empty again.
   */
  | {
      readonly type: 'complete';
      readonly text: string;
      /** What was taken off or done to read it, each once. */
      readonly cleaned: readonly Cleaned[];
      readonly transport: Transport;
      /** Of the collection that became whole, as in its progress; null for a single code. */
      readonly id: string | null;
      readonly digest: string;
      /** Codes received that belonged to it, repeats included. */
      readonly received: number;
    }
  /** This code belongs to something else than what is being collected: nothing was lost. */
  | { readonly type: 'stranger'; readonly reason: Reason }
  /**
   * Nothing that can be read. What was being collected stays, unless it turned out to be broken as a whole. `whole`: of
   * something that was complete and is no text for Inkan.
   */
  | {
      readonly type: 'refused';
      readonly reason: Reason;
      readonly whole?: {
        readonly id: string | null;
        readonly digest: string;
        readonly received: number;
        readonly transport: Transport;
      };
    };
