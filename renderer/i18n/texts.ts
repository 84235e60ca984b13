/** Types of catalog entries: what happened, what it means, what to do. */
import type { ValueCode } from '../../core/review/review-codes.ts';

export interface ReasonText {
  /** What is wrong, as a short statement. */
  readonly title: string;
  /** What that means for the person at the screen. */
  readonly means: string;
  /** What to do, or what to ask the sender for. */
  readonly ask: string;
}

export interface WarningText {
  readonly title: string;
  readonly why: string;
  readonly doThis: string;
}

export interface ControlChangeText {
  /** What changes for the account. */
  readonly title: string;
  /** What that means for its owner. */
  readonly means: string;
}

export interface QuestionText {
  readonly title: string;
  readonly lead: string;
}

export type WayCode = Extract<ValueCode, `way-${string}`>;
/** Something for each step of each way to gather signatures. */
export type OfWays<T> = Readonly<Record<Exclude<WayCode, 'way-sign-alone'>, readonly [T, T, T]>> & {
  readonly 'way-sign-alone': readonly [T, T];
};

/** An item to carry to the online machine. */
export interface ItemText {
  readonly title: string;
  readonly how: string;
  /** What to compare the hash with, if there is one. */
  readonly check?: string;
}

/** Texts of one kind of task, from the review to the result. */
export interface TaskText {
  readonly reviewTitle: string;
  /** The button that leads to the seal. */
  readonly goOn: string;
  readonly title: string;
  /** Inside the round seal: at most five Latin letters, or three Japanese characters. */
  readonly seal: string;
  readonly hold: string;
  readonly press: string;
  readonly working: string;
  readonly letGo: string;
  readonly done: string;
}
