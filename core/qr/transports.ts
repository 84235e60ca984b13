/** Types that the collector (collector.ts) reports. */
import type { Reason } from '../base/reason.ts';
import type { Cleaned } from '../intake/clean-text.ts';

/**
 * 'single': one complete code. 'inkan-frames': Inkan's erasure-coded frames. 'inkan-parts': `INKAN:1/n/m/…`.
 * 'numbered': `pNofM …`. 'ur': BC-UR `bytes`. 'bbqr': BBQr. 'linked': structured append of QR itself.
 */
export const transports = ['single', 'inkan-frames', 'inkan-parts', 'numbered', 'ur', 'bbqr', 'linked'] as const;
export type Transport = (typeof transports)[number];

/** Progress of a collection. */
export interface Progress {
  readonly transport: Transport;
  /** Identifies the content: upper-case hex digits. */
  readonly id: string;
  /** Received and needed: parts, fragments or symbols, depending on the transport. */
  readonly have: number;
  readonly needed: number;
  /** Which numbered parts are present, if every missing one has to come; null if any further part will do. */
  readonly places: readonly boolean[] | null;
  /** Codes that added data, and codes that did not. */
  readonly useful: number;
  readonly repeated: number;
}

export type CollectEvent =
  /** The code added data. */
  | { readonly type: 'progress'; readonly progress: Progress }
  /** Seen before: nothing changed. */
  | { readonly type: 'repeat' }
  /**
   * The complete text, cleaned. `digest`: SHA-256 of its bytes as received, upper-case hex. The collection is empty
   * again.
   */
  | {
      readonly type: 'complete';
      readonly text: string;
      /** Cleanings applied to read it, each listed once. */
      readonly cleaned: readonly Cleaned[];
      readonly transport: Transport;
      /** Id of the completed collection, as in its progress; null for a single code. */
      readonly id: string | null;
      readonly digest: string;
      /** Number of codes received for it, repeats included. */
      readonly received: number;
    }
  /** The code belongs to another content than the current collection: nothing was lost. */
  | { readonly type: 'stranger'; readonly reason: Reason }
  /**
   * The code is unreadable. The collection stays unless it proved broken as a whole. `whole`: the complete content was
   * no text that Inkan reads.
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
