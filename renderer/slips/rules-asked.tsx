/**
 * What the rules of the books in force said: those that object first and unfolded, all that were asked folded. A rule that
 * passes is one line.
 */
import { type BookVerdict, builtIn, type TraceEntry } from '../../core/policy/evaluate.ts';
import { type Level, levels } from '../../core/policy/verdict.ts';
import { useBookLanguage } from '../i18n/use-book-language.ts';
import { useWords } from '../i18n/use-words.ts';
import { tracedRule } from '../i18n/verdict-words.ts';
import { Mark } from '../kit/mark.tsx';
import fold from './fold.module.css';
import styles from './rules-asked.module.css';

export interface RulesAskedProps {
  /** In the order of their numbers; with more than one, a change waits. */
  readonly books: BookVerdict['books'];
}

/** Places of one rule that are unfolded. */
const mostUnfolded = 3;

const shapes = { pass: 'done', note: 'note', approvals: 'caution', block: 'stop' } as const satisfies Record<
  Level,
  string
>;
const severity = ({ said }: TraceEntry): number => levels.indexOf(said);

export function RulesAsked({ books }: RulesAskedProps) {
  const { rulesAsked } = useWords();
  const all = books.flatMap(({ serial, trace }) => trace.map((entry) => ({ serial, entry })));
  const objecting = all.filter(({ entry }) => entry.said !== 'pass').length;
  if (all.length === 0) return null;
  return (
    <section className={styles.rules} data-testid="rules-asked" data-asked={all.length} data-objecting={objecting}>
      <h2>{rulesAsked.spoke}</h2>
      {objecting === 0 ? <p>{rulesAsked.nothing}</p> : <RulesObjecting books={books} />}
      <details className={fold.fold}>
        <summary>{rulesAsked.all(all.length)}</summary>
        <ul className={styles.list}>
          {all.map(({ serial, entry }) => (
            <Rule
              key={`${serial} ${entry.rule}`}
              entry={entry}
              serial={books.length > 1 ? serial : null}
              most={entry.findings.length}
            />
          ))}
        </ul>
      </details>
    </section>
  );
}

/** The rules that object, the severest first. */
export function RulesObjecting({ books }: RulesAskedProps) {
  const first = books
    .flatMap(({ serial, trace }) => trace.map((entry) => ({ serial, entry })))
    .filter(({ entry }) => entry.said !== 'pass')
    .toSorted((a, b) => severity(b.entry) - severity(a.entry) || byId(a.entry, b.entry));
  return (
    <ul className={styles.list} data-testid="rules-objecting">
      {first.map(({ serial, entry }) => (
        <Rule
          key={`${serial} ${entry.rule}`}
          entry={entry}
          serial={books.length > 1 ? serial : null}
          most={mostUnfolded}
        />
      ))}
    </ul>
  );
}

/** What the book itself adds comes after its rules. */
const byId = (a: TraceEntry, b: TraceEntry): number =>
  Number(isBuiltIn(a)) - Number(isBuiltIn(b)) || (a.rule < b.rule ? -1 : 1);
const isBuiltIn = ({ rule }: TraceEntry): boolean => Object.values<string>(builtIn).includes(rule);

interface RuleProps {
  readonly entry: TraceEntry;
  /** Null where only one book is in force. */
  readonly serial: number | null;
  readonly most: number;
}

function Rule({ entry, serial, most }: RuleProps) {
  const { rulesAsked, format } = useWords();
  const language = useBookLanguage();
  const { said, places } = tracedRule({ ...entry, findings: entry.findings.slice(0, most) }, language);
  return (
    <li data-rule={entry.rule} data-said={entry.said}>
      <Mark shape={shapes[entry.said]} />
      <div>
        <p>
          <b>{said}</b>
          {serial !== null && format.inBrackets(rulesAsked.ofBook(serial))}
        </p>
        {places.map((place) => (
          <p key={place} className={styles.place}>
            {place}
          </p>
        ))}
      </div>
    </li>
  );
}
