/** What every way in hands its findings to, the one collector of the scan screen by way of its reader, and how it goes. */
import type { Reason } from '../../../core/base/reason.ts';
import type { ReadOutcome } from '../camera/messages.ts';
import type { Reader } from '../camera/reader.ts';

/** The reader of the scan screen, as far as it is needed here. */
export type PayloadSink = Pick<Reader, 'picture' | 'videoFrame' | 'text'>;

/** Adds outcomes up: what they are together. */
export interface Sum {
  readonly add: (outcome: ReadOutcome) => void;
  readonly isWhole: () => boolean;
  /** How many codes were taken. */
  readonly taken: () => number;
  /** The whole is there; something of it is; or why nothing is: the first refusal, or this reason where there was no code. */
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

/** What is being read, for the person who waits. */
export type Step =
  | { readonly is: 'file'; readonly at: number; readonly of: number }
  /** Seconds. The length is null while the file does not say it. */
  | { readonly is: 'video'; readonly position: number; readonly length: number | null }
  | { readonly is: 'page'; readonly page: number; readonly pages: number };

export interface Reading {
  readonly sink: PayloadSink;
  readonly hear: (step: Step) => void;
  /** Aborted when the person leaves, or does not want to wait. */
  readonly signal: AbortSignal;
}
