/**
 * A day of 300 withdrawals with frauds planted among them, through the vault's port: every planted one is among the first lines of
 * the table, has to be answered where it is severe, and one custodian alone gets no signature. What the vault does not ask for yet
 * (rule books, requesters, payment lists) is asked of the command line, which has the same code.
 */
import { describe, expect, it, test } from 'vitest';
import { openPictureReader } from '../../cli/image-scan.ts';
import { inspect } from '../../cli/inspect-text.ts';
import { fromHex, toHex } from '../../core/base/hex.ts';
import { newRequester } from '../../core/envelope/requesters.ts';
import { writeList } from '../../core/payment-list/write-list.ts';
import { canonicalBook, type RuleBook } from '../../core/policy/book/book.ts';
import { evaluate } from '../../core/policy/evaluate.ts';
import type { Filling } from '../../core/policy/templates/template.ts';
import { templates } from '../../core/policy/templates/templates.ts';
import { paymentLines, rankOf, sortedLines } from '../../core/review/payment-lines.ts';
import { nameOf } from '../../renderer/slips/line-texts.ts';
import { type PlannedLine, plannedDay, withChecksums } from '../harness/day.ts';
import { keyOf } from '../harness/envelopes.ts';
import { payment } from '../harness/payment-lists.ts';
import { reasonsFor } from '../harness/reasons.ts';
import { typedAnswer } from '../harness/typed-answer.ts';
import { addressOf, bookWith, classed, day, goodFacts, nemCold, noon, xem } from '../policy/facts.ts';
import { makeKeyPair, sdkAggregate, sdkEmbedded, sdkEmbeddedTransfer } from '../vectors/sdk-multisig.ts';
import {
  approve,
  asking,
  change,
  eventsOf,
  kindsOf,
  openedFrom,
  openedLater,
  propose,
  rewritten,
  shownAgain,
  waiting,
} from './four-eyes.ts';
import { inAnHour, nowMs } from './transfers.ts';
import { codeOf, granted, openTestVault } from './vault.ts';
import { makeVault, three } from './vaults.ts';
import '../harness/own-keys.ts';

/** One hundred lines in an aggregate of this account, as symbol-sdk makes it. */
const aggregateOf = (signer: Uint8Array, lines: readonly PlannedLine[]): Uint8Array =>
  sdkAggregate({
    ...{ kind: 'complete', initiator: signer, deadline: inAnHour, fee: 4_000_000n },
    inner: lines.map(({ line: { to, atomic, message = '' } }) => sdkEmbeddedTransfer(signer, to, atomic, message)),
  });

/** Two payments as every month, and between them another person becomes a cosigner of the paying account. */
const keyChangeHidden = (signer: Uint8Array, to: readonly string[]): Uint8Array =>
  sdkAggregate({
    ...{ kind: 'complete', initiator: signer, deadline: inAnHour, fee: 200_000n },
    inner: [
      sdkEmbeddedTransfer(signer, to[0] ?? '', 2_270_000_000n, 'ACC-23'),
      sdkEmbedded(signer, {
        ...{ type: 'multisig_account_modification_transaction_v1', minApprovalDelta: 1, minRemovalDelta: 1 },
        ...{ addressAdditions: [addressOf(77, 'symbol', 'testnet')], addressDeletions: [] },
      }),
      sdkEmbeddedTransfer(signer, to[1] ?? '', 2_360_000_000n, 'ACC-24'),
    ],
  });

/** The vault of three custodians with thirty days behind it, and the four requests of the day, the last with a hidden key change. */
async function onTheDay(seed: number) {
  const made = openTestVault();
  const { facts } = await makeVault(made, three, 2);
  granted(await change(made, asking(2)));
  const own = facts.accounts.find(({ chain, network }) => chain === 'symbol' && network === 'testnet');
  if (own === undefined) throw new Error('no account');
  const planned = withChecksums(plannedDay(seed, true, own.address), seed);
  await made.close();
  const { history, registry } = planned;
  const disk = await rewritten(made, () => ({ history, registry }));
  const testVault = await openedFrom(disk, [1, 2], Number(nowMs));
  const signer = fromHex(own.publicKey) ?? new Uint8Array(32);
  const known = registry.contacts.map(({ address }) => address);
  const texts = [0, 100, 200].map((from) => toHex(aggregateOf(signer, planned.all.slice(from, from + 100))));
  return { ...planned, testVault, signer, texts: [...texts, toHex(keyChangeHidden(signer, known.slice(-2)))] };
}

/** Of the first screen: the table begins with the lines that need attention, the severe ones first. */
const firstLines = 20;

describe('the day, in a vault that two custodians must agree in', () => {
  it('has every planted line on the first screen, and one custodian cannot sign it', async () => {
    const { testVault, all, frauds, texts } = await onTheDay(1);
    const shown = await propose(testVault, texts);
    const lines = paymentLines(shown.items);
    expect(lines).toHaveLength(303);
    const order = sortedLines(lines, 'attention', nameOf);
    const nameAt = (number: number): string => (number > 300 ? 'key change' : (all[number - 1]?.name ?? ''));
    const first = order.slice(0, firstLines).map(({ number }) => nameAt(number));
    for (const { name, least } of frauds)
      expect([name, first.filter((one) => one === name).length]).toEqual([name, least]);
    // The hidden change is a line of its own, and stands above everything in words and as a picture.
    const changing = order.findIndex(({ kind }) => kind === 'symbol.multisig-account-modification');
    expect(changing).toBeGreaterThanOrEqual(0);
    expect(changing).toBeLessThan(firstLines);
    expect(shown.items[3]?.controlChanges.length).toBeGreaterThan(0);
    const marked = order.filter((line) => rankOf(line) < 2);
    const honest = marked.filter(({ number }) => nameAt(number) === '');
    console.log(`${marked.length - honest.length} planted lines marked, ${honest.length} false alarms in 303 lines`);
    expect(honest.length).toBeLessThanOrEqual(1);
    expect(shown.requirement.act).toBe('type');
    expect(new Set(shown.stops?.map(({ code }) => code))).toEqual(
      new Set(['message-missing', 'payment-repeated', 'probe-then-drain', 'recipient-look-alike']),
    );

    expect(granted(await approve(testVault, shown, 1)).done).toBe('pending');
    const again = await shownAgain(testVault);
    // Whatever the window is made to send: once more, without a passphrase, in the name of another.
    expect(codeOf(await approve(testVault, again, 1))).toBe('approval-repeated');
    const { digest, requirement, stops } = again;
    const bare = { digest, act: requirement.act, typed: typedAnswer(requirement, ...again.items) };
    const dispositions = reasonsFor(stops);
    expect(codeOf(await testVault.vault.signing.approve({ ...bare, passphrase: null, dispositions }))).not.toBe('ok');
    expect(codeOf(await approve(testVault, again, 2, three[0]?.passphrase))).toBe('passphrase-wrong');
    expect(kindsOf(testVault)).not.toContain('signed');

    const later = await openedLater(testVault, [2, 3]);
    const signed = granted(await approve(later, await shownAgain(later), 2));
    expect(signed.done === 'signed' ? signed.items.length : signed.done).toBe(4);
    expect(eventsOf(later, 'batch-approved')[0]?.custodians.map(({ id }) => id)).toEqual([1, 2]);
  }, 300_000);
  it('is void when it was approved under other rules', async () => {
    const { testVault, texts } = await onTheDay(2);
    granted(await approve(testVault, await propose(testVault, texts), 1));
    granted(await change(testVault, asking(2, 'requester')));
    expect((await waiting(testVault))[0]?.ended).toMatchObject({ how: 'void', codes: ['pending-rules-changed'] });
  }, 300_000);
});

describe('the day, at the command line', async () => {
  const readPicture = await openPictureReader();
  const { publicKey } = makeKeyPair(9);
  const { all } = withChecksums(plannedDay(1, true), 1);
  const lines = all.slice(0, 100);
  const listed = (some: readonly PlannedLine[]) =>
    writeList(
      some.map(({ line: { to, atomic, message = '' } }) => payment({ destination: to, atomic, message })),
      '',
      'english',
    );
  const contents: Readonly<Record<string, string | Uint8Array>> = {
    day: toHex(aggregateOf(publicKey, lines)),
    hidden: toHex(
      keyChangeHidden(
        publicKey,
        lines.map(({ line }) => line.to),
      ),
    ),
    whole: listed(lines),
    // The back office knows nothing of the first payment: for it, the request has one line too many.
    shorter: listed(lines.slice(1)),
    keys: JSON.stringify([newRequester(keyOf(1), 'Desk', 'requester')]),
    cold: canonicalBook(coldBook()),
  };
  const tools = {
    nowMs: () => Number(nowMs),
    readBytes: (name: string) => {
      const content = contents[name];
      return typeof content === 'string' ? new TextEncoder().encode(content) : (content ?? null);
    },
    filesAt: (name: string) => [name],
    readPicture,
  };
  const run = (...args: string[]) => {
    const { exit, out } = inspect(['--json', ...args], tools);
    return { exit, ...JSON.parse(out) };
  };
  it('an unsigned request is refused where requesters are known', () => {
    expect(run('--requesters', 'keys', 'day')).toMatchObject({ exit: 1, reasons: ['request-unsigned'] });
  });
  it('an extra line is refused beside the payment list, and all of them match it otherwise', () => {
    expect(run('--list', 'whole', 'day').list).toMatchObject({ extra: [], missing: [], altered: [] });
    const { exit, reasons, list } = run('--list', 'shorter', 'day');
    expect([exit, reasons, list.extra.length, list.matched.length]).toEqual([1, ['payment-list-extra'], 1, 99]);
  });
  it('a hidden key change is blocked under the cold wallet of an exchange', () => {
    const { exit, policy } = run('--policy', 'cold', 'hidden');
    expect([exit, policy.level]).toEqual([1, 'block']);
    const said = policy.books[0].trace.filter((one: { rule: string }) => one.rule === 'X1');
    expect(said).toContainEqual(expect.objectContaining({ rule: 'X1', said: 'block' }));
  });
});

function coldBook(change: Partial<Filling> = {}): RuleBook {
  const book = templates
    .find(({ id }) => id === 'exchange-cold')
    ?.make({
      ...{ title: 'Cold wallet', places: ['nem-mainnet', 'symbol-testnet'], numbers: {} },
      groups: [
        ...bookWith([]).groups,
        { id: 'office', name: 'Back office', members: [{ key: keyOf(2), person: 'Doi' }] },
      ],
      accounts: classed([nemCold, 'long']),
      lists: [{ id: 'own-warm', name: 'Own warm wallets', entries: [] }],
      roles: { approve: 'fin', request: 'desk', backOffice: 'office', change: 'fin' },
      ...change,
    });
  if (book?.ok !== true) throw new Error(JSON.stringify(book));
  return book.value;
}

test('the amounts of 26 January 2018 are blocked by the shipped cold wallet, from the first probe on', () => {
  const thief = addressOf(99, 'nem');
  const told = (book: RuleBook, whole: number) => {
    const pay = { chain: 'nem', source: nemCold, to: thief, mosaic: xem, atomic: BigInt(whole) * 1_000_000n } as const;
    const { verdict, books } = evaluate([book], goodFacts([pay], { balances: undefined }));
    const trace = books.flatMap((one) => one.trace);
    return { level: verdict.level, by: new Set(trace.filter(({ said }) => said === 'block').map(({ rule }) => rule)) };
  };
  const amounts = [10, 100_000_000, 20_000_000, 3_000_000, 1_500_000, 1_000_000, 800_000];
  for (const whole of amounts) {
    const { level, by } = told(coldBook(), whole);
    expect([whole, level, by.has('D1')]).toEqual([whole, 'block', true]);
  }
  // Even if the thief had been listed for days: no single payment of 100 million.
  const listing = { place: 'nem-mainnet', address: thief, name: 'Warm', sinceMs: noon - 9 * day, message: '' } as const;
  const listed = coldBook({ lists: [{ id: 'own-warm', name: 'Own warm wallets', entries: [listing] }] });
  expect(told(listed, 100_000_000)).toMatchObject({ level: 'block' });
  expect(told(listed, 100_000_000).by.has('D1')).toBe(false);
});
