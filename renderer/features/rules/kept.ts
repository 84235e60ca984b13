/**
 * What was typed into a rule book, while people look at another screen. It ends with the window, which is replaced at lock, and
 * with the form: when people cancel or agree.
 */
import type { TemplateDraft } from '../../rule-book/template-draft.ts';
import type { BookEdit } from './book-edit.ts';

export interface Kept {
  readonly draft: TemplateDraft | null;
  /** `of`: the digest of the book that is changed; of another book nothing of it is taken. */
  readonly edit: { readonly of: string; readonly edit: BookEdit } | null;
}

export const nothingKept: Kept = { draft: null, edit: null };

let kept = nothingKept;
export const keep = (typed: Kept): void => {
  kept = typed;
};
export const keptNow = (): Kept => kept;

/** Of the book with this digest. */
export const editOf = ({ edit }: Kept, digest: string): BookEdit | null => (edit?.of === digest ? edit.edit : null);
