/** The newest rule book on paper and as a file, where the vault allows it. Says what is not allowed. */
import { createPortal } from 'react-dom';
import { reason } from '../../../core/base/reason.ts';
import { ok } from '../../../core/base/result.ts';
import { readBook } from '../../../core/policy/book/book.ts';
import { useApp } from '../../app/use-app.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow } from '../../kit/sheet.tsx';
import { BookView } from '../../rule-book/book-view.tsx';
import { useCarry } from '../../show/use-carry.ts';
import styles from './rules.module.css';
import { useMoment } from './use-moment.ts';
import type { ToldBook } from './use-rule-book.ts';

interface BookOutProps {
  readonly told: ToldBook;
  readonly isWaiting: boolean;
}

export function BookOut({ told: { text, words, fromMs }, isWaiting }: BookOutProps) {
  const { sender, exports: said, ruleForm, rules } = useWords();
  const { state, act } = useApp();
  const list = new Intl.ListFormat(useLanguage(), { type: 'conjunction' });
  const at = useMoment();
  const carry = useCarry(sender.stopped, reason('internal'));
  const read = readBook(text);
  const settings = state.vault?.settings;
  if (!read.ok || settings === undefined) return null;
  const { allowPrint, allowSave } = settings;
  const name = `rule-book-${read.value.serial}.json`;
  const off = [...(allowPrint ? [] : [sender.names.allowPrint]), ...(allowSave ? [] : [sender.names.allowSave])];
  const print = async () => {
    const answer = await act.exports.print();
    return answer.ok ? ok(answer.value.printed ? sender.printed : sender.notPrinted) : answer;
  };
  const save = async () => {
    const answer = await act.exports.saveText(name, text);
    return answer.ok ? ok(answer.value.saved ? said.saved : said.notSaved) : answer;
  };
  return (
    <section data-testid="rules-out">
      {off.length > 0 && <p>{sender.off(list.format(off))}</p>}
      <ButtonRow>
        {allowPrint && (
          <Button look="quiet" testId="print-rules" disabled={carry.busy} onClick={() => void carry.run(print)}>
            {ruleForm.print}
          </Button>
        )}
        {allowSave && (
          <Button look="quiet" testId="save-rules" disabled={carry.busy} onClick={() => void carry.run(save)}>
            {ruleForm.save}
          </Button>
        )}
        <span role="status">{carry.said}</span>
      </ButtonRow>
      <Problem reason={carry.problem} />
      {allowPrint &&
        createPortal(
          <div data-paper data-testid="rules-paper" className={styles.paper}>
            {isWaiting && <p>{rules.countsFrom(at(fromMs))}</p>}
            <BookView book={read.value} words={words.join(' ')} isPaper />
          </div>,
          document.body,
        )}
    </section>
  );
}
