/**
 * core/training: requests to practise with, good ones and attacks, each with the order that the treasury approved.
 * Takes: the time, the public accounts of the practice vault. Gives: the text of a request, the order, what the answer
 * is and what gives an attack away.
 * Refuses: nothing. Never: holds a key of a vault, stores a signature (counterparties sign at run time with published
 * test keys, parties.ts), judges a request itself: that is core/assessment.
 */

import type { ReasonCode } from '../base/reason.ts';
import type { Chain } from '../chain/networks.ts';
import type { Entry } from '../registry/registry.ts';
import type { LabelCode, WarningCode } from '../review/review-codes.ts';
import type { Row } from '../review/review-document.ts';
import type { AccountFacts, Choices } from '../task/task.ts';

export const trainingAnswers = ['sign', 'refuse'] as const;
export type TrainingAnswer = (typeof trainingAnswers)[number];

/** What an order is about, as a heading; it does not tell whether the request is a good one. */
export const orderSubjects = [
  'payment',
  'payouts',
  'cosignature',
  'control',
  'harvesting',
  'registry',
  'data',
  'token',
] as const;
export type OrderSubject = (typeof orderSubjects)[number];

export interface TrainingFacts {
  /** Unix milliseconds. */
  readonly nowMs: bigint;
  /** Accounts of the practice vault: at least one of each chain on the testnet. */
  readonly accounts: readonly AccountFacts[];
}

/** What the treasury approved. Every row has to be found in the request; `lines` are single payments of many. */
export interface Order {
  readonly subject: OrderSubject;
  readonly chain: Chain;
  readonly rows: readonly Row[];
  readonly lines: readonly Row[];
}

export interface Made {
  readonly text: string;
  readonly order: Order;
}

/** What gives a request away. `differs`: labels of the order's rows that the request does not have. */
export interface Signs {
  readonly warnings: readonly WarningCode[];
  readonly reasons: readonly ReasonCode[];
  readonly differs: readonly LabelCode[];
}

export interface Exercise<Id extends string = string> {
  readonly id: Id;
  readonly answer: TrainingAnswer;
  /** Of a good request: warnings that the order explains. */
  readonly signs: Signs;
  /** How the questions of Inkan are answered, where it asks. */
  readonly choices: Choices;
  /** What the registry has to know beforehand. */
  readonly known: (facts: TrainingFacts) => readonly Entry[];
  readonly make: (facts: TrainingFacts) => Made;
}

interface ExerciseDefinition<Id extends string> {
  readonly id: Id;
  readonly answer: TrainingAnswer;
  readonly signs?: Partial<Signs>;
  readonly choices?: Choices;
  readonly known?: Exercise['known'];
  readonly make: Exercise['make'];
}

export const exercise = <const Id extends string>(definition: ExerciseDefinition<Id>): Exercise<Id> => ({
  choices: {},
  known: () => [],
  ...definition,
  signs: { warnings: [], reasons: [], differs: [], ...definition.signs },
});
