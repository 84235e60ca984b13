/**
 * The one sentence that comes first. What is done counts more than how: where one transaction stands alone inside another
 * one, the sentence is the inner one's, and the outer one's is the `envelope` below it. Of several it is that of the whole.
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

/** `signer`: whose key signs. */
export function headlinesOf(
  task: SigningTask,
  signer: Value,
  innerContents: readonly InnerContent[],
  facts: ReviewFacts,
): Headlines {
  const outer = outerHeadline(task, signer, facts);
  const [only, ...others] = innerContents.map(({ review }) => review.headline);
  if (only !== undefined && others.length === 0) return { headline: only, envelope: outer };
  // The decoder lets no transaction through that holds others and has none.
  if (outer === null) throw new Error('a transaction without contents is never decoded');
  return { headline: outer, envelope: null };
}

/** Of what stands around the contents: an aggregate, a proposal, a cosignature. Null where nothing does. */
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
