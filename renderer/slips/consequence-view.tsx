/** The consequence in one sentence with exact figures and, if there is one, a second sentence with how it is done. */
import type { ReactNode } from 'react';
import type { Headline, Value } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import { Sentence } from '../kit/sentence.tsx';
import styles from './consequence-view.module.css';
import { envelopeTemplate, isByName, slotsOfTemplate } from './headline.ts';
import { AmountView, ValueView } from './value-view.tsx';

export function ConsequenceView({
  headline,
  envelope,
}: {
  readonly headline: Headline;
  readonly envelope: Headline | null;
}) {
  const words = useWords();
  return (
    <div className={styles.sentences}>
      <p className={styles.sentence} data-testid="consequence" data-headline={headline.code}>
        <Filled template={words.headlines[headline.code]} headline={headline} />
      </p>
      {envelope !== null && (
        <p data-testid="envelope" data-headline={envelope.code}>
          <Filled template={envelopeTemplate(words, envelope)} headline={envelope} />
        </p>
      )}
    </div>
  );
}

/** One sentence in the size of the text: its figures are in a picture. */
export function ConsequenceLine({ headline }: { readonly headline: Headline }) {
  const words = useWords();
  return (
    <p data-testid="lead-line" data-headline={headline.code}>
      <Filled template={envelopeTemplate(words, headline)} headline={headline} isSmall />
    </p>
  );
}

interface FilledProps {
  readonly template: string;
  readonly headline: Headline;
  readonly isSmall?: boolean;
}

function Filled({ template, headline, isSmall = false }: FilledProps) {
  const slots: Record<string, ReactNode> = {};
  for (const { name, values, isLead } of slotsOfTemplate(template, headline)) {
    slots[name] =
      isLead && !isSmall ? (
        <AmountList amounts={values} />
      ) : (
        <Parties values={values} bare={isByName(headline, name)} />
      );
  }
  return <Sentence template={template} slots={slots} />;
}

/** The figures at the beginning of a sentence, large and one below the other. */
function AmountList({ amounts }: { readonly amounts: readonly Value[] }) {
  return (
    <span className={styles.amounts}>
      {amounts.map((amount, index) => (
        <strong className={styles.amount} key={index}>
          {amount.type === 'amount' ? <AmountView amount={amount} /> : <ValueView value={amount} />}
        </strong>
      ))}
    </span>
  );
}

function Parties({ values, bare }: { readonly values: readonly Value[]; readonly bare: boolean }) {
  const words = useWords();
  if (values.length === 0) return <strong>{words.values.unknown}</strong>;
  return values.map((value, index) => <Party key={index} value={value} bare={bare} />);
}

interface PartyProps {
  readonly value: Value;
  readonly bare?: boolean;
}

/** In a sentence, our accounts appear by name; all others as the complete address. */
export function Party({ value, bare = false }: PartyProps) {
  const words = useWords();
  if (value.type === 'address' && value.owner !== null) {
    return <strong className={`${styles.party} ${styles.owner}`}>{words.format.quoted(value.owner)}</strong>;
  }
  return (
    <strong className={styles.party}>
      <ValueView value={value} bare={bare} />
    </strong>
  );
}
