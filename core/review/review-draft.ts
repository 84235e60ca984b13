/** Draft of a review document; input of the warnings about the complete transaction. */
import type { Group } from '../task/cosigners.ts';
import type { SigningTask } from '../task/task.ts';
import type { ActedFor } from './effects.ts';
import { keyHolder } from './envelope-review.ts';
import type { InnerContent } from './inner-contents.ts';
import type { ControlChange, Effect, SignerFacts } from './review-document.ts';
import type { ReviewFacts } from './review-facts.ts';

export interface ReviewDraft {
  readonly task: SigningTask;
  readonly signer: SignerFacts;
  readonly innerContents: readonly InnerContent[];
  /** Summed. */
  readonly effects: readonly Effect[];
  readonly controlChanges: readonly ControlChange[];
  readonly groups: readonly Group[];
  readonly isActedFor: ActedFor;
}

export const isCosigning = ({ do: operation }: SigningTask): boolean =>
  operation === 'cosign-aggregate' || operation === 'cosign-multisig';

/** The proposer of a NEM cosignature is unknown here. */
export function isMadeByOthers({ do: operation, tx }: SigningTask, facts: ReviewFacts): boolean {
  if (operation !== 'cosign-aggregate') return operation === 'cosign-multisig';
  const maker = keyHolder(tx, tx.signer, facts);
  return maker.type !== 'address' || maker.owner === null;
}

/** All actors, each once. */
export const actingIn = ({ innerContents }: ReviewDraft): readonly string[] => [
  ...new Set(innerContents.map(({ actorAddress }) => actorAddress)),
];
