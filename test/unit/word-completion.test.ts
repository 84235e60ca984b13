/** Completing words while they are typed, and the way to the restore screen. */
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as japanese } from '@scure/bip39/wordlists/japanese.js';
import { describe, expect, it } from 'vitest';
import { isKana, meantWord, mostSuggestions, suggestionsFor, wordsIn } from '../../renderer/screens/words/complete.ts';
import { atStart, reduce } from '../../renderer/state/app-state.ts';

describe('words', () => {
  it.each([
    ['zoo', 'zoo'],
    [' ZOO ', 'zoo'],
    ['aban', 'abandon'],
    ['ab', null],
    ['act', 'act'],
    ['xyz', null],
    ['', null],
  ])('English “%s” means %s', (typed, meant) => expect(meantWord(english, typed)).toBe(meant));
  it('any first four letters of an English word mean it', () => {
    for (const word of english) expect(meantWord(english, word.slice(0, 4))).toBe(word);
  });
  it('Japanese words are meant composed or decomposed', () => {
    for (const word of japanese) expect(meantWord(japanese, word.normalize('NFC'))).toBe(word);
    expect(isKana('がっこう')).toBe(true);
    expect(isKana('school')).toBe(false);
  });
  it('are offered with the one typed whole first, and never too many', () => {
    expect(suggestionsFor(english, 'act')[0]).toBe('act');
    expect(suggestionsFor(english, 'a')).toHaveLength(mostSuggestions);
    expect(suggestionsFor(english, ' ')).toEqual([]);
    expect(suggestionsFor([], 'a')).toEqual([]);
  });
  it('are taken out of what was pasted, whatever stands between them', () =>
    expect(wordsIn(' Zoo　zoo\n wrong ')).toEqual(['zoo', 'zoo', 'wrong']));
});

describe('the way to a restore', () => {
  const machine = { ...atStart, screen: { name: 'start' } as const };
  const enrolment = { quorum: 1, seats: [] };
  it('asks for custodians first, and remembers why', () => {
    const asked = reduce(machine, { is: 'go', to: 'restore-custody' });
    expect(asked.screen).toEqual({ name: 'create-custody', restoring: true });
    expect(reduce(asked, { is: 'vault-begun', enrolment }).screen).toMatchObject({
      name: 'create-enrol',
      restoring: true,
    });
    const made = reduce(machine, { is: 'go', to: 'create-custody' });
    expect(reduce(made, { is: 'vault-begun', enrolment }).screen).toMatchObject({ restoring: false });
  });
  it('is not open beside a vault, nor are backups without one', () => {
    expect(reduce(machine, { is: 'go', to: 'backup' }).screen).toEqual({ name: 'start' });
    expect(reduce(machine, { is: 'go', to: 'restore' }).screen).toEqual({ name: 'restore' });
  });
});
