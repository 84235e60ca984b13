/** A word, a bar and the number of characters. */
import { useWords } from '../i18n/use-words.ts';
import form from '../kit/form.module.css';
import styles from './custody.module.css';
import { fewestCharacters } from './strength.ts';

const marks = [0, 1, 2, 3, 4] as const;

export function StrengthMeter({ score, characters }: { readonly score: number; readonly characters: number }) {
  const { enrolment } = useWords();
  const tooShort = characters < fewestCharacters;
  const shown = tooShort ? Math.min(score, 1) : score;
  return (
    <p className={styles.strength} data-testid="strength" data-score={shown} aria-live="polite">
      <span>{enrolment.strength}</span>
      <span className={styles.bar} aria-hidden="true">
        {marks.map((mark) => (
          <span key={mark} className={characters > 0 && mark <= shown ? styles.filled : styles.unfilled} />
        ))}
      </span>
      {characters > 0 && <b>{enrolment.strengths[shown]}</b>}
      <span className={form.soft}>
        {enrolment.characters(characters)}
        {tooShort && characters > 0 && ` – ${enrolment.tooShort}`}
      </span>
    </p>
  );
}
