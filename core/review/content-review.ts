/** What a reviewer of one kind of content is given and gives. One reviewer per kind, in review/symbol and review/nem. */
import type { Chain, Network } from '../chain/networks.ts';
import type { Card, ControlChange, Effect, Headline, Payment, Value, Warning } from './review-document.ts';
import type { ReviewFacts } from './review-facts.ts';

export interface ContentContext {
  readonly chain: Chain;
  readonly network: Network;
  /** Who acts: the signer of the transaction this content stands in (embedded: its own signer). 'signer-open' code when open. */
  readonly actor: Value;
  /** Address of the actor, '' when the signer is open. */
  readonly actorAddress: string;
  /** 32 bytes, or null when the signer is open. */
  readonly actorKey: Uint8Array | null;
  /** False inside an aggregate or a multisig transaction. */
  readonly isOutermost: boolean;
  readonly facts: ReviewFacts;
}

/** Effects without fees: those belong to the envelope. Cards and payments with `part: null`: the assembler says which part they are. */
export interface ContentReview {
  readonly headline: Headline;
  readonly cards: readonly Card[];
  readonly payments: readonly Payment[];
  readonly effects: readonly Effect[];
  readonly controlChanges: readonly ControlChange[];
  readonly warnings: readonly Warning[];
}
