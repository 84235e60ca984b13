/** Takes: a node's code. Gives: what it means and what to do, in a language; an unknown code is said as unknown. */
import type { Language } from '../../core/base/languages.ts';
import { familyOf } from './failure-codes.ts';
import { failureWords as en, type FailureText, type FailureWords } from './failure-words.en.ts';
import { failureWords as ja } from './failure-words.ja.ts';

export const failureCatalogs: Readonly<Record<Language, FailureWords>> = { en, ja };

export function failureText(language: Language, code: string): FailureText {
  const words = failureCatalogs[language];
  const family = familyOf(code);
  if (family !== null) return words.families[family];
  return { ...words.unknown, means: words.unknown.means.replace('{code}', () => shown(code)) };
}

/** A code comes from a node: nothing of it that is not of the form of a code is shown. */
const shown = (code: string): string => code.replace(/[^\w .:-]/gu, '?').slice(0, 100);
