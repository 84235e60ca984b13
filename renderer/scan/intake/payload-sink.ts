/** Sink shared by all inputs: passes payloads to the scan screen's collector and reports the outcome. */
import type { Reason } from '../../../core/base/reason.ts';
import type { ReadOutcome } from '../camera/messages.ts';
import type { Reader } from '../camera/reader.ts';

/** The part of the scan screen's reader that is used here. */
export type PayloadSink = Pick<Reader, 'picture' | 'videoFrame' | 'text'>;

/** Combines the outcomes of several payloads. */
export interface Sum {
  readonly add: (outcome: ReadOutcome) => void;
  readonly isWhole: () => boolean;
  /** Number of codes taken. */
  readonly taken: () => number;
  /** The overall outcome: complete, partial, or the reason: the first refusal, or `without` if there was no code. */
  readonly became: (without: Reason) => Became;
}
export type Became = 'whole' | 'taken' | Reason;

export function makeSum(): Sum {
  let whole = false;
  let taken = 0;
  let refusal: Reason | null = null;
  return {
    add: (outcome) => {
      whole ||= outcome.is === 'complete';
      if (outcome.is === 'refused') refusal ??= outcome.reason;
      else if (outcome.is !== 'nothing') taken += 1;
    },
    isWhole: () => whole,
    taken: () => taken,
    became: (without) => (whole ? 'whole' : taken > 0 ? 'taken' : (refusal ?? without)),
  };
}

/** What is being read, for the waiting person. */
export type Step =
  | { readonly is: 'file'; readonly at: number; readonly of: number }
  /** Seconds. The length is null while the file does not report it. */
  | { readonly is: 'video'; readonly position: number; readonly length: number | null }
  | { readonly is: 'page'; readonly page: number; readonly pages: number };

export interface Reading {
  /** Reads on after a complete content: files and pages may each hold a request of their own. */
  readonly several?: boolean;
  readonly sink: PayloadSink;
  readonly hear: (step: Step) => void;
  /** Aborted when the person leaves or cancels. */
  readonly signal: AbortSignal;
}
