/** Completing words while they are typed, and opening the restore screen. */
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as japanese } from '@scure/bip39/wordlists/japanese.js';
import { describe, expect, it } from 'vitest';
import { meantWord, wordsIn } from '../../core/base/written-words.ts';
import { shareWords as slip39 } from '../../electron/vault/slip39/library.ts';
import { atStart } from '../../renderer/app/app-data.ts';
import { reduce } from '../../renderer/features.ts';
import { isKana, mostSuggestions, pasted, suggestionsFor } from '../../renderer/recovery/complete.ts';

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

const listOf = () => english;
const words24 = english.slice(100, 124);

describe('a pasted phrase', () => {
  it.each([
    ['of four letters', (word: string) => `${word.slice(0, 4)} `],
    ['with numbers on lines', (word: string, i: number) => `${i + 1}. ${word}\n`],
    ['with 07)', (word: string, i: number) => `${String(i + 1).padStart(2, '0')})${word} `],
    ['with #7', (word: string, i: number) => `#${i + 1} ${word}\r\n`],
    [
      'with wide numbers',
      (word: string, i: number) =>
        `${String(i + 1).replace(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit)))}．${word}　`,
    ],
    ['with numbers on lines of their own', (word: string, i: number) => `${i + 1}\n${word}\n`],
    ['with numbers stuck to them', (word: string, i: number) => `${i + 1}${word} `],
    ['with a label', (word: string, i: number) => `Word ${i + 1}: ${word}\n`],
    ['with a label and its number in one', (word: string, i: number) => `word${i + 1} ${word} `],
    ['with a label and #', (word: string, i: number) => `Word #${i + 1} ${word}, `],
    ['with a Japanese label', (word: string, i: number) => `単語${i + 1}：${word}　`],
    ['with commas', (word: string) => `${word}, `],
    ['with commas alone', (word: string) => `${word},`],
    ['with dashes', (word: string) => `${word} - `],
    ['with long dashes', (word: string) => `${word}–`],
    ['in capitals', (word: string) => `${word.toUpperCase()}  `],
    ['with ideographic commas', (word: string) => `${word}、`],
  ])('%s fills the fields with whole words', (_, written) => {
    const text = words24.map(written).join('');
    expect(pasted(text, 24, listOf)).toEqual({ fill: words24 });
  });
  it('of more words than there are fields fills none, and says how many', () => {
    expect(pasted([...words24, 'art'].join(' '), 24, listOf)).toEqual({ tooMany: 25 });
    expect(pasted(words24.join(' '), 12, listOf)).toEqual({ tooMany: 24 });
  });
  it('leaves out nothing that is no number: a wrong word stays, to be found wrong', () => {
    expect(wordsIn('1. legal 2. wi7nner 3. th@nk')).toEqual(['legal', 'wi7nner', 'th@nk']);
    expect(pasted('legal xyzzy thank', 24, listOf)).toEqual({ fill: ['legal', 'xyzzy', 'thank'] });
  });
  it.each([
    ['7. abandon', 'abandon'],
    ['#7 Aban\n', 'abandon'],
    ['7abandon', 'abandon'],
    ['07) xyzzy', 'xyzzy'],
  ])('of one word is without its number too: %j', (text, word) =>
    expect(pasted(text, 24, listOf)).toEqual({ fill: [word] }),
  );
  it.each(['abandon', ' Aban ', '7.', ''])('of nothing but a word, or none, is left to the field: %j', (text) =>
    expect(pasted(text, 24, listOf)).toBeNull(),
  );
  it('of one word many times is no label', () => {
    const zoo = Array(12).fill('zoo') as string[];
    for (const text of [
      zoo.map((word, i) => `${i + 1} ${word}`).join(' '),
      zoo.map((word, i) => `${word} ${i + 1}`).join(' '),
      zoo.map((word, i) => `word ${i + 1}: ${word}`).join(' '),
    ])
      expect(wordsIn(text)).toEqual(zoo);
    expect(wordsIn('word 1 legal 2 word 3')).toEqual(['word', 'legal', 'word']);
  });
  it('of a share, the same', () => {
    const share = slip39.slice(0, 20);
    const text = share.map((word, i) => `${i + 1}. ${word.slice(0, 4)}`).join('\n');
    expect(pasted(text, 33, () => slip39)).toEqual({ fill: share });
  });
  it('of kana, composed, with numbers', () => {
    const words = japanese.slice(200, 212);
    const text = words.map((word, i) => `${i + 1}．${word.normalize('NFC')}`).join('\n');
    expect(pasted(text, 24, () => japanese)).toEqual({ fill: words.map((word) => word.normalize('NFC')) });
  });
});

describe('the way to a restore', () => {
  const machine = { ...atStart, screen: { name: 'start' } as const };
  const enrolment = { quorum: 1, seats: [], fingerprint: 'zoo', reseated: false };
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
