import type { ReactNode } from 'react';
import type { Headline, Value } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import { Sentence } from '../ui/sentence.tsx';
import styles from './consequence-view.module.css';
import { slotsOfTemplate } from './headline.ts';
import { AmountView, ValueView } from './value-view.tsx';

/** What happens, in one sentence with exact figures. */
export function ConsequenceView({ headline }: { readonly headline: Headline }) {
  const words = useWords();
  const template = words.headlines[headline.code];
  const slots: Record<string, ReactNode> = {};
  for (const { name, values, isLead } of slotsOfTemplate(template, headline)) {
    slots[name] = isLead ? <AmountList amounts={values} /> : <Parties values={values} />;
  }
  return (
    <p className={styles.sentence} data-testid="consequence" data-headline={headline.code}>
      <Sentence template={template} slots={slots} />
    </p>
  );
}

/** The figures that a sentence begins with, large and one below the other. */
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

function Parties({ values }: { readonly values: readonly Value[] }) {
  const words = useWords();
  if (values.length === 0) return <strong>{words.values.unknown}</strong>;
  return values.map((value, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: fixed order
    <Party key={index} value={value} />
  ));
}

/** In a sentence, one of our accounts is its name; anybody else is the whole address. */
export function Party({ value }: { readonly value: Value }) {
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
