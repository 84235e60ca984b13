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
    <ol className={styles.shown} aria-label={label} data-testid={testId}>
      {words.map((word, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: words can repeat, and never move
        <li key={index} data-testid={`word-${index + 1}`}>
          <span className={styles.number}>{index + 1}</span> <Word word={word.normalize('NFC')} />
        </li>
      ))}
    </ol>
  );
}

/** In the language of its published list, whatever the language of the screen: the Japanese list is all hiragana. */
function Word({ word }: { readonly word: string }) {
  return isKana(word) ? <b lang="ja-Hira">{word}</b> : <b lang="en">{word}</b>;
}
