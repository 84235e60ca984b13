/** A change of the rule book: its title, the numbers of its rules, the recipients of its lists; or another book from a file. */
import type { FormEvent } from 'react';
import type { RuleBook } from '../../../core/policy/book/book.ts';
import { useWords } from '../../i18n/use-words.ts';
import form from '../../kit/form.module.css';
import { Heading } from '../../kit/heading.tsx';
import { Sheet } from '../../kit/sheet.tsx';
import { noProblems } from '../../rule-book/template-draft.ts';
import { TextField } from '../../rule-book/text-field.tsx';
import { useFirstWrong } from '../../rule-book/use-first-wrong.ts';
import { type BookEdit, isEdited, nextBook, problemsIn } from './book-edit.ts';
import { ListFields } from './list-fields.tsx';
import { NumberFields } from './number-fields.tsx';
import type { Part } from './parts.ts';
import { PreviewEnd } from './preview-end.tsx';
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

/** A new entry must not be older than the proposal: while people read and agree, the clock goes on. */
const reserveMs = 3_600_000;
/** Unix ms. The time that never goes back may be ahead of the clock. */
const sinceOf = (timeMs: string): number => Math.max(Date.now(), Number(timeMs)) + reserveMs;

export function EditStep({ calls, book, timeMs, edit, set, to, cancel }: EditStepProps) {
  const { rules, ruleForm } = useWords();
  const { form: element, asked, ask } = useFirstWrong();
  const problems = problemsIn(book, edit);
  const shown = asked ? problems : noProblems;
  const preview = async (event: FormEvent) => {
    event.preventDefault();
    ask();
    const text = nextBook(book, edit, sinceOf(timeMs));
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
        <ListFields book={book} edit={edit} set={set} />
        <p className={form.why}>{rules.othersByFile}</p>
        <PreviewEnd
          {...{ calls, cancel, asked, problems }}
          take={(checked) => to({ is: 'preview', checked, from: 'edit' })}
          isTyped={isEdited(book, edit)}
          label={rules.previewChange}
        />
      </form>
    </Sheet>
  );
}
