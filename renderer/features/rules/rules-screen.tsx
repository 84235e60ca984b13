/** The rule book of the vault: what is in force, a first one from a template, a change of it, and who agrees. */
import { useState } from 'react';
import { type RuleBook, readBook } from '../../../core/policy/book/book.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { freshDraft, suggestedFor } from '../../rule-book/template-draft.ts';
import { AgreeStep } from './agree-step.tsx';
import { noEdit } from './book-edit.ts';
import { BooksStep } from './books-step.tsx';
import { EditStep } from './edit-step.tsx';
import { editOf, type Kept, keep, keptNow, nothingKept } from './kept.ts';
import type { Part } from './parts.ts';
import { PreviewStep } from './preview-step.tsx';
import { waitNow } from './standing.ts';
import { TemplateStep } from './template-step.tsx';
import { type Books, useRuleBook } from './use-rule-book.ts';

/** The newest book, which the next one follows. */
function newestOf(books: Books | null): RuleBook | null {
  const text = books?.books.at(-1)?.text;
  const read = text === undefined ? null : readBook(text);
  return read?.ok === true ? read.value : null;
}

export function RulesScreen() {
  const { ruleForm } = useWords();
  const { state } = useApp();
  const [part, setPart] = useState<Part>({ is: 'books' });
  const [adopted, setAdopted] = useState(false);
  const fresh = freshDraft(suggestedFor(state.vault?.custody.custodians.length ?? 0), ruleForm.suggestedTitle);
  const [typed, setTyped] = useState(keptNow);
  const type = (next: Kept) => {
    keep(next);
    setTyped(next);
  };
  const calls = useRuleBook();
  const newest = newestOf(calls.books);
  const waitMs = calls.books === null ? '0' : waitNow(calls.books, Date.now());
  const to = (next: Part) => {
    calls.refuse(null);
    setPart(next);
  };
  const newestDigest = calls.books?.books.at(-1)?.digest ?? '';
  const cancel = () => {
    type(nothingKept);
    to({ is: 'books' });
  };
  if (state.vault === null) return null;
  switch (part.is) {
    case 'books':
      return (
        <BooksStep
          calls={calls}
          adopted={adopted}
          change={() => {
            setAdopted(false);
            to({ is: newest === null ? 'template' : 'edit' });
          }}
        />
      );
    case 'template':
      return (
        <TemplateStep
          calls={calls}
          draft={typed.draft ?? fresh}
          isTyped={typed.draft !== null}
          set={(draft) => type({ ...typed, draft })}
          to={to}
          cancel={cancel}
        />
      );
    case 'edit':
      return newest === null ? null : (
        <EditStep
          calls={calls}
          book={newest}
          timeMs={calls.books?.timeMs ?? '0'}
          edit={editOf(typed, newestDigest) ?? noEdit(newest)}
          set={(edit) => type({ ...typed, edit: { of: newestDigest, edit } })}
          to={to}
          cancel={cancel}
        />
      );
    case 'preview':
      return <PreviewStep part={part} before={newest} waitMs={waitMs} to={to} />;
    case 'agree':
      return (
        <AgreeStep
          part={part}
          calls={calls}
          before={newest}
          waitMs={waitMs}
          to={to}
          done={() => {
            setAdopted(true);
            type(nothingKept);
            to({ is: 'books' });
          }}
        />
      );
  }
}
