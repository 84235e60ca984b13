import type { ReactNode } from 'react';
import type { Value } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import { Sentence } from '../ui/sentence.tsx';
import type { Consequence } from './consequence.ts';
import styles from './consequence-view.module.css';
import { AmountView, ValueView } from './value-view.tsx';

/** What happens, in one sentence with exact figures. */
export function ConsequenceView({ consequence }: { readonly consequence: Consequence }) {
  const words = useWords();
  const { from, to, amounts, fee } = consequence;
  const slots: Record<string, ReactNode> = {
    amount: <AmountList amounts={amounts} />,
    from: <Party value={from} />,
    to: to !== null && <Party value={to} />,
  };
  return (
    <p className={styles.sentence} data-testid="consequence">
      <Sentence template={pickTemplate()} slots={slots} />
    </p>
  );

  function pickTemplate(): string {
    if (amounts.length > 0) return to === null ? words.review.leavesUnknownTo : words.review.leaves;
    return fee === null ? words.review.nothingNoFee : words.review.nothing;
  }
}

function AmountList({ amounts }: { readonly amounts: readonly Value[] }) {
  return (
    <span className={styles.amounts}>
      {amounts.map((amount, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fixed order
        <strong className={styles.amount} key={index}>
          {amount.type === 'amount' ? <AmountView amount={amount} /> : <ValueView value={amount} />}
        </strong>
      ))}
    </span>
  );
}

/** In a sentence, one of our accounts is its name; anybody else is the whole address. */
function Party({ value }: { readonly value: Value }) {
  const words = useWords();
  return (
    <strong className={styles.party}>
      {value.type === 'address' && value.owner !== null ? (
        words.format.quoted(value.owner)
      ) : (
        <ValueView value={value} />
      )}
    </strong>
  );
}
