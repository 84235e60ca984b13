/** Fields for the words that are asked, each with its position, and what is wrong about it. */
import { type RefObject, useEffect, useId } from 'react';
import { useWords } from '../i18n/use-words.ts';
import field from '../kit/field.module.css';
import { Mark } from '../kit/mark.tsx';
import styles from './words.module.css';

interface AskedWordsProps {
  /** Positions, from 1. */
  readonly ask: readonly number[];
  /** Positions of the words that were refused. */
  readonly wrong: readonly number[];
  readonly form: RefObject<HTMLFormElement | null>;
}

export function AskedWords({ ask, wrong, form }: AskedWordsProps) {
  const { recovery } = useWords();
  const [first] = wrong;
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>(`input[data-position="${first}"]`)?.focus();
  }, [first, form]);
  return (
    <div className={styles.asked}>
      {ask.map((position) => (
        <WordField
          key={position}
          position={position}
          label={recovery.word(position)}
          wrong={wrong.includes(position) ? recovery.wordWrong : null}
        />
      ))}
    </div>
  );
}

interface WordFieldProps {
  readonly position: number;
  readonly label: string;
  /** What is wrong with the word; null if nothing is known. */
  readonly wrong: string | null;
}

function WordField({ position, label, wrong }: WordFieldProps) {
  const id = useId();
  const why = useId();
  return (
    <div className={field.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={32}
        lang="en"
        aria-invalid={wrong !== null}
        aria-describedby={why}
        data-testid={`ask-word-${position}`}
        data-position={position}
      />
      <span id={why} className={styles.wrong}>
        {wrong !== null && (
          <>
            <Mark shape="stop" /> {wrong}
          </>
        )}
      </span>
    </div>
  );
}
