/**
 * Changing the rule book of a vault: who has to agree, what waits, what becomes void; and the book in the file, in a backup and in a
 * vault that is being made. These stories drive the vault's port.
 */
import { describe, expect, it } from 'vitest';
import type { CreationContract } from '../../core/contract/creation.ts';
import type { Params } from '../../core/contract/define.ts';
import { type Adopted, maxAdopted, maxWaiting } from '../../core/policy/adoption.ts';
import { digestOfBook, type RuleBook } from '../../core/policy/book/book.ts';
import { withFirstRules } from '../../electron/vault/creation/first-rules.ts';
import { emptySecret, readContents, type VaultContents, writeContents } from '../../electron/vault/file/contents.ts';
import type { VaultHead } from '../../electron/vault/file/head.ts';
import { readBooks, writeBooks } from '../../electron/vault/file/rule-books.ts';
import { SecretBytes } from '../../electron/vault/secrets/secret-bytes.ts';
import { freshContents } from '../../electron/vault/state/open-vault.ts';
import {
  approve,
  asking,
  eventsOf,
  kindsOf,
  openedLater,
  propose,
  shownAgain,
  vaultOfThree,
  waiting,
} from './four-eyes.ts';
import { adopt, bookOf, filled, groupOf, limit, paying, people, vaultUnder } from './rule-book.ts';
import { codeOf, emptyDisk, granted, openTestVault, proposing, secret, type TestVault } from './vault.ts';
import { agree, enrolAll, phrase, seatAll, three } from './vaults.ts';

const ken = three[1]?.passphrase ?? '';
const day = 86_400_000;

const booksOf = async ({ vault }: TestVault) =>
  granted(await vault.ruleBook.ruleBook({})).books.map(({ text, inForce }) => [JSON.parse(text).serial, inForce]);
async function mostOf(testVault: TestVault, amounts: readonly bigint[]) {
  const signable: bigint[] = [];
  for (const [at, amount] of amounts.entries()) {
    let proposal = granted(await proposing(testVault, [paying(amount, BigInt(at))]));
    while (proposal.action === 'choose') {
      const { item, question, options } = proposal;
      proposal = granted(await testVault.vault.signing.choose({ item, question, option: options[0]?.id ?? '' }));
    }
    if (proposal.action === 'sign') signable.push(amount);
  }
  return signable;
}

describe('an adoption', () => {
  it('takes the quorum, exactly this text, and is logged', async () => {
    const testVault = await vaultOfThree(asking(1));
    expect(granted(await testVault.vault.ruleBook.ruleBook({}))).toEqual({ books: [], timeMs: '0' });
    const book = bookOf({ rules: [] });
    expect(codeOf(await testVault.vault.ruleBook.adoptRules({ text: JSON.stringify(book) }))).toBe(
      'custodians-missing',
    );
    expect(codeOf(await adopt(testVault, book, [2]))).toBe('custodians-missing');
    const other = bookOf({ rules: [], title: 'Another' });
    await agree(testVault, { purpose: 'adopt-rules', params: { digest: digestOfBook(book) } }, { 1: phrase, 2: ken });
    expect(codeOf(await testVault.vault.ruleBook.adoptRules({ text: JSON.stringify(other) }))).toBe(
      'custodians-missing',
    );
    expect(await booksOf(testVault)).toEqual([]);
    const facts = granted(await testVault.vault.ruleBook.adoptRules({ text: JSON.stringify(book) }));
    expect(facts.rules).toEqual({ serial: 1, digest: digestOfBook(book), title: 'Cold wallet', waiting: false });
    expect(eventsOf(testVault, 'rules-adopted')).toMatchObject([
      { serial: 1, prev: null, effect: 'first', digest: digestOfBook(book), by: [{ id: 2 }, { id: 1 }] },
    ]);
    const later = await openedLater(testVault);
    expect(await booksOf(later)).toEqual([[1, true]]);
  });
  it('takes as many custodians as the book before asks for, also while that one waits to be replaced', async () => {
    const change = { n: 3, waitMs: 3 * day };
    const first = bookOf({ rules: [limit(5n)], change });
    const testVault = await vaultUnder(() => first);
    const next = bookOf({ rules: [limit(9n)], before: first, change: { n: 1 } });
    expect(codeOf(await adopt(testVault, next, [1, 2]))).toBe('group-missing');
    granted(await adopt(testVault, next, [1, 2, 3]));
    expect(await booksOf(testVault)).toEqual([
      [1, true],
      [2, true],
    ]);
    const third = bookOf({ rules: [limit(9n)], before: next, title: 'Third', change: { n: 1 } });
    expect(codeOf(await adopt(testVault, third, [1, 2]))).toBe('group-missing');
    granted(await adopt(testVault, third, [1, 2, 3]));
    expect(eventsOf(testVault, 'rules-adopted').map(({ effect }) => effect)).toEqual(['first', 'loosens', 'same']);
  });
  it('takes them also for a change of custodians, who could replace the missing one by somebody of theirs', async () => {
    const testVault = await vaultUnder(() => bookOf({ rules: [], change: { n: 3 } }));
    const params = { quorum: 2, stay: [1, 2], come: ['Puppet'] };
    await agree(testVault, { purpose: 'custodians', params }, { 1: phrase, 2: ken });
    expect(codeOf(await testVault.vault.custody.beginChange(params))).toBe('group-missing');
    await agree(testVault, { purpose: 'custodians', params }, { 3: three[2]?.passphrase ?? '' });
    expect(codeOf(await testVault.vault.custody.beginChange(params))).toBe('ok');
  });
  it('of a book that a group of keys changes is refused: new custodians have new keys, and could never change it', async () => {
    const testVault = await vaultOfThree(asking(1));
    const book = bookOf({ rules: [], groups: [groupOf(testVault, 'sec', 1, 2, 3)], change: { group: 'sec', n: 1 } });
    const told = { reason: { code: 'change-by-keys', found: { group: 'sec' } } };
    expect(await adopt(testVault, book)).toMatchObject(told);
    expect(await testVault.vault.ruleBook.checkRules({ text: JSON.stringify(book) })).toMatchObject(told);
    expect(kindsOf(testVault)).not.toContain('rules-adopted');
  });
  it('of a book that these custodians could never change or approve is refused', async () => {
    const testVault = await vaultOfThree(asking(1));
    for (const book of [
      bookOf({ rules: [], change: { n: 4 } }),
      bookOf({ rules: [people(4, 'custodians')] }),
      bookOf({ rules: [people(2, 'sec')], groups: [groupOf(testVault, 'sec', 1)] }),
    ]) {
      expect(codeOf(await adopt(testVault, book))).toBe('group-missing');
      expect(codeOf(await testVault.vault.ruleBook.checkRules({ text: JSON.stringify(book) }))).toBe('group-missing');
    }
    expect(codeOf(await testVault.vault.ruleBook.checkRules({ text: '{}' }))).toBe('book-malformed');
    const second = bookOf({ rules: [], before: bookOf({ rules: [] }) });
    expect(codeOf(await adopt(testVault, second))).toBe('book-not-next');
    const practice = openTestVault();
    await practice.vault.creation.openPractice({});
    const text = JSON.stringify(bookOf({ rules: [] }));
    expect(codeOf(await practice.vault.ruleBook.adoptRules({ text }))).toBe('not-practice');
  });
  it('of a book with a rule about signing that asks for more people than these custodians are is refused', async () => {
    const testVault = await vaultOfThree(asking(1));
    const over = (n: number, group: string, rest: object = {}) => ({
      ...{ ...limit(5n), id: 'L2', else: { n, group }, ...rest },
    });
    const foreign = { id: 'sec', name: 'Elsewhere', members: [{ key: 'AB'.repeat(32), person: 'Mallory' }] };
    const both = groupOf(testVault, 'sec', 1, 2);
    for (const [rule, groups, found] of [
      [over(4, 'custodians'), [], { need: '4', custodians: '3' }],
      [over(3, 'sec'), [both], { need: '3', custodians: '2' }],
      [over(1, 'sec'), [foreign], { need: '1', custodians: '0' }],
      [over(4, 'custodians', { when: { scopes: ['drill', 'sign'] } }), [], { need: '4', custodians: '3' }],
    ] as const) {
      const book = bookOf({ rules: [rule], groups });
      const told = await testVault.vault.ruleBook.checkRules({ text: JSON.stringify(book) });
      expect(told).toMatchObject({ ok: false, reason: { code: 'approvals-impossible', found } });
      expect(codeOf(await adopt(testVault, book))).toBe('approvals-impossible');
    }
    const fits = bookOf({ rules: [over(2, 'sec'), { ...over(3, 'custodians'), id: 'L3' }], groups: [both] });
    granted(await adopt(testVault, fits));
  });
  it('stays possible: custodians cannot become fewer than the book always asks for', async () => {
    const testVault = await vaultUnder(() =>
      bookOf({ rules: [people(3, 'custodians', { when: { scopes: ['sign'] } })] }),
    );
    const params = { quorum: 2, stay: [1, 2], come: [] };
    await agree(testVault, { purpose: 'custodians', params }, { 1: phrase, 2: ken });
    expect(codeOf(await testVault.vault.custody.beginChange(params))).toBe('group-missing');
    const enough = { quorum: 2, stay: [1, 2], come: ['Naoki'] };
    await agree(testVault, { purpose: 'custodians', params: enough }, { 1: phrase, 2: ken });
    expect(codeOf(await testVault.vault.custody.beginChange(enough))).toBe('ok');
  });
  it('that tightens is possible while as many looser ones wait as the vault takes', async () => {
    const change = { waitMs: day };
    let last = bookOf({ rules: [limit(100n)], change });
    const testVault = await vaultUnder(() => last);
    const next = (max: bigint) => bookOf({ rules: [limit(max)], change, before: last });
    for (let at = 1n; at < BigInt(maxWaiting); at += 1n) {
      last = next(100n + at);
      granted(await adopt(testVault, last));
    }
    expect(await adopt(testVault, next(200n))).toMatchObject({
      reason: { code: 'books-waiting', found: { limit: String(maxWaiting) } },
    });
    for (let at = 0n; at < BigInt(maxAdopted - maxWaiting); at += 1n) {
      last = next(50n - at);
      granted(await adopt(testVault, last));
    }
    expect(codeOf(await adopt(testVault, next(1n)))).toBe('books-waiting');
    expect(await mostOf(testVault, [47n, 48n])).toEqual([47n]);
  });
  it('is not counted when the file cannot be written', async () => {
    const testVault = await vaultOfThree(asking(1));
    testVault.disk.fails = 'storage-full';
    expect(codeOf(await adopt(testVault, bookOf({ rules: [] })))).toBe('storage-full');
    testVault.disk.fails = null;
    expect(await booksOf(testVault)).toEqual([]);
    expect(kindsOf(testVault).at(-1)).toBe('undone');
  });
});

describe('a change', () => {
  it('that tightens counts at once, one that loosens waits, and what waited for approvals is void, visibly', async () => {
    const change = { waitMs: day };
    const first = bookOf({ rules: [limit(100n), people(2, 'custodians')], change });
    const testVault = await vaultUnder(() => first);
    granted(await approve(testVault, await propose(testVault, [paying(90n)]), 1));
    const tighter = bookOf({ rules: [limit(50n), people(2, 'custodians')], change, before: first });
    granted(await adopt(testVault, tighter));
    expect((await waiting(testVault)).map(({ ended }) => ended)).toMatchObject([
      { how: 'void', codes: ['pending-rules-changed'] },
    ]);
    expect(eventsOf(testVault, 'pending-voided')).toMatchObject([{ codes: ['pending-rules-changed'] }]);
    expect(await mostOf(testVault, [50n, 51n])).toEqual([50n]);
    const looser = bookOf({ rules: [limit(200n), people(2, 'custodians')], change, before: tighter });
    granted(await adopt(testVault, looser));
    expect(await booksOf(testVault)).toEqual([
      [2, true],
      [3, true],
    ]);
    expect(await mostOf(testVault, [50n, 51n])).toEqual([50n]);
    // A clock that is set forward ends no wait: no request carries it.
    const later = await openedLater(testVault, [1, 2], 2 * day);
    expect(await booksOf(later)).toEqual([
      [2, true],
      [3, true],
    ]);
    // The requests of two days later do.
    const minutes = BigInt((2 * day) / 60_000);
    const shown = await propose(later, [paying(200n, minutes)]);
    expect(shown.rules?.books.map(({ serial }) => serial)).toEqual([3]);
    granted(await approve(later, shown, 1));
    const [batch] = (await waiting(later)).filter(({ ended }) => ended === null);
    const again = granted(await later.vault.signing.reopen({ round: batch?.round ?? '' }));
    if (again.action !== 'sign') throw new Error(again.action);
    expect(granted(await approve(later, again, 2)).done).toBe('signed');
    expect(await booksOf(later)).toEqual([[3, true]]);
  });
  it('that renames a group asks each book for its own people, who are the same custodians', async () => {
    const change = { waitMs: day };
    const named = (vault: TestVault, id: string, before: RuleBook | null) =>
      bookOf({ rules: [people(2, id)], groups: [groupOf(vault, id, 1, 2, 3)], change, before });
    const testVault = await vaultUnder((vault) => named(vault, 'approvers', null));
    const first = named(testVault, 'approvers', null);
    granted(await adopt(testVault, named(testVault, 'treasurers', first)));
    expect(await booksOf(testVault)).toEqual([
      [1, true],
      [2, true],
    ]);
    const shown = await propose(testVault, [paying(1n)]);
    expect(shown.approvals?.need).toBe(2);
    granted(await approve(testVault, shown, 1));
    expect(granted(await approve(testVault, await shownAgain(testVault), 2)).done).toBe('signed');
  });
  it('of who is in a group asks each book for as many as that book says', async () => {
    const change = { waitMs: day };
    const sec = (vault: TestVault, n: number, who: readonly number[], before: RuleBook | null) =>
      bookOf({ rules: [people(n, 'sec')], groups: [groupOf(vault, 'sec', ...who)], change, before });
    const testVault = await vaultUnder((vault) => sec(vault, 2, [1, 2], null));
    const first = sec(testVault, 2, [1, 2], null);
    granted(await adopt(testVault, sec(testVault, 1, [3], first)));
    // Two of the book before, one of the next: the third is no member of the first group, nor ever two of the second.
    const shown = await propose(testVault, [paying(1n)]);
    granted(await approve(testVault, shown, 1));
    granted(await approve(testVault, await shownAgain(testVault), 2));
    expect(granted(await approve(testVault, await shownAgain(testVault), 3)).done).toBe('signed');
  });
  it('that has waited long enough voids nothing: signing one batch leaves the other waiting', async () => {
    const change = { waitMs: day };
    const first = bookOf({ rules: [limit(100n), people(2, 'custodians')], change });
    const testVault = await vaultUnder(() => first);
    const looser = bookOf({ rules: [limit(200n), people(2, 'custodians')], change, before: first });
    granted(await adopt(testVault, looser));
    const later = await openedLater(testVault, [1, 2], 2 * day);
    const minutes = BigInt((2 * day) / 60_000);
    for (const amount of [90n, 91n]) {
      granted(await approve(later, await propose(later, [paying(amount, minutes)]), 1));
    }
    expect(granted(await approve(later, await shownAgain(later), 2)).done).toBe('signed');
    // The first book is not kept any more.
    expect(await booksOf(later)).toEqual([[2, true]]);
    expect((await waiting(later)).map(({ ended }) => ended)).toEqual([null]);
    expect(granted(await approve(later, await shownAgain(later), 2)).done).toBe('signed');
  });
  it('is told before it is agreed to: the difference, and what it would have said of what was signed', async () => {
    const first = bookOf({ rules: [limit(100n)] });
    const testVault = await vaultUnder(() => first);
    granted(await approve(testVault, await propose(testVault, [paying(90n)]), 1));
    granted(await approve(testVault, await propose(testVault, [paying(40n, 1n)]), 1));
    const draft = bookOf({ rules: [limit(50n)], before: first });
    const told = granted(await testVault.vault.ruleBook.checkRules({ text: JSON.stringify(draft) }));
    expect(told).toMatchObject({
      ...{ serial: 2, digest: digestOfBook(draft) },
      difference: { effect: 'tightens', changes: [{ part: 'rule', id: 'L1', how: 'changed' }] },
      divergences: {
        ...{ history: 2, training: 0, tighter: 1, looser: 0, both: 0 },
        first: [{ from: 'history', batch: 0, way: 'tighter', before: 'pass', after: 'block', by: { after: ['L1'] } }],
      },
    });
    // Nothing was adopted by asking.
    expect(await booksOf(testVault)).toEqual([[1, true]]);
  });
  it('of the first book is driven against the history as well', async () => {
    const testVault = await vaultOfThree(asking(1));
    granted(await approve(testVault, await propose(testVault, [paying(90n)]), 1));
    const text = JSON.stringify(bookOf({ rules: [limit(89n)] }));
    const told = granted(await testVault.vault.ruleBook.checkRules({ text }));
    expect(told).toMatchObject({ difference: null, divergences: { history: 1, tighter: 1 } });
  });
});

describe('the book in the file', () => {
  it('that is altered, out of order or missing its predecessor’s number keeps the vault closed', async () => {
    const first = bookOf({ rules: [limit(5n)] });
    const testVault = await vaultUnder(() => first);
    granted(await adopt(testVault, bookOf({ rules: [limit(9n)], before: first, change: { waitMs: day } })));
    const stored = writeBooks([
      { book: first, atMs: 5n },
      { book: bookOf({ rules: [limit(9n)], before: first }), atMs: 6n },
    ]);
    expect(readBooks(stored)).toHaveLength(2);
    const [one, two] = stored;
    if (one === undefined || two === undefined) throw new Error('none');
    for (const wrong of [
      [two, one],
      [one, one],
      [{ ...one, text: one.text.replace('"5"', '"6"') }, two],
      [{ ...one, text: ` ${one.text}` }],
      [{ ...one, text: '{}' }],
      [one, { ...two, atMs: '4' }],
    ]) {
      expect(readBooks(wrong)).toBeNull();
    }
  });
  it('that is damaged refuses the whole contents, rather than to open the vault without it', () => {
    const book = bookOf({ rules: [limit(5n)] });
    const material = { root: 'bip39-english', wordsPassphrase: emptySecret() } as const;
    const plain = (ruleBooks: readonly Adopted[]) => {
      const entropy = SecretBytes.copyOf(new Uint8Array(32));
      const logSeed = SecretBytes.copyOf(new Uint8Array(32));
      return writeContents({ ...freshContents({ ...material, entropy, logSeed }), ruleBooks });
    };
    const whole = plain([{ book, atMs: 1n }]);
    const read = readContents(whole);
    expect(read.ok && read.value.ruleBooks).toEqual([{ book, atMs: 1n }]);
    // Earlier versions read a vault without a book, and refuse one with a book.
    expect(new TextDecoder('latin1').decode(plain([]))).not.toContain('ruleBooks');
    const text = new TextDecoder('latin1').decode(whole);
    for (const [from, to] of [
      ['\\"serial\\":1', '\\"serial\\":2'],
      ['\\"max\\":\\"5\\"', '\\"max\\":\\"x\\"'],
      ['\\"kind\\":\\"fee\\"', '\\"kind\\":\\"fff\\"'],
      ['"atMs":"1"', '"atMs":"a"'],
      ['"atMs"', '"atMx"'],
    ] as const) {
      expect(text).toContain(from);
      const altered = Uint8Array.from(text.replace(from, to), (character) => character.charCodeAt(0));
      expect(codeOf(readContents(altered)), to).toBe('vault-malformed');
    }
  });
});

describe('a restored backup', () => {
  const words = 'eight words on a paper in another town';
  /** The backup of a vault under this book, on the medium of an empty disk. */
  async function backupOf(first: TestVault) {
    await agree(first, { purpose: 'make-backup', params: { form: 'file' } }, { 1: phrase, 2: ken });
    first.disk.chosen.push('/backup');
    granted(await first.vault.recovery.makeBackup({ passphrase: secret(words), repeated: secret(words) }));
    const disk = emptyDisk();
    disk.media.set('/backup', first.disk.media.get('/backup') ?? new Uint8Array(0));
    return disk;
  }
  async function accept({ vault, disk }: TestVault) {
    disk.chosen.push('/backup');
    granted(await vault.recovery.giveBackupFile({ passphrase: secret(words), again: false }));
    const none = { wordsPassphrase: secret(''), sharePassphrase: secret(''), recorded: null };
    granted(await vault.recovery.recoveryPreview(none));
    granted(await vault.recovery.acceptRecovery({ root: 'bip39-english', recorded: null }));
  }
  it('brings the book, whose groups are of the earlier custodians until the new ones change it', async () => {
    const first = await vaultUnder((vault) =>
      bookOf({ rules: [limit(100n), people(1, 'sec')], groups: [groupOf(vault, 'sec', 1, 2)] }),
    );
    const second = openTestVault(await backupOf(first));
    granted(await second.vault.creation.beginRestore({}));
    await accept(second);
    expect(codeOf(await second.vault.creation.chooseRules({ rules: chosen('one-person') }))).toBe('message-rejected');
    const one = await second.vault.creation.chooseCustodians({ quorum: 1, names: ['Aoi'] });
    expect(codeOf(one)).toBe('group-missing');
    await seatAll(second, three, 2);
    const facts = granted(await second.vault.creation.confirmWords({ answers: [] }));
    expect(facts.rules).toMatchObject({ serial: 1, title: 'Cold wallet' });
    const book = JSON.parse(granted(await first.vault.ruleBook.ruleBook({})).books[0]?.text ?? '') as RuleBook;
    expect(eventsOf(second, 'rules-adopted')).toMatchObject([
      { serial: 1, digest: digestOfBook(book), prev: null, effect: 'restored', by: [{ id: 1 }, { id: 2 }, { id: 3 }] },
    ]);
    const entry = kindsOf(second).indexOf('rules-adopted') + 1;
    expect(eventsOf(second, 'done')).toContainEqual({ kind: 'done', entry });
    expect(await mostOf(second, [100n])).toEqual([]);
    const before = JSON.parse(granted(await second.vault.ruleBook.ruleBook({})).books[0]?.text ?? '') as RuleBook;
    const next = bookOf({ rules: [limit(100n), people(1, 'sec')], groups: [groupOf(second, 'sec', 1, 2)], before });
    granted(await adopt(second, next));
    expect(await mostOf(second, [100n, 101n])).toEqual([]);
  });
  it('keeps its book whatever was chosen before it was read', async () => {
    const first = await vaultUnder(() => bookOf({ rules: [limit(100n)] }));
    const second = openTestVault(await backupOf(first));
    granted(await second.vault.creation.beginRestore({}));
    granted(await second.vault.creation.chooseCustodians({ quorum: 2, names: three.map(({ name }) => name) }));
    granted(await second.vault.creation.chooseRules({ rules: chosen('one-person', { title: 'Mine' }) }));
    await accept(second);
    await seatAll(second, three, 2);
    const facts = granted(await second.vault.creation.confirmWords({ answers: [] }));
    expect(facts.rules).toMatchObject({ serial: 1, title: 'Cold wallet' });
    expect(await booksOf(second)).toEqual([[1, true]]);
  });
  it('never has its book replaced by a first one', () => {
    const book = bookOf({ rules: [limit(5n)] });
    const { lists: _, ...rules } = filled('one-person');
    const made = withFirstRules(
      rules,
      { head: {} as VaultHead, contents: { ruleBooks: [{ book, atMs: 1n }] } as unknown as VaultContents },
      1n,
    );
    expect(codeOf(made)).toBe('message-rejected');
  });
});

type Chosen = NonNullable<Params<CreationContract['chooseRules']>['rules']>;
function chosen(template: Chosen['template'], rest: Partial<Chosen> = {}): Chosen {
  const { lists: _, ...rules } = filled(template);
  return { ...rules, ...rest };
}

describe('a vault that is being made', () => {
  it('tells what was chosen to whoever comes back, and what book it would be', async () => {
    const { vault } = await begun();
    expect(granted(await vault.creation.chosenRules({})).rules).toBeNull();
    const rules = chosen('small-treasury', { title: 'Treasury', numbers: { approvers: 1, perPayment: 7 } });
    const { text } = granted(await vault.creation.chooseRules({ rules }));
    const limits = (JSON.parse(text ?? '') as RuleBook).rules.filter(({ kind }) => kind === 'amountPerPayment');
    expect(limits.map((rule) => ('max' in rule ? rule.max : ''))).toEqual(limits.map(() => '7'));
    expect(granted(await vault.creation.chosenRules({})).rules).toEqual(rules);
    expect(granted(await vault.creation.chooseRules({ rules: null })).text).toBeNull();
    expect(granted(await vault.creation.chosenRules({})).rules).toBeNull();
  });
  async function begun() {
    const testVault = openTestVault();
    await enrolAll(testVault, three, 2);
    return testVault;
  }
  async function made(rules: Chosen | null, seats = three) {
    const testVault = openTestVault();
    await enrolAll(testVault, seats, 2);
    const answer = await testVault.vault.creation.chooseRules({ rules });
    if (!answer.ok) return { testVault, answer, facts: null };
    const { words, ask } = granted(await testVault.vault.creation.makeWords({}));
    const answers = ask.map((position) => words[position - 1] ?? '');
    return { testVault, answer, facts: granted(await testVault.vault.creation.confirmWords({ answers })) };
  }
  it('has the book that people chose from its first minute, with its own accounts and keys', async () => {
    const { testVault, facts } = await made(chosen('small-treasury', { title: 'Treasury', numbers: { approvers: 2 } }));
    expect(facts?.rules).toMatchObject({ serial: 1, title: 'Treasury', waiting: false });
    expect(eventsOf(testVault, 'rules-adopted')).toMatchObject([{ serial: 1, effect: 'first', by: [{}, {}, {}] }]);
    const book = JSON.parse(granted(await testVault.vault.ruleBook.ruleBook({})).books[0]?.text ?? '') as RuleBook;
    expect(book.accounts.map(({ address }) => address).sort()).toEqual(
      facts?.accounts.map(({ address }) => address).sort(),
    );
    expect(book.groups).toEqual([{ ...groupOf(testVault, 'approvers', 1, 2, 3), name: 'Approvers' }].map(sorted));
    expect((await propose(await openedLater(testVault), [paying(1n)])).rules?.level).toBe('approvals');
  });
  it('has none where nobody chose one', async () => {
    const { testVault, facts } = await made(null);
    expect(facts?.rules).toBeNull();
    expect(await booksOf(testVault)).toEqual([]);
  });
  it('refuses a choice that makes no book before anybody writes words down', async () => {
    // Four of three could never approve; the cold wallet of an exchange needs requesters and a back office.
    const four = await made(chosen('small-treasury', { numbers: { approvers: 4 } }));
    expect(codeOf(four.answer)).toBe('group-missing');
    // Two custodians are never the three that a new recipient takes, and every first one is new.
    const two = await made(chosen('small-treasury'), three.slice(0, 2));
    expect(two.answer).toMatchObject({
      ok: false,
      reason: { code: 'approvals-impossible', found: { need: '3', custodians: '2' } },
    });
    const nobody = await made(chosen('exchange-cold'));
    expect(codeOf(nobody.answer)).toBe('book-malformed');
    const people = [{ person: 'Desk', key: 'AB'.repeat(32) }];
    const office = [{ person: 'Office', key: 'CD'.repeat(32) }];
    const whole = await made(chosen('exchange-cold', { requesters: people, backOffice: office }));
    expect(whole.facts?.rules).toMatchObject({ serial: 1 });
  });
});

const sorted = <T extends { readonly members: readonly { readonly key: string }[] }>(group: T): T => ({
  ...group,
  members: group.members.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
});
