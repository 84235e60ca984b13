/**
 * `--policy`: a rule book beside a request. Takes: the file, the movements, what is known here. Gives: the verdict with its
 * trace, for the JSON output and in words. Refuses: what is no rule book, and one whose own tests fail.
 */
import { commandLanguage, languageCodes } from '../core/base/languages.ts';
import { type Reason, reason } from '../core/base/reason.ts';
import { ok, type Result, refuse } from '../core/base/result.ts';
import { fromUtf8 } from '../core/base/utf8.ts';
import { type RuleBook, readBook } from '../core/policy/book/book.ts';
import { failedTests } from '../core/policy/book-tests.ts';
import type { BookVerdict } from '../core/policy/evaluate.ts';
import { catalogs } from '../renderer/catalogs.ts';
import type { BookLanguage } from '../renderer/i18n/book-words.ts';
import { verdictWords } from '../renderer/i18n/verdict-words.ts';

/** English unless `--language` names another one; null for any other name. */
export function languageOf(given: string = commandLanguage): BookLanguage | null {
  const language = languageCodes.find((code) => code === given);
  if (language === undefined) return null;
  const { ruleBook: texts, kinds, warnings: findings } = catalogs[language];
  return { texts, kinds, findings };
}

/** Null if the file cannot be read. */
export function bookAt(file: string, readBytes: (file: string) => Uint8Array | null): Result<RuleBook, Reason> | null {
  const bytes = readBytes(file);
  if (bytes === null) return null;
  const text = fromUtf8(bytes);
  const read = text === null ? refuse(reason('text-unreadable')) : readBook(text);
  if (!read.ok) return read;
  const [failed] = failedTests(read.value);
  if (failed === undefined) return ok(read.value);
  return refuse(reason('book-test-failed', { test: failed.test, expected: failed.expected, found: failed.said }));
}

/** For the JSON output: codes and exact values. */
export const policyJson = ({ verdict, books }: BookVerdict) => ({
  ...{ level: verdict.level, act: verdict.act, approvals: verdict.approvals },
  reasons: verdict.reasons.map(({ code, found }) => ({ code, found })),
  books,
});

export const policyText = (verdict: BookVerdict, language: BookLanguage): string =>
  `${verdictWords(verdict, language).join('\n')}\n`;
