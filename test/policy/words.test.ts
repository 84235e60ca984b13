/**
 * The words of a book in both languages: golden files of the templates, and no field of any rule without words.
 * INKAN_WRITE_CORPUS=1 writes them again; then read the difference.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { RuleBook } from '../../core/policy/book/book.ts';
import { type BookRule, bookRuleKinds } from '../../core/policy/book-registry.ts';
import type { Fired } from '../../core/policy/book-rule.ts';
import { failedTests } from '../../core/policy/book-tests.ts';
import { differenceOf } from '../../core/policy/changes.ts';
import { evaluate } from '../../core/policy/evaluate.ts';
import type { Filling } from '../../core/policy/templates/template.ts';
import { templates } from '../../core/policy/templates/templates.ts';
import { catalogs } from '../../renderer/catalogs.ts';
import {
  addressWords,
  type BookLanguage,
  bookWords,
  durationWords,
  entryWords,
  ruleWords,
  templateWords,
} from '../../renderer/i18n/book-words.ts';
import { kinds as kindsEn } from '../../renderer/i18n/en/kinds.ts';
import { ruleBook as en } from '../../renderer/i18n/en/rule-book.ts';
import { kinds as kindsJa } from '../../renderer/i18n/ja/kinds.ts';
import { ruleBook as ja } from '../../renderer/i18n/ja/rule-book.ts';
import { differenceWords, tracedRule, verdictWords } from '../../renderer/i18n/verdict-words.ts';
import { payment } from './books.ts';
import {
  bob,
  bookWith,
  carol,
  classed,
  cold,
  day,
  feeLine,
  goodFacts,
  nemBob,
  nemCold,
  noon,
  office,
  xym,
} from './facts.ts';
import type { Case } from './table.ts';
import { tables } from './tables.ts';

const languages: Readonly<Record<string, BookLanguage>> = {
  en: { texts: en, kinds: kindsEn, findings: catalogs.en.warnings },
  ja: { texts: ja, kinds: kindsJa, findings: catalogs.ja.warnings },
};

const entry = (place: 'nem-mainnet' | 'symbol-mainnet', address: string, message = '') => ({
  ...{ place, address, name: 'Exchange desk', sinceMs: noon - 9 * day, message },
});
const filling: Filling = {
  ...{ title: 'Cold wallet', places: ['nem-mainnet', 'symbol-mainnet'], numbers: {} },
  groups: [
    ...bookWith([]).groups.map((group) =>
      group.id === 'fin' ? { ...group, members: [...group.members, { key: 'F'.repeat(64), person: 'Chiba' }] } : group,
    ),
    { id: 'office', name: 'Back office', members: [{ key: office, person: 'Doi' }] },
  ],
  accounts: classed([cold, 'long'], [nemCold, 'long']),
  lists: [
    {
      ...{ id: 'own-warm', name: 'Own warm wallets' },
      entries: [entry('nem-mainnet', nemBob, 'deposit 11'), entry('symbol-mainnet', bob)],
    },
  ],
  roles: { approve: 'fin', request: 'desk', backOffice: 'office', change: 'fin' },
};

const list = { signer: office, matched: 1, altered: 0, missing: 0, extra: 0 };

function made(id: string, change: Partial<Filling> = {}): RuleBook {
  const book = templates.find((one) => one.id === id)?.make({ ...filling, ...change });
  if (book?.ok !== true) throw new Error(`${id}: ${JSON.stringify(book)}`);
  return book.value;
}

describe.each(templates.map(({ id }) => id))('the template %s', (id) => {
  it('is a book whose tests pass', () => {
    const book = made(id);
    expect(book.tests.length).toBe(2);
    expect(failedTests(book)).toEqual([]);
  });
  it('lets what it is made for pass or be approved, and blocks a unit more', () => {
    const facts = (atomic: bigint) => goodFacts(payment(0, { atomic, to: bob }), { balances: undefined, list });
    const max = BigInt((made(id).rules.find((rule) => rule.id === 'L-SM') as { max: string }).max);
    expect(['pass', 'approvals', 'note']).toContain(evaluate([made(id)], facts(max)).verdict.level);
    expect(evaluate([made(id)], facts(max + 1n)).verdict.level).toBe('block');
  });
  it('takes other numbers', () => {
    const book = made(id, { numbers: { perPayment: 7 } });
    expect(book.rules.find((rule) => rule.id === 'L-SM')).toMatchObject({ max: '7' });
    expect(failedTests(book)).toEqual([]);
  });
  it.each(['en', 'ja'])('in words, %s', (name) => {
    const words = `${bookWords(made(id), languages[name] as BookLanguage).join('\n')}\n`;
    golden(`${id}.${name}.txt`, words);
  });
});

test.each(['en', 'ja'])('a verdict and a change in words, %s', (name) => {
  const language = languages[name] as BookLanguage;
  const book = made('exchange-cold');
  const said = evaluate(
    [book],
    goodFacts([...payment(0, { to: bob, atomic: 5_000_000_000_001n }), ...payment(1, { to: carol })], {
      environment: undefined,
      list,
    }),
  );
  const after = made('exchange-cold', {
    numbers: { perPayment: 6_000_000_000_000, waitDays: 5 },
    title: 'Cold wallet 2',
  });
  const words = [
    ...verdictWords(said, language),
    '',
    ...differenceWords(differenceOf(book, after), { before: book, after }, language),
  ];
  golden(`verdict.${name}.txt`, `${words.join('\n')}\n`);
});

describe.each(['en', 'ja'])('a change of each part in words, %s', (name) => {
  const language = languages[name] as BookLanguage;
  const book = made('exchange-cold');
  const [list] = book.lists;
  const [group] = book.groups;
  const [account] = book.accounts;
  const [rule] = book.rules;
  if (!list || !group || !account || !rule) throw new Error('a book with every part');
  const [entryThere] = list.entries;
  const [member] = group.members;
  if (!entryThere || !member) throw new Error('an entry and a member');
  const other = { ...entryThere, name: 'Second desk', sinceMs: noon };
  const key = 'E'.repeat(64);
  const list2 = { ...list, id: 'contacts', name: 'Contacts' };
  const cases: readonly (readonly [string, Partial<RuleBook>, readonly string[]])[] = [
    ['title', { title: 'Another' }, ['Another', 'Cold wallet']],
    ['change', { change: { ...book.change, waitMs: 9 * day } }, [durationWords(String(9 * day), language)]],
    [
      'rule added',
      { rules: [...book.rules, { ...rule, id: 'Y9' }] },
      ['Y9', ruleWords({ ...rule, id: 'Y9' }, language)],
    ],
    ['rule removed', { rules: book.rules.slice(1) }, [ruleWords(rule, language)]],
    ['account added', { accounts: [...book.accounts, { ...account, address: bob }] }, [bob]],
    ['account', { accounts: [{ ...account, classes: ['customer'] }, ...book.accounts.slice(1)] }, [account.address]],
    ['entry removed', { lists: [{ ...list, entries: list.entries.slice(1) }] }, [entryThere.address, entryThere.name]],
    ['entry changed', { lists: [{ ...list, entries: [other, ...list.entries.slice(1)] }] }, ['Second desk']],
    ['list named', { lists: [{ ...list, name: 'Other list' }] }, ['Other list', list.name]],
    ['list added', { lists: [...book.lists, list2] }, [language.texts.named.contacts, entryThere.address]],
    ['member added', { groups: [{ ...group, members: [...group.members, { key, person: 'Endo' }] }] }, ['Endo', key]],
    ['member removed', { groups: [{ ...group, members: group.members.slice(1) }] }, [member.person, member.key]],
    ['test removed', { tests: book.tests.slice(1) }, [book.tests[0]?.id ?? '']],
  ];
  it.each(cases)('%s', (_, part, said) => {
    const next = { ...book, ...part };
    // The heading apart: every line says what is changed, and nothing as data.
    const [, ...lines] = differenceWords(differenceOf(book, next), { before: book, after: next }, language);
    expect(lines.length).toBeGreaterThan(0);
    for (const one of said) expect(lines.join('\n')).toContain(addressWords(one));
    expect(lines.join('\n')).not.toMatch(/[{}"]|undefined|\bwaitMs\b|:null/);
    for (const { changes } of [language.texts]) expect(lines).not.toContain(`  ${changes.none}`);
  });
  it('names the groups and lists of templates in the language, and findings by their titles', () => {
    const words = ruleWords({ id: 'P1', kind: 'approvals', else: { n: 2, group: 'approvers' } } as BookRule, language);
    expect(words).toContain(language.texts.named.approvers);
    const findings = ruleWords(
      { id: 'D2', kind: 'lookAlike', else: 'block', codes: ['recipient-look-alike'], from: 'stop' } as BookRule,
      language,
    );
    expect(findings).toContain(language.findings['recipient-look-alike']?.title);
    expect(findings).not.toContain('recipient-look-alike');
  });
  it('writes addresses in groups, in a verdict, a list and an account', () => {
    const said = verdictWords(evaluate([book], goodFacts(payment(0, { to: carol }))), language).join('\n');
    for (const words of [said, bookWords(book, language).join('\n')]) {
      expect(words).not.toMatch(/\b[NT][A-Z2-7]{38,39}\b/);
      expect(words).toMatch(/\b[NT][A-Z2-7]{5} [A-Z2-7]{6} [A-Z2-7]{6}/);
    }
  });
  it('says of a change that never waits that it counts at once', () => {
    const words = bookWords({ ...book, change: { ...book.change, waitMs: 0 } }, language).join('\n');
    expect(words).not.toContain(durationWords('0', language));
  });
  it('gives what every book adds no id', () => {
    const said = verdictWords(evaluate([book], goodFacts(payment(0, { to: carol }))), language).join('\n');
    expect(said).toContain(language.texts.coverageName);
    expect(said).not.toMatch(/\.(?:coverage|classes)/);
  });
});

test.each(['en', 'ja'])('the templates in words, %s', (name) => {
  const words = templates.flatMap((one) => [...templateWords(one, languages[name] as BookLanguage), '']);
  golden(`templates.${name}.txt`, `${words.join('\n')}\n`);
});

function golden(name: string, words: string): void {
  const file = path.join(import.meta.dirname, 'golden', name);
  if (process.env.INKAN_WRITE_CORPUS === '1') {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, words);
  }
  expect(existsSync(file), 'run with INKAN_WRITE_CORPUS=1 and read what it writes').toBe(true);
  expect(words).toBe(readFileSync(file, 'utf8'));
}

describe.each(['en', 'ja'])('the words of rules, %s', (name) => {
  const language = languages[name] as BookLanguage;
  const rules = bookRuleKinds.flatMap(({ kind }) =>
    (tables[kind] as readonly Case[]).map(
      (one) => ({ id: 'T', kind, else: 'block', ...(one.rule as object) }) as BookRule,
    ),
  );
  it('fill every place, and change with every field', () => {
    for (const rule of rules) {
      const words = ruleWords(rule, language);
      expect(words, JSON.stringify(rule)).not.toMatch(/[{}]|undefined|\[object/);
      for (const field of Object.keys(rule)) {
        if (field === 'id' || field === 'kind' || (rule as unknown as Record<string, unknown>)[field] === false)
          continue;
        const { [field as 'else']: _, ...less } = rule;
        const without = field === 'else' ? { ...less, else: 'note' } : less;
        expect(ruleWords(without as BookRule, language), `${rule.kind}.${field}`).not.toBe(words);
      }
    }
  });
  const said = (rule: object): string =>
    ruleWords({ id: 'T', else: 'block', ...rule } as unknown as BookRule, language);
  it.each<[string, object, readonly [en: RegExp, ja: RegExp]]>([
    // kinds/balance-share.ts: a balance that was told longer ago fires, and what was signed since counts.
    [
      'a balance is at most so old, and what was signed since counts',
      { kind: 'balanceShare', mosaic: 'nem:xem', perMille: 100, maxAgeMs: day },
      [/at most 1 day ago.*signed since/, /過去1日以内に知らされた.*署名した額を含/],
    ],
    // kinds/dest-first-use.ts: the sum of one batch, of others than ours; the next batch may pay as much again.
    [
      'a test payment is a limit of each batch, and of none of our accounts',
      { kind: 'destFirstUse', mosaic: 'nem:xem', max: '5', waitMs: day },
      [/not of this vault.*in one batch/, /この金庫の口座を除.*一括処理ごと/],
    ],
    // kinds/dest-cooling.ts
    [
      'a waiting time is of none of our accounts',
      { kind: 'destCooling', lists: ['own-warm'], waitMs: day },
      [/not of this vault/, /この金庫の口座を除/],
    ],
    // kinds/time-bounds.ts: `hours.to` is the first minute that is refused.
    [
      'the end of the hours is outside of them',
      { kind: 'timeBounds', hours: { from: 540, to: 1080 } },
      [/09:00.*before 18:00/, /09:00.*18:00.*より前/],
    ],
    // kinds/limits.ts: an amount that is not stated fires, whatever it is.
    [
      'an amount that is not stated is above the limit',
      { kind: 'amountPerPayment', mosaic: 'nem:xem', max: '5', unstated: true },
      [/counts as above the limit/, /上限を超える/],
    ],
  ])('%s', (_, rule, [english, japanese]) => expect(said(rule)).toMatch(name === 'en' ? english : japanese));
  it('say that imports are keys too, and that recovery is no restore', () => {
    const { import: imports, recovery } = language.texts.scopes;
    expect(imports).toMatch(name === 'en' ? /keys/ : /鍵/);
    expect(recovery).toMatch(name === 'en' ? /on hold/ : /保留/);
    expect(recovery).not.toMatch(/restor|復元/);
  });
  it('show what is not drawn in a name or a message as a code, on one line', () => {
    const entry = { place: 'symbol-mainnet', address: bob, name: 'Desk\u034F', sinceMs: noon } as const;
    const words = entryWords({ ...entry, message: 'A\u202EB\n  L1 \u001B[2K' }, language);
    for (const code of ['U+034F', 'U+202E', 'U+000A', 'U+001B']) expect(words).toContain(code);
    expect(words).not.toMatch(/[\p{C}\p{Default_Ignorable_Code_Point}]/u);
  });
  it('have no code of the program in a verdict', () => {
    const fired = (code: string, found: object) => ({ code, item: null, part: null, found }) as unknown as Fired;
    const placesOf = (code: string, found: object) =>
      tracedRule(
        { rule: 'E1', kind: 'environment', asked: null, said: 'block', findings: [fired(code, found)], fired: 1 },
        language,
      ).places.join('');
    const { classes, guardStates } = language.texts;
    expect(placesOf('classes-mixed', { classes: 'customer long, own' })).toContain(classes.customer);
    expect(placesOf('classes-mixed', { classes: 'customer long, own' })).toContain(classes.own);
    expect(placesOf('guard-not-quiet', { state: 'gap' })).toContain(guardStates.gap);
    expect(placesOf('too-many', { count: '12345', max: '12000' })).toMatch(/12,345.*12,000/);
  });
  it('say that a sum in all is of each network, as it is counted', () => {
    const rule = { kind: 'rollingCount', max: 1, by: 'all', windowMs: day } as const;
    const book = bookWith([{ id: 'C1', else: 'block', ...rule }]);
    const firedOf = (pays: Parameters<typeof goodFacts>[0]) =>
      evaluate([book], goodFacts(pays)).books[0]?.trace.find((one) => one.rule === 'C1')?.fired;
    const nem = { chain: 'nem', source: nemCold, to: nemBob, mosaic: 'nem:xem' } as const;
    expect([firedOf([{}, nem]), firedOf([{}, {}])]).toEqual([0, 2]);
    expect(said(rule)).toMatch(name === 'en' ? /in all on each network/ : /ネットワークごとに合わせて/);
  });
  it('say the share of a fee as a share, beside what is moved', () => {
    const rule = { id: 'F9', kind: 'fee', else: 'block', mosaic: xym, max: '1000000', perMille: 5 } as const;
    const facts = goodFacts([{ item: 0 }, feeLine(10_000n, { item: 0 })]);
    const entry = evaluate([bookWith([rule])], facts).books[0]?.trace.find((one) => one.rule === 'F9');
    if (entry === undefined) throw new Error('the rule was asked');
    const places = tracedRule(entry, language).places.join('');
    expect(places).not.toContain('0.000005');
    expect(places).toContain(`${language.texts.found.perMille} 5`);
    expect(places).toContain(`${language.texts.found.moved} 1.000000 XYM`);
  });
  it('write durations exactly', () => {
    expect(durationWords('0', language)).toMatch(/^0/);
    expect(durationWords(String(day), languages.en ?? language)).toBe('1 day');
    expect(durationWords(String(2 * day), languages.en ?? language)).toBe('2 days');
    expect(durationWords(String(2 * day + 6 * 3_600_000 + 1), language).match(/\d+/g)).toEqual(['2', '6', '1']);
  });
});
