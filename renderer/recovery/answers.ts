/** Words that were typed into the fields of asked-words.tsx, and which of them the vault refused. */
import type { Reason } from '../../core/base/reason.ts';

/** Null, with the first empty field focused, if a word is missing. */
export function answersIn(form: HTMLFormElement | null): string[] | null {
  const inputs = [...(form?.querySelectorAll<HTMLInputElement>('input[data-position]') ?? [])];
  const answers = inputs.map((input) => input.value.trim().toLowerCase());
  const empty = inputs[answers.indexOf('')];
  empty?.focus();
  return empty === undefined ? answers : null;
}

/** Positions of the refused words; none for another reason. */
export const wrongPositions = (problem: Reason | null): readonly number[] =>
  problem?.code === 'words-differ' || problem?.code === 'share-words-differ'
    ? (problem.found.positions?.split(', ') ?? []).map(Number)
    : [];
