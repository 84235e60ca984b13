/** A change of the rule book: its title, the numbers of its rules, the recipients of its lists; or another book from a file. */
import type { FormEvent } from 'react';
import type { RuleBook } from '../../../core/policy/book/book.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import form from '../../kit/form.module.css';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, PinnedEnd, Sheet } from '../../kit/sheet.tsx';
import { TextField } from '../../rule-book/text-field.tsx';
import { useFirstWrong } from '../../rule-book/use-first-wrong.ts';
import { type BookEdit, nextBook, problemsIn } from './book-edit.ts';
import { ListFields } from './list-fields.tsx';
import { NumberFields } from './number-fields.tsx';
import type { Part } from './parts.ts';
import { TakeBook } from './take-book.tsx';
import type { RuleBookCalls } from './use-rule-book.ts';

interface EditStepProps {
  readonly calls: RuleBookCalls;
  readonly book: RuleBook;
  /** The time that never goes back. */
  readonly timeMs: string;
  readonly edit: BookEdit;
  readonly set: (edit: BookEdit) => void;
  readonly to: (part: Part) => void;
  readonly cancel: () => void;
}

export function EditStep({ calls, book, timeMs, edit, set, to, cancel }: EditStepProps) {
  const { rules, ruleForm, common } = useWords();
  const { form: element, asked, ask } = useFirstWrong();
  const problems = problemsIn(book, edit);
  const shown = asked ? problems : noProblems;
  const preview = async (event: FormEvent) => {
    event.preventDefault();
    ask();
    const text = nextBook(book, edit);
    if (text === null || calls.busy) return;
    const checked = await calls.check(text);
    if (checked !== null) to({ is: 'preview', checked, from: 'edit' });
  };
  return (
    <Sheet name="rules-edit" wide>
      <Heading>{rules.editTitle(book.serial)}</Heading>
      <p>{rules.editLead}</p>
      <form ref={element} className={form.form} onSubmit={(event) => void preview(event)} autoComplete="off">
        <TextField
          label={ruleForm.title}
          testId="book-title"
          value={edit.title}
          set={(title) => set({ ...edit, title })}
          wrong={shown.has('title') ? ruleForm.wrongName : null}
        />
        <NumberFields book={book} edit={edit} set={set} problems={shown} />
        <ListFields book={book} timeMs={timeMs} edit={edit} set={set} />
        <TakeBook calls={calls} take={(checked) => to({ is: 'preview', checked, from: 'edit' })} />
        <Problem reason={calls.problem} />
        <PinnedEnd>
          <ButtonRow>
            <Button testId="cancel" disabled={calls.busy} onClick={cancel}>
              {common.cancel}
            </Button>
            <Button type="submit" look="strong" testId="preview-rules" disabled={calls.busy}>
              {rules.previewChange}
            </Button>
            <span role="status">{asked && problems.size > 0 && ruleForm.unread(problems.size)}</span>
          </ButtonRow>
        </PinnedEnd>
      </form>
    </Sheet>
  );
}

const noProblems: ReadonlySet<string> = new Set();
