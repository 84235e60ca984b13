/** Requesters and payment lists while rule books change: what stops, what goes on, and what authorises once only. */
import { expect, it } from 'vitest';
import type { Proposal } from '../../core/contract/signing.ts';
import { envelopeOf, keyOf, nowSeconds } from '../harness/envelopes.ts';
import { approve, openedLater } from './four-eyes.ts';
import { adopt, bookOf, paying, vaultUnder } from './rule-book.ts';
import { granted, proposing, type TestVault } from './vault.ts';

const day = 86_400_000;
const change = { waitMs: day, n: 1 };
/** Seeds of the requester's key, and of the next one. */
const [old, next] = [1, 4];
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
