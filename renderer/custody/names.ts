/** Custodians' names as typed: what is sent, and what is wrong with them. */
import * as v from 'valibot';
import { custodianName } from '../../core/contract/custody.ts';
import { readAlike } from '../../core/registry/read-alike.ts';

export const tidyName = (typed: string): string => typed.normalize('NFC').trim().replace(/\s+/g, ' ');

export type NameProblem = 'empty' | 'letters' | 'taken';
/** Problems by position; `taken`: names of existing custodians. */
export function nameProblems(typed: readonly string[], taken: readonly string[] = []): readonly (NameProblem | null)[] {
  return typed.map((name, at) => {
    if (tidyName(name) === '') return 'empty';
    if (!v.is(custodianName, tidyName(name))) return 'letters';
    return [...taken, ...typed.slice(0, at)].some((other) => readAlike(tidyName(other), tidyName(name)))
      ? 'taken'
      : null;
  });
}
