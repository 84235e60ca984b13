/** Every code with which a node of either chain refuses has words and something to do, in both languages. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stages } from '../../companion/contract/flow.ts';
import { failureCodes, failureFamilies, familyOf } from '../../companion/words/failure-codes.ts';
import { failureCatalogs, failureText } from '../../companion/words/failure-text.ts';
import { languageCodes } from '../../core/base/languages.ts';

/** Written down apart from the table: numbers of the lists' parts (catapult's status codes, NIS's validation results). */
const parts: readonly (readonly [RegExp, number])[] = [
  [/^Failure_Core_/, 22],
  [/^Failure_(?:Hash_Already_Exists|Signature_Not_Verifiable)$/, 2],
  [/^Failure_AccountLink_/, 6],
  [/^Failure_Aggregate_/, 9],
  [/^Failure_LockHash_/, 6],
  [/^Failure_LockSecret_/, 8],
  [/^Failure_Metadata_/, 5],
  [/^Failure_Mosaic_/, 21],
  [/^Failure_Multisig_/, 14],
  [/^Failure_Namespace_/, 21],
  [/^Failure_RestrictionAccount_/, 13],
  [/^Failure_RestrictionMosaic_/, 8],
  [/^Failure_Transfer_/, 2],
  [/^Failure_Chain_/, 7],
  [/^Failure_Consumer_/, 11],
  [/^Failure_Extension_/, 3],
  // 2–22, 41–42, 62–66, 71–82, 101–106, 121–129, 141–154
  [/^FAILURE_/, 69],
];

describe('the codes', () => {
  it.each(parts)('%s: %i', (pattern, count) => {
    expect(failureCodes.filter((code) => pattern.test(code))).toHaveLength(count);
  });

  it('are each in one family, and no family is empty', () => {
    expect(new Set(failureCodes).size).toBe(failureCodes.length);
    expect(failureFamilies.filter((family) => !failureCodes.some((code) => familyOf(code) === family))).toEqual([]);
  });

  it.each([
    ['Failure_Core_Past_Deadline', 'past-deadline'],
    ['FAILURE_PAST_DEADLINE', 'past-deadline'],
    ['Failure_LockHash_Unknown_Hash', 'lock-unknown'],
    ['FAILURE_MULTISIG_NO_MATCHING_MULTISIG', 'multisig-unseen'],
    ['FAILURE_HASH_EXISTS', 'known-already'],
    ['Failure', 'unspecified'],
  ])('%s is in %s', (code, family) => {
    expect(familyOf(code)).toBe(family);
  });
});

describe.each(languageCodes)('%s', (language) => {
  const words = failureCatalogs[language];

  it('says what each code means and what to do', () => {
    for (const code of failureCodes) {
      const { means, ask } = failureText(language, code);
      expect(means.length, code).toBeGreaterThan(8);
      expect(ask.length, code).toBeGreaterThan(8);
      expect(`${means}${ask}`, code).not.toContain('{');
    }
  });

  it('says an unknown code as unknown, with the code and nothing else of it', () => {
    expect(failureText(language, 'Failure_New_Thing').means).toContain('Failure_New_Thing');
    expect(failureText(language, 'unknown status 0x80FF1234').means).toContain('unknown status 0x80FF1234');
    expect(failureText(language, `<b>$&\u202E${'x'.repeat(500)}`).means).not.toMatch(/[<>\u202E]|x{101}|\{code\}/u);
  });

  it('has the same keys as the other', () => {
    for (const other of Object.values(failureCatalogs)) {
      expect(Object.keys(other.families).sort()).toEqual([...failureFamilies].sort());
      expect(Object.keys(other.stages)).toEqual(Object.keys(words.stages));
    }
    expect(Object.keys(words.stages).sort()).toEqual([...stages].sort());
  });
});

it('no text is in both languages', () => {
  const english = readFileSync(new URL('../../companion/words/failure-words.en.ts', import.meta.url), 'utf8');
  expect(english).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
  const texts = Object.values(failureCatalogs.ja.families).flatMap(({ means, ask }) => [means, ask]);
  expect(texts.filter((text) => !/[ぁ-んァ-ヶ一-龠]/.test(text))).toEqual([]);
});
