/** Custodians' names as they are typed: what is sent, and what is wrong with them. */
import * as v from 'valibot';
import { custodianName } from '../../../core/contract/custody.ts';

export const tidyName = (typed: string): string => typed.normalize('NFC').trim().replace(/\s+/g, ' ');

export type NameProblem = 'empty' | 'letters' | 'taken';
/** Of the name at each place; `taken`: names of custodians who are there already. */
export function nameProblems(typed: readonly string[], taken: readonly string[] = []): readonly (NameProblem | null)[] {
  const keys = typed.map(keyOf);
  const before = taken.map(keyOf);
  return typed.map((name, at) => {
    const key = keys[at] ?? '';
    if (key === '') return 'empty';
    if (!v.is(custodianName, tidyName(name))) return 'letters';
    return before.includes(key) || keys.indexOf(key) < at ? 'taken' : null;
  });
}

/** Two names that a person would take for one are one, as the vault sees it. */
const keyOf = (name: string): string => tidyName(name).normalize('NFKC').toLowerCase();
