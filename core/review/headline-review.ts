/**
 * The sentence at the top of the document. It says what is done; the `envelope` line below says how. If one transaction
 * is inside another, the headline is the inner one's; for several, it is that of the complete transaction.
 */
import type { SigningTask } from '../task/task.ts';
import { keyHolder } from './envelope-review.ts';
import { aggregateOf, type InnerContent, nemInnerOf } from './inner-contents.ts';
import type { Headline, Value } from './review-document.ts';
import type { ReviewFacts } from './review-facts.ts';
import { integerValue } from './values.ts';

export interface Headlines {
  readonly headline: Headline;
  readonly envelope: Headline | null;
}

/** `signer`: the account whose key signs. */
export function headlinesOf(
  task: SigningTask,
  signer: Value,
  innerContents: readonly InnerContent[],
  facts: ReviewFacts,
): Headlines {
  const outer = outerHeadline(task, signer, facts);
  const [only, ...others] = innerContents.map(({ review }) => review.headline);
  if (only !== undefined && others.length === 0) return { headline: only, envelope: outer };
  // The decoder refuses a container without contents.
  if (outer === null) throw new Error('a transaction without contents is never decoded');
  return { headline: outer, envelope: null };
}

/** Headline of the container: an aggregate, a proposal, a cosignature; null if there is none. */
function outerHeadline({ do: operation, tx }: SigningTask, signer: Value, facts: ReviewFacts): Headline | null {
  const from = [keyHolder(tx, tx.signer, facts)];
  const aggregate = aggregateOf(tx);
  if (aggregate !== null) {
    const count = [integerValue(aggregate.inner.length)];
    if (operation === 'cosign-aggregate')
      return { code: 'cosign-aggregate', slots: { cosigner: [signer], count, from } };
    const code = aggregate.kind === 'symbol.aggregate-bonded' ? 'aggregate-bonded' : 'aggregate';
    return { code, slots: { from, count } };
  }
  const inner = nemInnerOf(tx);
  if (inner === null) return null;
  const account = [keyHolder(inner, inner.signer, facts)];
  return tx.content.kind === 'nem.cosignature'
    ? { code: 'cosign-multisig', slots: { cosigner: [signer], account } }
    : { code: 'multisig', slots: { from, account } };
}
