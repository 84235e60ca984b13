/** Requesters and payment lists while rule books change: what stops, what goes on, and what authorises once only. */
import { expect, it } from 'vitest';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import type { Proposal } from '../../core/contract/signing.ts';
import { makeSignedList } from '../../core/payment-list/signed-list.ts';
import { writeList } from '../../core/payment-list/write-list.ts';
import { envelopeOf, keyOf, nowSeconds, signsWith } from '../harness/envelopes.ts';
import { payment } from '../harness/payment-lists.ts';
import { otherKey } from '../vectors/own-transfers.ts';
import { approve, asking, openedLater, shownAgain, waiting } from './four-eyes.ts';
import { adopt, bookOf, paying, vaultUnder } from './rule-book.ts';
import { codeOf, granted, proposing, type TestVault } from './vault.ts';

const day = 86_400_000;
const change = { waitMs: day, n: 1 };
/** Seeds of the requester's key, of the next one, and of the back office. */
const [old, next, office] = [1, 4, 2];
const signed = (rest: object = {}) => ({ id: 'R1', kind: 'requestSigned', else: 'block', group: 'desk', ...rest });
const desk = (...keys: readonly number[]) => ({
  ...{ id: 'desk', name: 'Desk' },
  members: keys.map((fill) => ({ key: keyOf(fill), person: 'Mori' })).sort((a, b) => (a.key < b.key ? -1 : 1)),
});

const codesIn = (proposal: Proposal): readonly string[] =>
  proposal.action === 'refuse' ? proposal.refused.flatMap(({ reasons }) => reasons.map(({ code }) => code)) : [];
const codesOf = async (vault: TestVault, texts: readonly string[]) => codesIn(granted(await proposing(vault, texts)));

async function signs(vault: TestVault, texts: readonly string[]) {
  const proposal = granted(await proposing(vault, texts));
  if (proposal.action !== 'sign') throw new Error(JSON.stringify(proposal));
  expect(granted(await approve(vault, proposal, 1)).done).toBe('signed');
  return proposal;
}

/** Requests of so many days later. */
const laterBy = (days: number) => ({
  minutes: BigInt((days * day) / 60_000),
  life: { created: nowSeconds + (days * day) / 1000 - 60, expires: nowSeconds + (days * day) / 1000 + 3600 },
});

it('a book that asks for signed requests no more comes to count: requests carry the time on', async () => {
  const first = bookOf({ rules: [signed()], groups: [desk(old)], change });
  const vault = await vaultUnder(() => first);
  const one = envelopeOf({ texts: [paying(1n)] }, old);
  await signs(vault, [one.text]);
  granted(await adopt(vault, bookOf({ rules: [], change, before: first })));
  // While it waits, the book before is asked too.
  expect(await codesOf(vault, [paying(2n)])).toEqual(['rule-blocks']);
  const again = envelopeOf({ texts: [paying(2n)], number: 2, previous: one.envelope.digest }, old);
  await signs(vault, [again.text]);
  const later = await openedLater(vault, [1, 2], 2 * day);
  const shown = await signs(later, [paying(3n, laterBy(2).minutes)]);
  expect(shown.rules?.books.map(({ serial }) => serial)).toEqual([2]);
  await signs(later, [paying(4n, laterBy(2).minutes)]);
}, 120_000);

it('while a change of keys waits, both keys are known, and each book asks for its own', async () => {
  const note = signed({ else: 'note' });
  const first = bookOf({ rules: [note], groups: [desk(old)], change });
  const vault = await vaultUnder(() => first);
  const one = envelopeOf({ texts: [paying(1n)] }, old);
  await signs(vault, [one.text]);
  granted(await adopt(vault, bookOf({ rules: [note], groups: [desk(next)], change, before: first })));
  const known = granted(await vault.vault.signing.requesters({})).keys;
  expect(known.map(({ key }) => key).sort()).toEqual([keyOf(old), keyOf(next)].sort());
  const two = envelopeOf({ texts: [paying(2n)], number: 2, previous: one.envelope.digest }, old);
  const shown = granted(await proposing(vault, [two.text]));
  if (shown.action !== 'sign') throw new Error(JSON.stringify(shown));
  expect(shown.origins).toMatchObject([{ requester: 'Mori', place: 'next' }]);
  const firing = (shown.rules?.books ?? []).map(({ serial, trace }) => [
    serial,
    trace.filter(({ rule, said }) => rule === 'R1' && said === 'note').length,
  ]);
  expect(firing).toEqual([
    [1, 0],
    [2, 1],
  ]);
}, 120_000);

it('with a key added before the other is taken out, a requester changes keys without a stop', async () => {
  const first = bookOf({ rules: [signed()], groups: [desk(old)], change });
  const vault = await vaultUnder(() => first);
  const both = bookOf({ rules: [signed()], groups: [desk(old, next)], change, before: first });
  granted(await adopt(vault, both));
  const one = envelopeOf({ texts: [paying(1n)] }, old);
  await signs(vault, [one.text]);
  expect(await codesOf(vault, [envelopeOf({ texts: [paying(2n)] }, next).text])).toEqual(['rule-blocks']);
  const later = await openedLater(vault, [1, 2], 2 * day);
  const { minutes, life } = laterBy(2);
  await signs(later, [envelopeOf({ texts: [paying(2n, minutes)], ...life }, next).text]);
  granted(await adopt(later, bookOf({ rules: [signed()], groups: [desk(next)], change, before: both })));
  const two = envelopeOf({ texts: [paying(3n, minutes)], number: 2, previous: one.envelope.digest, ...life }, old);
  expect(await codesOf(later, [two.text])).toEqual(['rule-blocks']);
}, 120_000);

const utf8 = (text: string) => new TextEncoder().encode(text);
const listed = { id: 'B1', kind: 'controlTotals', else: 'block', group: 'office' };
const back = { id: 'office', name: 'Back office', members: [{ key: keyOf(office), person: 'Doi' }] };
const listFor = (amounts: readonly bigint[], created = nowSeconds): Uint8Array => {
  const destination = addressOfPublicKey('symbol', 'testnet', otherKey).text;
  const file = writeList(
    amounts.map((atomic) => payment({ destination, atomic, message: '' })),
    '11月',
    'japanese',
  );
  const signedList = makeSignedList(utf8(file), { key: keyOf(office), created }, signsWith(office));
  return utf8(signedList);
};

it('a signed list that was used authorises no second payment, over a lock too', async () => {
  const vault = await vaultUnder(() => bookOf({ rules: [listed], groups: [back] }));
  const list = listFor([5n]);
  const { signing } = vault.vault;
  const first = granted(await signing.propose({ texts: [paying(5n)], list }));
  if (first.action !== 'sign') throw new Error(JSON.stringify(first));
  expect(granted(await approve(vault, first, 1)).done).toBe('signed');
  // The same payment as another transaction.
  const again = { texts: [paying(5n, 1n)], list };
  expect(codeOf(await signing.propose(again))).toBe('payment-list-used');
  expect(codeOf(await signing.readList({ file: list }))).toBe('payment-list-used');
  const later = (await openedLater(vault)).vault.signing;
  expect(codeOf(await later.propose(again))).toBe('payment-list-used');
  const fresh = granted(await later.propose({ ...again, list: listFor([5n], nowSeconds + 1) }));
  expect(fresh.action).toBe('sign');
}, 120_000);

it('of two batches that wait with one signed list, the second is refused once the first is signed', async () => {
  const vault = await vaultUnder(() => bookOf({ rules: [listed], groups: [back] }), asking(2));
  const list = listFor([5n]);
  for (const minutes of [0n, 1n]) {
    const shown = granted(await vault.vault.signing.propose({ texts: [paying(5n, minutes)], list }));
    if (shown.action !== 'sign') throw new Error(JSON.stringify(shown));
    expect(granted(await approve(vault, shown, 1)).done).toBe('pending');
  }
  expect(granted(await approve(vault, await shownAgain(vault), 2)).done).toBe('signed');
  const left = (await waiting(vault)).find(({ ended }) => ended === null);
  const again = granted(await vault.vault.signing.reopen({ round: left?.round ?? '' }));
  expect(codesIn(again)).toContain('payment-list-used');
}, 120_000);
