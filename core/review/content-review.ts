/** Input and output of the reviewer of one kind of content. There is one reviewer per kind, in review/symbol and
 * review/nem. */
import type { Chain, Network } from '../chain/networks.ts';
import type { TreeChange } from './pictures/tree-change.ts';
import type { Card, ControlChange, Effect, Headline, Payment, Value, Warning } from './review-document.ts';
import type { ReviewFacts } from './review-facts.ts';

export interface ContentContext {
  readonly chain: Chain;
  readonly network: Network;
  /** Signer of the transaction that contains this content (embedded: its own signer); the code 'signer-open' if it
   * is open. */
  readonly actor: Value;
  /** Address of the actor, '' if the signer is open. */
  readonly actorAddress: string;
  /** 32 bytes, or null if the signer is open. */
  readonly actorKey: Uint8Array | null;
  /** False inside an aggregate or a multisig transaction. */
  readonly isOutermost: boolean;
  readonly facts: ReviewFacts;
}

/** Effects exclude fees, which belong to the envelope. Cards and payments have `part: null`; the assembler sets the
 * part. */
export interface ContentReview {
  readonly headline: Headline;
  readonly cards: readonly Card[];
  readonly payments: readonly Payment[];
  readonly effects: readonly Effect[];
  readonly controlChanges: readonly ControlChange[];
  /** Changes of multisig accounts, for the picture of control. */
  readonly trees: readonly TreeChange[];
  readonly warnings: readonly Warning[];
}
