/** Signed requests and payment lists in a real vault with a rule book: each fraud of a list and of an envelope, by the port. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { maxPendingText } from '../../core/contract/pending.ts';
import type { Proposal } from '../../core/contract/signing.ts';
import type { ListedPayment } from '../../core/payment-list/payment-list.ts';
import { makeSignedList, openSignedList } from '../../core/payment-list/signed-list.ts';
import { writeList } from '../../core/payment-list/write-list.ts';
import { canonicalBook, checkBook, digestOfBook } from '../../core/policy/book/book.ts';
import type { BookRule } from '../../core/policy/book-registry.ts';
import { envelopeOf, keyOf, nowSeconds, signsWith } from '../harness/envelopes.ts';
import { payment, toShiftJis, xym } from '../harness/payment-lists.ts';
import { open } from '../policy/books.ts';
import { otherKey } from '../vectors/own-transfers.ts';
import { approve, asking, change, eventsOf, openedLater, type Shown, shownAgain, waiting } from './four-eyes.ts';
import { symbolTx } from './transfers.ts';
import { codeOf, granted, openTestVault, type TestVault } from './vault.ts';
import { agree, makeVault, three } from './vaults.ts';

/** Seeds of the requester, of another one, and of the back office. */
const [desk, stranger, office] = [1, 3, 2];
const most = '9000000000000000';
const testnet: readonly BookRule[] = [
  { id: 'L9', kind: 'amountPerPayment', else: 'block', mosaic: xym, max: most },
  { id: 'F9', kind: 'fee', else: 'block', mosaic: xym, max: most },
];
const signedOnly: BookRule = { id: 'R1', kind: 'requestSigned', else: 'block', group: 'desk' };
const listedOnly: BookRule = { id: 'B1', kind: 'controlTotals', else: 'block', group: 'office' };

function bookOf(rules: readonly BookRule[]) {
  const book = checkBook({
    ...{ v: 1, serial: 1, prev: null, title: 'Cold wallet', accounts: [], lists: [], tests: [] },
    change: { waitMs: 0, n: 1, group: 'custodians' },
    groups: [
      { id: 'desk', name: 'Desk', members: [{ key: keyOf(desk), person: 'Mori' }] },
      { id: 'office', name: 'Back office', members: [{ key: keyOf(office), person: 'Doi' }] },
    ],
    rules: [...open, ...testnet, ...rules].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  });
  if (!book.ok) throw new Error(JSON.stringify(book.reason));
  return book.value;
}

interface Vault {
  readonly testVault: TestVault;
  /** A transfer of the vault's account; each fee is another transaction. */
  readonly pays: (fee: bigint, change?: { readonly amount?: bigint; readonly to?: Uint8Array }) => string;
}

async function vaultWith(rules: readonly BookRule[] | null, approvals = 1): Promise<Vault> {
  const testVault = openTestVault();
  const { facts } = await makeVault(testVault, three, 2);
  if (approvals > 1) granted(await change(testVault, asking(approvals)));
  if (rules !== null) {
    const book = bookOf(rules);
    const [first = { passphrase: '' }, second = { passphrase: '' }] = three;
    await agree(
      testVault,
      { purpose: 'adopt-rules', params: { digest: digestOfBook(book) } },
      { 1: first.passphrase, 2: second.passphrase },
    );
    granted(await testVault.vault.ruleBook.adoptRules({ text: canonicalBook(book) }));
  }
  const account = facts.accounts.find(({ chain, network }) => chain === 'symbol' && network === 'testnet');
  const signer = fromHex(account?.publicKey ?? '');
  const pays: Vault['pays'] = (fee, { amount = 1_500_000n, to = otherKey } = {}) => {
    const recipient = { type: 'address', address: addressOfPublicKey('symbol', 'testnet', to).text } as const;
    return toHex(symbolTx({ signer, fee, recipient, mosaics: [{ id: BigInt(`0x${xym}`), amount }] }).bytes);
  };
  return { testVault, pays };
}

const line = (change: Partial<ListedPayment> = {}) =>
  payment({
    destination: addressOfPublicKey('symbol', 'testnet', otherKey).text,
    ...{ atomic: 1_500_000n, message: 'withdrawal 42 出金', ...change },
  });
const utf8 = (text: string) => new TextEncoder().encode(text);
const fileOf = (...lines: readonly ListedPayment[]) => utf8(writeList(lines, '11月', 'japanese'));
const signedFile = (file: Uint8Array, fill: number = office) =>
  utf8(makeSignedList(file, { key: keyOf(fill), created: nowSeconds }, signsWith(fill)));

const propose = async ({ testVault }: Vault, texts: readonly string[], list?: Uint8Array): Promise<Proposal> =>
  granted(await testVault.vault.signing.propose({ texts: [...texts], ...(list === undefined ? {} : { list }) }));

async function shown(vault: Vault, texts: readonly string[], list?: Uint8Array): Promise<Shown> {
  const proposal = await propose(vault, texts, list);
  if (proposal.action !== 'sign') throw new Error(JSON.stringify(proposal));
  return proposal;
}
async function refused(vault: Vault, texts: readonly string[], list?: Uint8Array) {
  const proposal = await propose(vault, texts, list);
  if (proposal.action !== 'refuse') throw new Error(proposal.action);
  const codes = proposal.refused.flatMap(({ reasons }) =>
    reasons.map(({ code, found }) => (found.rule === undefined ? code : `${code} ${found.rule}`)),
  );
  return { codes: [...new Set(codes)], list: proposal.list };
}
async function signs(vault: Vault, texts: readonly string[], list?: Uint8Array) {
  const done = granted(await approve(vault.testVault, await shown(vault, texts, list), 1));
  return done.done;
}
const keysOf = async ({ testVault }: Vault) => granted(await testVault.vault.signing.requesters({})).keys;

describe('with a rule that asks for signed requests', () => {
  let vault: Vault;
  beforeAll(async () => {
    vault = await vaultWith([signedOnly]);
  }, 60_000);

  it('refuses what nobody signed, a foreign key, an altered one and one out of order, by name', async () => {
    const texts = [vault.pays(100n)];
    expect((await refused(vault, texts)).codes).toContain('request-unsigned');
    expect((await refused(vault, [envelopeOf({ texts }, stranger).text])).codes).toContain('requester-unknown');
    expect((await refused(vault, [envelopeOf({ texts }, office).text])).codes).toContain('requester-unknown');
    const { text } = envelopeOf({ texts });
    expect((await refused(vault, [text.replace('A-1', 'A-2')])).codes).toEqual(['requester-signature-invalid']);
    const second = envelopeOf({ texts, number: 2, previous: 'AB'.repeat(32) });
    expect((await refused(vault, [second.text])).codes).toContain('envelope-missing');
  });
  it('refuses a batch of two envelopes, and one that is mixed with a request that nobody signed', async () => {
    const first = envelopeOf({ texts: [vault.pays(101n)] });
    const second = envelopeOf({ texts: [vault.pays(102n)], number: 2, previous: first.envelope.digest });
    expect((await refused(vault, [first.text, second.text])).codes).toEqual(['rule-blocks R1']);
    expect((await refused(vault, [first.text, vault.pays(103n)])).codes).toContain('request-unsigned');
  });
  it('signs the next one, keeps its number over a lock, and refuses it again', async () => {
    const first = envelopeOf({ texts: [vault.pays(104n)] });
    expect(await signs(vault, [first.text])).toBe('signed');
    const later = { ...vault, testVault: await openedLater(vault.testVault) };
    expect(await keysOf(later)).toMatchObject([
      { name: 'Mori', role: 'requester', lastNumber: 1, lastDigest: first.envelope.digest },
    ]);
    expect((await refused(later, [first.text])).codes).toContain('envelope-repeated');
    const reused = envelopeOf({ texts: [vault.pays(105n)] });
    expect((await refused(later, [reused.text])).codes).toContain('envelope-number-reused');
    const second = envelopeOf({ texts: [vault.pays(106n)], number: 2, previous: first.envelope.digest });
    expect((await shown(later, [second.text])).origins).toMatchObject([{ requester: 'Mori', place: 'next' }]);
  });
});

it('one envelope in two batches: what was left out of the first is not signed any more', async () => {
  const vault = await vaultWith([signedOnly], 2);
  const texts = [vault.pays(100n), vault.pays(101n)];
  const { text: carrier } = envelopeOf({ texts });
  const half = async (at: number): Promise<Shown> => {
    const proposal = granted(
      await vault.testVault.vault.signing.propose({ texts: [texts[at] ?? ''], envelopes: [carrier] }),
    );
    if (proposal.action !== 'sign') throw new Error(JSON.stringify(proposal));
    return proposal;
  };
  granted(await approve(vault.testVault, await half(0), 1));
  granted(await approve(vault.testVault, await half(1), 1));
  expect(granted(await approve(vault.testVault, await shownAgain(vault.testVault), 2)).done).toBe('signed');
  const left = (await waiting(vault.testVault)).find(({ ended }) => ended === null);
  const again = granted(await vault.testVault.vault.signing.reopen({ round: left?.round ?? '' }));
  expect(again).toMatchObject({ action: 'refuse' });
  expect(JSON.stringify(again)).toContain('envelope-repeated');
}, 120_000);

describe('with a rule that asks for a payment list', () => {
  let vault: Vault;
  beforeAll(async () => {
    vault = await vaultWith([listedOnly]);
  }, 60_000);

  it('refuses without one, with one that nobody or somebody else signed, and with an altered one', async () => {
    const texts = [vault.pays(100n)];
    expect((await refused(vault, texts)).codes).toEqual(['rule-undecided B1']);
    expect((await refused(vault, texts, fileOf(line()))).codes).toEqual(['rule-blocks B1']);
    expect((await refused(vault, texts, signedFile(fileOf(line()), desk))).codes).toEqual(['rule-blocks B1']);
    const altered = signedFile(fileOf(line()));
    altered[altered.length - 5] = (altered[altered.length - 5] ?? 0) ^ 1;
    const answer = await vault.testVault.vault.signing.propose({ texts, list: altered });
    expect(['requester-signature-invalid', 'payment-list-malformed']).toContain(codeOf(answer));
  });
  it('refuses a line that is missing, and tells it', async () => {
    const found = await refused(vault, [vault.pays(101n)], signedFile(fileOf(line(), line({ message: 'other' }))));
    expect(found.codes).toEqual(['rule-blocks B1']);
    expect(found.list).toMatchObject({ matched: 1, missing: 1, missingRows: [{ message: 'other' }] });
  });
  it('of one request that is proposed alone it is not asked, and nobody can approve that', async () => {
    const { signing } = vault.testVault.vault;
    const proposal = granted(await signing.propose({ texts: [vault.pays(102n)], alone: true }));
    if (proposal.action !== 'sign') throw new Error(JSON.stringify(proposal));
    expect(codeOf(await approve(vault.testVault, proposal, 1))).toBe('nothing-under-review');
  });
  it('signs what the back office listed', async () => {
    const list = signedFile(fileOf(line(), line()));
    const texts = [vault.pays(103n), vault.pays(104n)];
    expect((await shown(vault, texts, list)).list).toMatchObject({
      ...{ matched: 2, altered: 0, extra: 0, missing: 0 },
      list: { payments: 2, signed: { signer: 'Doi' } },
    });
    expect(await signs(vault, texts, list)).toBe('signed');
    const [entry] = eventsOf(vault.testVault, 'batch-approved');
    const opened = openSignedList(list, { registered: [] });
    const digest = opened.ok ? opened.value.signature?.digest : null;
    expect(entry?.list).toEqual({ digest, key: keyOf(office), signer: 'Doi' });
  });
});

describe('without a rule book', () => {
  let vault: Vault;
  beforeAll(async () => {
    vault = await vaultWith(null);
  }, 60_000);

  it('a list in Shift_JIS is told before it counts, and matched', async () => {
    const file = toShiftJis(writeList([line()], '11月', 'japanese'));
    const { signing } = vault.testVault.vault;
    expect(granted(await signing.readList({ file }))).toMatchObject({
      ...{ encoding: 'shift_jis', reference: '11月', payments: 1, signed: null },
      totals: [{ count: 1, amount: { atomic: '1500000', unit: 'XYM', divisibility: 6 } }],
    });
    expect(await shown(vault, [vault.pays(100n)], file)).toMatchObject({
      list: { matched: 1, list: { encoding: 'shift_jis' } },
    });
  });
  it.each([
    ['an amount', { amount: 15_000_000n }, 'amount'],
    ['a recipient', { to: new Uint8Array(32).fill(9) }, 'destination'],
  ] as const)('%s that was altered is refused, with the characters that differ', async (_, altered, field) => {
    const found = await refused(vault, [vault.pays(101n, altered)], fileOf(line()));
    expect(found.codes).toEqual(['payment-list-altered']);
    const [row] = found.list?.alteredRows ?? [];
    expect(row).toMatchObject({ line: 3, item: 0, differences: [{ field }] });
    const segments = row?.differences[0]?.segments ?? [];
    expect(segments.some(({ kind }) => kind !== 'same')).toBe(true);
  });
  it('a request that is in no line is refused, and so is the same payment a second time', async () => {
    const other = vault.pays(102n, { amount: 7n, to: new Uint8Array(32).fill(9) });
    const found = await refused(vault, [vault.pays(103n), other], fileOf(line()));
    expect(found).toMatchObject({ codes: ['payment-list-extra'], list: { matched: 1, extra: 1 } });
    expect((await refused(vault, [vault.pays(103n), vault.pays(104n)], fileOf(line()))).codes).toEqual([
      'payment-list-extra',
    ]);
  });
  it('lines that are missing stop until something is typed', async () => {
    const plain = await shown(vault, [vault.pays(105n)], fileOf(line()));
    expect(plain.requirement.act).toBe('hold');
    const some = await shown(vault, [vault.pays(105n)], fileOf(line(), line({ message: 'later' })));
    expect(some.requirement.act).toBe('type');
    expect(some.items[0]?.warnings[0]).toMatchObject({ code: 'list-lines-missing', severity: 'stop' });
    expect(granted(await approve(vault.testVault, some, 1)).done).toBe('signed');
    const file = fileOf(line(), line({ message: 'later' }));
    const digest = createHash('sha256').update(file).digest('hex').toUpperCase();
    expect(eventsOf(vault.testVault, 'approved')[0]?.list).toEqual({ digest, key: null, signer: null });
  });
  it('a list that is not of the form is refused by its place, and nothing is under review', async () => {
    const file = utf8(writeList([line()], '11月', 'japanese').replace('1.500000', '1,5'));
    const { signing } = vault.testVault.vault;
    expect(codeOf(await signing.readList({ file }))).toBe('payment-list-malformed');
    expect(codeOf(await signing.propose({ texts: [vault.pays(106n)], list: file }))).toBe('payment-list-malformed');
  });
});

it('a batch waits with its list over a lock, and is compared with it again', async () => {
  const vault = await vaultWith(null, 2);
  const list = fileOf(line(), line({ message: 'later' }));
  const done = granted(await approve(vault.testVault, await shown(vault, [vault.pays(100n)], list), 1));
  expect(done.done).toBe('pending');
  const later = await openedLater(vault.testVault);
  const again = await shownAgain(later);
  expect(again.list).toMatchObject({ matched: 1, missing: 1 });
  expect(granted(await approve(later, again, 2)).done).toBe('signed');
}, 120_000);

it('a signed list waits with as many characters as it has', async () => {
  const vault = await vaultWith(null, 2);
  const lines = Array.from({ length: 900 }, (_, at) => line({ message: `later ${at}` }));
  const list = signedFile(fileOf(line(), ...lines));
  expect(list.length).toBeGreaterThan(maxPendingText / 2);
  const done = granted(await approve(vault.testVault, await shown(vault, [vault.pays(100n)], list), 1));
  expect(done.done).toBe('pending');
  const later = await openedLater(vault.testVault);
  const again = await shownAgain(later);
  expect(again.list).toMatchObject({ matched: 1, missing: 900, list: { signed: { key: keyOf(office) } } });
  expect(granted(await approve(later, again, 2)).done).toBe('signed');
  // No rule book has registered the key.
  expect(eventsOf(later, 'approved')[0]?.list).toMatchObject({ key: keyOf(office), signer: null });
}, 120_000);

it('a list that is too long to wait is refused before anybody approves', async () => {
  const vault = await vaultWith(null, 2);
  const list = fileOf(line(), ...Array.from({ length: 2000 }, (_, at) => line({ message: `later ${at}` })));
  expect((await refused(vault, [vault.pays(100n)], list)).codes).toEqual(['pending-too-long']);
}, 120_000);
