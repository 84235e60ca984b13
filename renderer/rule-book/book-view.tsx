/** A rule book in words: who changes it, its groups, accounts, lists and every rule. */
import type { RuleBook } from '../../core/policy/book/book.ts';
import { bookSections, trialSections } from '../i18n/book-words.ts';
import { useBookLanguage } from '../i18n/use-book-language.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './rule-book.module.css';

interface BookViewProps {
  readonly book: RuleBook;
  /** The digest as words; null for a book of a vault that is being made. */
  readonly words: string | null;
  /** A heading above it says which book it is. */
  readonly isTitled?: boolean;
  readonly isPaper?: boolean;
}

export function BookView({ book, words, isTitled = false, isPaper = false }: BookViewProps) {
  const { ruleForm } = useWords();
  const language = useBookLanguage();
  const { heading, facts, sections, tests } = (words === null ? trialSections : bookSections)(book, language);
  return (
    <div className={styles.book} data-testid={isPaper ? 'book-on-paper' : 'book'} data-serial={book.serial}>
      {!isTitled && <h2>{heading}</h2>}
      {words !== null && (
        <p>
          {ruleForm.words} <b lang="en">{words}</b>
        </p>
      )}
      {facts.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {/* What is allowed comes first; who and which accounts, below. */}
      {sections.toReversed().map(({ name, lines }) => (
        <section key={name}>
          <h3>{name}</h3>
          {lines.length === 0 ? (
            <p>{language.texts.none}</p>
          ) : (
            <ul>
              {lines.map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a book never changes its order
                <li key={at}>{line}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
      {words !== null && <p>{tests}</p>}
    </div>
  );
}
