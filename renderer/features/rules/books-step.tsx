/** The rule books in force, in words; a change that waits, with the day from which it counts. */
import { readBook } from '../../../core/policy/book/book.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import done from '../../kit/done.module.css';
import { Heading } from '../../kit/heading.tsx';
import { Mark } from '../../kit/mark.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, PinnedEnd, Sheet } from '../../kit/sheet.tsx';
import { BookView } from '../../rule-book/book-view.tsx';
import fold from '../../slips/fold.module.css';
import { BookOut } from './book-out.tsx';
import styles from './rules.module.css';
import { isWaiting } from './standing.ts';
import { useMoment } from './use-moment.ts';
import type { RuleBookCalls, ToldBook } from './use-rule-book.ts';

interface BooksStepProps {
  readonly calls: RuleBookCalls;
  /** A book was adopted just now. */
  readonly adopted: boolean;
  readonly change: () => void;
}

export function BooksStep({ calls: { books, busy, problem }, adopted, change }: BooksStepProps) {
  const { rules, ruleForm } = useWords();
  const { state } = useApp();
  const all = books?.books ?? [];
  const timeMs = books?.timeMs ?? '0';
  const inForce = all.filter((one) => one.inForce);
  const [newest] = all.toReversed();
  const isPractice = state.vault?.mode === 'practice';
  return (
    <Sheet name="rules" wide>
      <Heading>{rules.title}</Heading>
      {adopted && (
        <p role="status" className={done.done} data-testid="rules-adopted">
          <Mark shape="done" /> {rules.adopted}
        </p>
      )}
      <Problem reason={problem} />
      {books !== null && newest === undefined && (
        <p data-testid="no-rules">{isPractice ? rules.practice : ruleForm.without}</p>
      )}
      {inForce.length > 1 && (
        <p className={styles.waits} data-testid="rules-waiting">
          <Mark shape="caution" />
          <span>{rules.waits(inForce.length)}</span>
        </p>
      )}
      {inForce.toReversed().map((told, at) => (
        <Told key={told.digest} told={told} isNewest={at === 0} isWaiting={isWaiting(told, timeMs)} />
      ))}
      {newest !== undefined && <BookOut told={newest} isWaiting={isWaiting(newest, timeMs)} />}
      {books !== null && !isPractice && (
        <PinnedEnd>
          <ButtonRow>
            <Button look="strong" testId="change-rules" disabled={busy} onClick={change}>
              {newest === undefined ? rules.begin : rules.change}
            </Button>
          </ButtonRow>
        </PinnedEnd>
      )}
    </Sheet>
  );
}

interface ToldProps {
  readonly told: ToldBook;
  readonly isNewest: boolean;
  readonly isWaiting: boolean;
}

function Told({ told, isNewest, isWaiting }: ToldProps) {
  const { rules, ruleForm } = useWords();
  const at = useMoment();
  const read = readBook(told.text);
  if (!read.ok) return <Problem reason={read.reason} />;
  const { title, serial } = read.value;
  return (
    <section className={styles.told} data-testid={`rule-book-${serial}`} data-waiting={isWaiting}>
      <h2>{ruleForm.numbered(serial, title)}</h2>
      <p>
        <b>{isWaiting ? rules.countsFrom(at(told.fromMs)) : rules.countsSince(at(told.fromMs))}</b>{' '}
        {rules.agreedAt(at(told.atMs))}
      </p>
      {isNewest ? (
        <BookView book={read.value} words={told.words.join(' ')} isTitled />
      ) : (
        <details className={fold.fold}>
          <summary>{rules.inWords}</summary>
          <BookView book={read.value} words={told.words.join(' ')} isTitled />
        </details>
      )}
    </section>
  );
}
