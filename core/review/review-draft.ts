/** A document before it is one: what the warnings about the whole look at. */
import type { Group } from '../task/cosigners.ts';
import type { SigningTask } from '../task/task.ts';
import type { ActedFor } from './acting.ts';
import { keyHolder } from './envelope-review.ts';
import type { Piece } from './inner-contents.ts';
import type { Effect, PowerChange, SignerFacts } from './review-document.ts';
import type { ReviewFacts } from './review-facts.ts';

export interface Whole {
  readonly task: SigningTask;
  readonly signer: SignerFacts;
  readonly pieces: readonly Piece[];
  /** Summed. */
  readonly effects: readonly Effect[];
  readonly powers: readonly PowerChange[];
  readonly groups: readonly Group[];
  readonly isActedFor: ActedFor;
}

export const isCosigning = ({ do: deed }: SigningTask): boolean =>
  deed === 'cosign-aggregate' || deed === 'cosign-multisig';

/** Of a NEM cosignature nobody here knows who proposed it. */
export function isMadeByOthers({ do: deed, tx }: SigningTask, facts: ReviewFacts): boolean {
  if (deed !== 'cosign-aggregate') return deed === 'cosign-multisig';
  const maker = keyHolder(tx, tx.signer, facts);
  return maker.type !== 'address' || maker.owner === null;
}

/** Who acts in it, each once. */
export const actingIn = ({ pieces }: Whole): readonly string[] => [
  ...new Set(pieces.map(({ actorAddress }) => actorAddress)),
];
