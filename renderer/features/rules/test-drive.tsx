/** The test drive: where a draft says something else than what is in force, of what was signed and of the exercises. */
import { useBookLanguage } from '../../i18n/use-book-language.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ruleName } from '../../i18n/verdict-words.ts';
import { Mark } from '../../kit/mark.tsx';
import fold from '../../slips/fold.module.css';
import styles from './rules.module.css';
import type { Checked } from './use-rule-book.ts';

export function TestDrive({ divergences }: Pick<Checked, 'divergences'>) {
  const { rules, ruleBook, format } = useWords();
  const language = useBookLanguage();
  const { history, training, tighter, looser, both, first } = divergences;
  const all = tighter + looser + both;
  return (
    <section className={styles.told} data-testid="test-drive" data-history={history} data-divergences={all}>
      <h2>{rules.testDrive}</h2>
      <p>
        {history + training === 0 ? (
          rules.testDriveNone
        ) : (
          <>
            {format.sentences(rules.testDriveOf(history, training), '')}
            <b>{rules.testDriveFound(tighter, looser, both)}</b>
          </>
        )}
      </p>
      {first.length > 0 && (
        <details className={fold.fold} open={first.length <= mostOpen}>
          <summary>{rules.testDriveWhich}</summary>
          <ul className={styles.changes}>
            {first.map(({ from, batch, way, before, after, by }) => (
              <li key={`${from} ${batch}`} data-way={way}>
                <Mark shape={way === 'tighter' ? 'done' : 'caution'} />
                <span>
                  <b>{rules.driven[from](batch + 1)}</b>
                  {ruleBook.comma}
                  {rules.drivenSays(ruleBook.levels[before], ruleBook.levels[after])}
                  {by.after.length > 0 &&
                    format.inBrackets(by.after.map((id) => ruleName(id, language)).join(ruleBook.comma))}
                </span>
              </li>
            ))}
            {all > first.length && <li>{rules.moreDriven(all - first.length)}</li>}
          </ul>
        </details>
      )}
    </section>
  );
}

/** More are folded. */
const mostOpen = 5;
