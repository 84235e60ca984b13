/** The one sentence that comes first: of the whole, not of one of its parts. */
import type { SigningTask } from '../task/task.ts';
import { keyHolder } from './envelope-review.ts';
import { aggregateOf, nemInnerOf, type Piece } from './pieces-review.ts';
import type { Headline, Value } from './review-document.ts';
import type { ReviewFacts } from './review-facts.ts';
import { codeValue, integerValue } from './values.ts';

/** `signer`: whose key signs. */
export function headlineOf(
  { do: deed, tx }: SigningTask,
  signer: Value,
  pieces: readonly Piece[],
  facts: ReviewFacts,
): Headline {
  const from = [keyHolder(tx, tx.signer, facts)];
  const aggregate = aggregateOf(tx);
  if (aggregate !== null) {
    const count = [integerValue(aggregate.inner.length)];
    if (deed === 'cosign-aggregate') return { code: 'cosign-aggregate', slots: { cosigner: [signer], count, from } };
    const code = aggregate.kind === 'symbol.aggregate-bonded' ? 'aggregate-bonded' : 'aggregate';
    return { code, slots: { from, count } };
  }
  const inner = nemInnerOf(tx);
  if (inner !== null) {
    const account = [keyHolder(inner, inner.signer, facts)];
    return tx.content.kind === 'nem.cosignature'
      ? { code: 'cosign-multisig', slots: { cosigner: [signer], account } }
      : { code: 'multisig', slots: { from, account } };
  }
  return pieces[0]?.review.headline ?? { code: 'transfer-nothing', slots: { from, to: [codeValue('none')] } };
}
