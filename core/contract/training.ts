/**
 * Training, in the practice vault only: exercises one at a time or a round of them, the answer to each, what gave it away
 * and the score. The request itself goes through `signing.propose` like any other.
 */
import * as v from 'valibot';
import { type Infer, list, nothing, smallCount, text } from '../base/schema.ts';
import { chain } from '../chain/schema.ts';
import { labelCodes, warningCodes } from '../review/review-codes.ts';
import { rows } from '../review/schema.ts';
import { orderSubjects } from '../training/exercise.ts';
import { answer, reasonCode, vaultFacts } from './shapes.ts';

const maxExercises = 200;
const id = v.pipe(text(64), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));
const subject = v.picklist(orderSubjects);
const decision = v.picklist(['sign', 'refuse']);
const round = v.strictObject({
  /** Exercises of the round, how many of them are answered, and how many of those correctly. */
  ...{ of: smallCount, answered: smallCount, right: smallCount },
  /** Empty if no name was given. */
  learner: text(64),
});
export type TrainingRound = Infer<typeof round>;

const listed = v.strictObject({
  exercises: list(v.strictObject({ id, state: v.picklist(['open', 'right', 'wrong']) }), maxExercises),
  /** The round under way, or the one that ended last. */
  round: v.nullable(round),
  /** The round's next exercise; null without one under way. */
  next: v.nullable(id),
});
export type TrainingList = Infer<typeof listed>;

const begun = v.strictObject({
  id,
  /** The request, as another machine would hand it over. */
  text: text(65_536),
  /** What the treasury approved. */
  order: v.strictObject({ subject, chain, rows, lines: rows }),
  round: v.nullable(round),
  /** With the registry as the exercise needs it. */
  vault: vaultFacts,
});
export type TrainingBegun = Infer<typeof begun>;

const judged = v.strictObject({
  id,
  decision,
  right: v.boolean(),
  /** What should have been answered, and what gave it away. */
  answer: decision,
  warnings: list(v.picklist(warningCodes), 32),
  reasons: list(reasonCode, 32),
  differs: list(v.picklist(labelCodes), 32),
  round: v.nullable(round),
  next: v.nullable(id),
});
export type TrainingJudged = Infer<typeof judged>;

export const trainingContract = {
  exercises: { params: nothing, result: answer(listed) },
  /** A round of all exercises in an order drawn anew. `learner`: whose training the log shall prove. */
  beginRound: { params: v.strictObject({ learner: text(64) }), result: answer(begun) },
  /** One exercise; the next one of the round continues it, any other ends it. */
  begin: { params: v.strictObject({ id }), result: answer(begun) },
  /** Judges the exercise begun last, once. The log has the answer before this returns. */
  answer: { params: v.strictObject({ decision }), result: answer(judged) },
} as const;
export type TrainingContract = typeof trainingContract;
