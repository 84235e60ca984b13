/** Choice of the number of words of a phrase or share. */
import { useId } from 'react';
import { useWords } from '../i18n/use-words.ts';
import styles from './recovery.module.css';

interface WordCountProps {
  readonly counts: readonly number[];
  readonly count: number;
  readonly choose: (count: number) => void;
}

/** Lengths of BIP-39 phrases, and of SLIP-39 shares of 128 to 256 bits, the common ones first. */
export const phraseCounts = [24, 12, 15, 18, 21] as const;
export const shareCounts = [33, 20, 23, 27, 30] as const;

export function WordCount({ counts, count, choose }: WordCountProps) {
  const { recovery } = useWords();
  const id = useId();
  return (
    <p className={styles.count}>
      <label htmlFor={id}>{recovery.restore.howMany}</label>
      <select
        id={id}
        value={count}
        onChange={(event) => choose(Number(event.currentTarget.value))}
        data-testid="word-count"
      >
        {counts.map((each) => (
          <option key={each} value={each}>
            {recovery.restore.countOf(each)}
          </option>
        ))}
      </select>
    </p>
  );
}
