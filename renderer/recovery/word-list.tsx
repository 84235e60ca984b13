/** Words to write down, in the rows of six in which they are typed (word-grid.tsx) and written on the printed form. */
import { isKana } from './complete.ts';
import styles from './words.module.css';

export function WordList({
  words,
  label,
  testId,
}: {
  readonly words: readonly string[];
  readonly label: string;
  readonly testId: string;
}) {
  return (
    <ol className={styles.shown} aria-label={label} data-testid={testId} lang={isKana(words[0] ?? '') ? 'ja' : 'en'}>
      {words.map((word, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: words can repeat, and never move
        <li key={index} data-testid={`word-${index + 1}`}>
          <span className={styles.number}>{index + 1}</span> <b>{word.normalize('NFC')}</b>
        </li>
      ))}
    </ol>
  );
}
