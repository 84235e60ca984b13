/**
 * Splits a transaction into its contents, each with its own signer: one, or one per inner transaction.
 * Takes a decoded transaction. Gives the review of each content, its cards marked with their part.
 */
import { equalBytes } from '../base/bytes.ts';
import { addressOfPublicKey } from '../chain/address.ts';
import type { Chain, Network } from '../chain/networks.ts';
import type { NemInnerContent, NemTransaction } from '../transaction/nem/content.ts';
import type { AggregateContent, SymbolContent } from '../transaction/symbol/content.ts';
import type { DecodedTransaction, SymbolTransaction } from '../transaction/transaction.ts';
import type { ContentContext, ContentReview } from './content-review.ts';
import { movesOf } from './moves.ts';
import { reviewNemContent } from './nem/review-nem.ts';
import { publishedSecrets } from './published-secrets.ts';
import type { Card, Part, Payment, Warning } from './review-document.ts';
import type { ReviewFacts } from './review-facts.ts';
import { registryAfter } from './symbol/registry-after.ts';
import { reviewSymbolContent } from './symbol/review-symbol.ts';
import { nestedTermsCard } from './terms-review.ts';
import { addressValue } from './values.ts';
import { findingsIn } from './warnings.ts';

export interface InnerContent {
  /** Address of the actor, '' if open. */
  readonly actorAddress: string;
  readonly part: Part | null;
  readonly review: ContentReview;
}

interface Actor {
  readonly chain: Chain;
  readonly network: Network;
  readonly key: Uint8Array | null;
  readonly isOutermost: boolean;
}

export function contextOf({ chain, network, key, isOutermost }: Actor, facts: ReviewFacts): ContentContext {
  const actorAddress = key === null ? '' : addressOfPublicKey(chain, network, key).text;
  const actor = addressValue(actorAddress, chain, network, facts);
  return { chain, network, actor, actorAddress, actorKey: key, isOutermost, facts };
}

/** Most contents of an aggregate have the signer and the registry of the one before. */
export function nextContext(before: ContentContext | null, actor: Actor, facts: ReviewFacts): ContentContext {
  const isSame =
    before !== null &&
    before.facts.registry === facts.registry &&
    before.actorKey !== null &&
    actor.key !== null &&
    equalBytes(before.actorKey, actor.key);
  return isSame ? before : contextOf(actor, facts);
}

/** The content of a Symbol transaction that contains others. */
export function aggregateOf(tx: DecodedTransaction): AggregateContent | null {
  return tx.chain === 'symbol' && 'inner' in tx.content ? tx.content : null;
}

/** The inner transaction of a NEM multisig or cosignature: its signer is the multisig account. */
export function nemInnerOf(tx: DecodedTransaction): NemTransaction | null {
  return tx.chain === 'nem' && 'inner' in tx.content ? tx.content.inner : null;
}

/** The proposal around the transaction that a NEM cosignature agrees to, if known. */
export function nemOuterOf({ content }: DecodedTransaction): NemTransaction | null {
  return content.kind === 'nem.cosignature' ? content.outer : null;
}

export function innerContentsOf(tx: DecodedTransaction, facts: ReviewFacts): readonly InnerContent[] {
  return tx.chain === 'symbol' ? symbolInnerContents(tx, facts) : nemInnerContents(tx, facts);
}

function symbolInnerContents(tx: SymbolTransaction, facts: ReviewFacts): readonly InnerContent[] {
  const { chain, network, content } = tx;
  if (!('inner' in content)) {
    return [symbolInnerContent(content, contextOf({ chain, network, key: tx.signer, isOutermost: true }, facts))];
  }
  // Each content is judged by the state that the earlier ones leave, as the network will execute them.
  let context: ContentContext | null = null;
  let { registry } = facts;
  return content.inner.map((embedded, at) => {
    context = nextContext(
      context,
      { chain, network, key: embedded.signer, isOutermost: false },
      { ...facts, registry },
    );
    registry = registryAfter(embedded.content, context);
    const part = { index: at + 1, total: content.inner.length, kind: embedded.content.kind, signer: context.actor };
    return inPart(symbolInnerContent(embedded.content, context, part), part);
  });
}

const symbolInnerContent = (content: SymbolContent, context: ContentContext, part: Part | null = null): InnerContent =>
  innerContentOf(reviewSymbolContent(content, context), publishedSecrets(content, part, context), context);

const innerContentOf = (
  review: ContentReview,
  more: readonly Warning[],
  { actorAddress }: ContentContext,
): InnerContent => ({
  actorAddress,
  part: null,
  review: more.length === 0 ? review : { ...review, warnings: [...review.warnings, ...more] },
});

function nemInnerContents(tx: NemTransaction, facts: ReviewFacts): readonly InnerContent[] {
  const { chain, network, content } = tx;
  if (!('inner' in content)) {
    return [nemInnerContent(content, contextOf({ chain, network, key: tx.signer, isOutermost: true }, facts))];
  }
  const { inner } = content;
  // The decoder refuses containers inside containers ('inner-not-allowed').
  if ('inner' in inner.content) throw new Error('a multisig transaction inside another one is never decoded');
  const context = contextOf({ chain, network, key: inner.signer, isOutermost: false }, facts);
  const part = { index: 1, total: 1, kind: inner.content.kind, signer: context.actor };
  const { review, ...innerContent } = nemInnerContent(inner.content, context);
  return [inPart({ ...innerContent, review: { ...review, cards: [...review.cards, nestedTermsCard(inner)] } }, part)];
}

const nemInnerContent = (content: NemInnerContent, context: ContentContext): InnerContent =>
  innerContentOf(reviewNemContent(content, context), publishedSecrets(content, null, context), context);

function inPart(innerContent: InnerContent, place: Part): InnerContent {
  const findings = findingsIn(innerContent.review.warnings);
  const { actorAddress, review } = innerContent;
  const moves = review.payments.length > 0 ? [] : movesOf(review.effects);
  const part: Part = {
    ...place,
    ...(findings.length === 0 ? {} : { findings }),
    ...(moves.length === 0 ? {} : { moves }),
  };
  const cards = review.cards.map(({ code, rows }): Card => ({ code, part, rows }));
  const payments = review.payments.map((each): Payment => ({ ...each, part: part.index }));
  return { actorAddress, part, review: { ...review, cards, payments } };
}
