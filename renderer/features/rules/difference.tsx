/** What a change of the rule book does: each part with whether it tightens or loosens, and from when the whole counts. */
import type { RuleBook } from '../../../core/policy/book/book.ts';
import type { Effect } from '../../../core/policy/changes.ts';
import { durationWords } from '../../i18n/book-words.ts';
import { useBookLanguage } from '../../i18n/use-book-language.ts';
import { useWords } from '../../i18n/use-words.ts';
import { changeWords } from '../../i18n/verdict-words.ts';
import { Mark } from '../../kit/mark.tsx';
import styles from './rules.module.css';
import { useMoment } from './use-moment.ts';
import type { Checked } from './use-rule-book.ts';

interface DifferenceProps {
  readonly checked: Checked;
  readonly before: RuleBook;
  readonly after: RuleBook;
  /** How long what it loosens waits, in milliseconds. */
  readonly waitMs: string;
}

const shapes = { loosens: 'caution', tightens: 'done', same: 'note' } as const;
/** What loosens comes first. */
const rank = ({ effect }: { readonly effect: Effect }): number => ['same', 'tightens', 'loosens'].indexOf(effect);

export function Difference({ checked: { difference, fromMs }, before, after, waitMs }: DifferenceProps) {
  const { rules, ruleBook, format } = useWords();
  const at = useMoment();
  const language = useBookLanguage();
  if (difference === null) return null;
  const said = changeWords(difference, { before, after }, language).toSorted((a, b) => rank(b) - rank(a));
  const isLoosening = difference.effect === 'loosens';
  return (
    <section className={styles.told} data-testid="difference" data-effect={difference.effect}>
      <p className={styles.waits}>
        <Mark shape={shapes[difference.effect]} />
        <b>
          {isLoosening
            ? rules.loosensFrom(durationWords(waitMs, language), at(fromMs), before.serial)
            : rules.countsAtOnce}
        </b>
      </p>
      <ul className={styles.changes}>
        {said.map(({ effect, says, sides }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a difference never changes its order
          <li key={place} data-effect={effect}>
            <Mark shape={shapes[effect]} />
            <div>
              <p>
                <b>{ruleBook.changes.effects[effect]}</b>
                {sides === null && format.colon + says}
              </p>
              {sides?.map((side) => (
                <p key={side}>{side}</p>
              ))}
            </div>
          </li>
        ))}
        {difference.changes.length === 0 && <li>{ruleBook.changes.none}</li>}
      </ul>
    </section>
  );
}
