/** Cosigning for a NEM multisig account: the cost of the surrounding proposal is counted, judged and shown. */
import { describe, expect, it } from 'vitest';
import { assess } from '../../core/assessment/assess.ts';
import { toHex } from '../../core/base/hex.ts';
import { policyDefaults } from '../../core/policy/registry.ts';
import type { ReviewDocument } from '../../core/review/review-document.ts';
import { encodeNem } from '../../core/transaction/nem/encode-nem.ts';
import { nemTx, nowMs } from '../flows/transfers.ts';
import { booksOf, multisig, nemAlice, nemBob, nemStranger, nemTreasury, type Party } from './task-parties.ts';

const inner = nemTx({ signer: nemTreasury.publicKey });
const proposalOf = (fee: bigint, { by = nemStranger, deadline = inner.deadline } = {}) =>
  encodeNem({ ...inner, signer: by.publicKey, fee, deadline, version: 1, content: { kind: 'nem.multisig', inner } });
const cosignRequest = (transaction: Uint8Array, within: Uint8Array | null = null) =>
  JSON.stringify({
    inkan: 1,
    cosign: {
      ...{ chain: 'nem', network: 'testnet', transaction: toHex(transaction) },
      ...(within === null ? {} : { inner: toHex(within) }),
    },
  });
const registry = booksOf(multisig(nemTreasury, [nemAlice, nemBob, nemStranger], 2));
const settings = policyDefaults('practice');
const assessFor = (text: string, accounts: readonly Party[] = [nemAlice]) =>
  assess(text, { accounts: accounts.map(({ facts }) => facts), registry, signedBonded: [], nowMs, settings });
const slipOf = (text: string): ReviewDocument => {
  const found = assessFor(text);
  if (found.action !== 'sign') throw new Error(JSON.stringify(found));
  return found.assessment.document;
};
const feeOf = ({ effects }: ReviewDocument) => effects.find(({ cause }) => cause === 'fee');
const ownFee = 150_000n;

describe.each<[string, (fee: bigint) => string]>([
  ['as bare hex', (fee) => toHex(proposalOf(fee))],
  ['as {"data"}', (fee) => JSON.stringify({ data: toHex(proposalOf(fee)) })],
  ['as a cosign request', (fee) => cosignRequest(proposalOf(fee))],
])('a proposal %s', (_, textOf) => {
  it('costs the multisig account its fee too', () => {
    const fee = feeOf(slipOf(textOf(150_000n)));
    expect(fee).toMatchObject({ account: { text: nemTreasury.address }, direction: 'out' });
    expect(fee?.amount).toMatchObject({ atomic: (inner.fee + ownFee + 150_000n).toString() });
  });
  it('with half a million XEM as its fee is a stop', () => {
    const slip = slipOf(textOf(500_000_000_000n));
    expect(feeOf(slip)?.amount).toMatchObject({ atomic: (inner.fee + ownFee + 500_000_000_000n).toString() });
    expect(slip.warnings).toContainEqual(expect.objectContaining({ code: 'fee-high', severity: 'stop' }));
  });
  it('with more than there is is refused', () =>
    expect(assessFor(textOf(17_999_999_998_000_000n))).toMatchObject({
      action: 'refuse',
      reasons: [{ code: 'amount-too-large' }],
    }));
  it('says who proposes, and that the fee is not covered by our signature', () => {
    const slip = slipOf(textOf(200_000n));
    expect(slip.warnings).toContainEqual({
      ...{ code: 'proposer-fee-open', severity: 'caution' },
      facts: {
        account: expect.objectContaining({ text: nemTreasury.address }),
        proposer: expect.objectContaining({ text: nemStranger.address }),
        fee: expect.objectContaining({ atomic: '200000' }),
      },
    });
    const rows = slip.cards.flatMap((card) => (card.code === 'envelope' ? card.rows : []));
    expect(rows).toContainEqual({
      label: 'proposer',
      value: expect.objectContaining({ text: nemStranger.address }),
    });
  });
  it('has its bytes in the digest', () =>
    expect(slipOf(textOf(150_000n)).digest).not.toBe(slipOf(textOf(150_001n)).digest));
});

describe('where nothing is known of the proposal', () => {
  const given = encodeNem({
    ...{ ...inner, signer: nemAlice.publicKey, fee: ownFee, version: 1 },
    content: contentOf(slipOf(cosignRequest(inner.bytes))),
  });
  function contentOf(_: ReviewDocument) {
    const found = assessFor(cosignRequest(inner.bytes));
    if (found.action !== 'sign' || found.assessment.task.do !== 'cosign-multisig') throw new Error(found.action);
    return found.assessment.task.tx.content;
  }
  it.each([
    ['the inner transaction alone', cosignRequest(inner.bytes)],
    ['a cosignature with the inner transaction', cosignRequest(given, inner.bytes)],
  ])('%s: the further fee is still said', (_, text) => {
    const slip = slipOf(text);
    expect(slip.warnings).toContainEqual({
      ...{ code: 'proposer-fee-open', severity: 'caution' },
      facts: { account: expect.objectContaining({ text: nemTreasury.address }) },
    });
  });
  it('a cosignature with the whole proposal shows its fee', () => {
    const slip = slipOf(cosignRequest(given, proposalOf(500_000_000_000n)));
    expect(slip.warnings).toContainEqual(expect.objectContaining({ code: 'fee-high', severity: 'stop' }));
  });
  it('a cosignature of who proposes it is refused', () => {
    const own = cosignRequest(given, proposalOf(150_000n, { by: nemAlice }));
    expect(assessFor(own)).toMatchObject({ action: 'refuse', reasons: [{ code: 'already-cosigned' }] });
  });
});

it('a proposal that the multisig account itself would make is refused', () =>
  expect(assessFor(cosignRequest(proposalOf(150_000n, { by: nemTreasury })))).toMatchObject({
    action: 'refuse',
    reasons: [{ code: 'multisig-not-cosigner' }],
  }));

it('the times of the proposal are judged', () =>
  expect(assessFor(toHex(proposalOf(150_000n, { deadline: inner.timestamp - 1n })))).toMatchObject({
    action: 'refuse',
    reasons: expect.arrayContaining([
      { code: 'deadline-before-timestamp', found: expect.objectContaining({ part: 'outer' }) },
    ]),
  }));
