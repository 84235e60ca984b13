/** NEM: sign, wrap for a multisig account, cosign, and turn an invoice into a transfer. Composed bytes are compared
 * with symbol-sdk. */
import { models, NemFacade } from 'symbol-sdk/nem';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import { leastNemTransferFee, mostNemTransferFee } from '../../core/chain/nem-fees.ts';
import { maxMicroXem } from '../../core/chain/networks.ts';
import type { Invoice } from '../../core/request/sign-request.ts';
import type { SignTask } from '../../core/task/task.ts';
import type { NemTransaction } from '../../core/transaction/nem/content.ts';
import { nemTx } from '../flows/transfers.ts';
import {
  alice,
  askedFrom,
  booksOf,
  multisig,
  nemAlice,
  nemBob,
  nemStranger,
  nemTreasury,
  outcome,
  type Party,
  taskFrom,
  toCosign,
  toSign,
} from './task-parties.ts';

const sdk = new NemFacade('testnet');
const onlyAlice = [nemAlice.facts];
const payment = nemTx({ signer: nemTreasury.publicKey });
const registered = booksOf(multisig(nemTreasury, [nemAlice, nemBob, nemStranger], 2));

/** A multisig transaction of `outer` around `inner`, by symbol-sdk. */
function sdkMultisig(outer: Party, inner: NemTransaction, fee = 150_000n, deadline = inner.deadline): Uint8Array {
  const made = sdk.transactionFactory.create({
    type: 'multisig_transaction_v1',
    signerPublicKey: toHex(outer.publicKey),
    ...{ fee, timestamp: Number(inner.timestamp), deadline: Number(deadline) },
    innerTransaction: models.NonVerifiableTransactionFactory.deserialize(Uint8Array.from(inner.bytes)),
  });
  return Uint8Array.from(sdk.extractSigningPayload(made));
}
function sdkCosignature(cosigner: Party, inner: NemTransaction, deadline = inner.deadline): Uint8Array {
  const made = sdk.transactionFactory.create({
    type: 'cosignature_v1',
    signerPublicKey: toHex(cosigner.publicKey),
    ...{ fee: 150_000n, timestamp: Number(inner.timestamp), deadline: Number(deadline) },
    otherTransactionHash: sdk
      .hashTransaction(models.NonVerifiableTransactionFactory.deserialize(Uint8Array.from(inner.bytes)))
      .toString(),
    multisigAccountAddress: nemTreasury.address,
  });
  return Uint8Array.from(sdk.extractSigningPayload(made));
}

describe('a transaction to sign', () => {
  const plain = toSign('nem', payment.bytes);
  it.each<[string, ReturnType<typeof toSign>, Parameters<typeof outcome>[1], unknown]>([
    [
      'own',
      toSign('nem', nemTx({ signer: nemAlice.publicKey }).bytes),
      {},
      { account: nemAlice.facts, composed: null },
    ],
    ["somebody else's", plain, {}, { account: null, composed: null }],
    [
      'of a multisig account without ours',
      plain,
      { registry: booksOf(multisig(nemTreasury, [nemStranger], 1)) },
      { account: null, composed: null },
    ],
    [
      'of a multisig account, no vault',
      plain,
      { registry: registered, accounts: null },
      { account: null, composed: null },
    ],
    [
      'of a multisig account, one cosigner of ours',
      plain,
      { registry: registered, accounts: onlyAlice },
      { account: nemAlice.facts, composed: 'nem-multisig' },
    ],
    [
      'a multisig of ours',
      toSign('nem', sdkMultisig(nemAlice, payment)),
      {},
      { account: nemAlice.facts, composed: null },
    ],
    [
      'a multisig, no account on the chain',
      toSign('nem', sdkMultisig(nemStranger, payment)),
      { accounts: [alice.facts] },
      { account: null, composed: null },
    ],
  ])('%s', (_, request, facts, expected) =>
    expect(outcome(request, facts)).toMatchObject({
      do: 'sign',
      signerFilledIn: false,
      attach: [],
      ...(expected as object),
    }),
  );
  it('of a multisig account is wrapped as symbol-sdk wraps it', () => {
    const task = taskFrom('sign', plain, { registry: registered, accounts: onlyAlice });
    expect(toHex(task.tx.bytes)).toBe(toHex(sdkMultisig(nemAlice, payment)));
  });
  it('asks which of ours proposes', () => {
    const ids = [`multisig:${nemAlice.address}`, `multisig:${nemBob.address}`] as const;
    expect(outcome(plain, { registry: registered })).toEqual(['multisig-way', ...ids]);
    expect(askedFrom(plain, { registry: registered }).options[1]).toEqual({
      id: ids[1],
      way: 'multisig',
      account: nemBob.facts,
    });
    const task = taskFrom('sign', plain, { registry: registered }, { 'multisig-way': ids[1] });
    expect(task).toMatchObject({ account: nemBob.facts, composed: 'nem-multisig' });
  });
  it('asks too when the multisig account is ours: the registry may be ahead of the chain', () => {
    const facts = { registry: registered, accounts: [nemAlice.facts, nemTreasury.facts] };
    expect(outcome(plain, facts)).toEqual(['multisig-way', `multisig:${nemAlice.address}`, 'sign-alone']);
    expect(taskFrom('sign', plain, facts, { 'multisig-way': 'sign-alone' })).toMatchObject({
      account: nemTreasury.facts,
      composed: null,
    });
  });
});

describe('a transaction to cosign', () => {
  const inner = toCosign('nem', payment.bytes);
  const whole = toCosign('nem', sdkMultisig(nemStranger, payment));
  it.each<[string, ReturnType<typeof toCosign>, Parameters<typeof outcome>[1], unknown]>([
    ['the inner one, several of ours', inner, { registry: registered }, ['cosigner', nemAlice.address, nemBob.address]],
    ['the inner one, one of ours', inner, { registry: registered, accounts: onlyAlice }, nemAlice],
    ['the whole, of a stranger', whole, { accounts: onlyAlice }, nemAlice],
    ['the whole, several of ours and no register', whole, {}, ['cosigner', nemAlice.address, nemBob.address]],
    [
      'the whole, proposed by another of ours',
      toCosign('nem', sdkMultisig(nemAlice, payment)),
      { registry: registered },
      nemBob,
    ],
    ['proposed by ours, another of ours may cosign', toCosign('nem', sdkMultisig(nemAlice, payment)), {}, nemBob],
    [
      'proposed by ours, the only one, without a register',
      toCosign('nem', sdkMultisig(nemAlice, payment)),
      { accounts: onlyAlice },
      'already-cosigned',
    ],
    [
      'proposed by ours, the only one',
      toCosign('nem', sdkMultisig(nemAlice, payment)),
      { registry: registered, accounts: onlyAlice },
      'already-cosigned',
    ],
    [
      'a register without ours',
      inner,
      { registry: booksOf(multisig(nemTreasury, [nemStranger], 1)) },
      'cosigner-not-ours',
    ],
    ['the multisig account itself is all we have', inner, { accounts: [nemTreasury.facts] }, 'cosigner-not-ours'],
  ])('%s', (_, request, facts, expected) => {
    const found = outcome(request, facts);
    if (typeof expected !== 'object' || Array.isArray(expected)) return expect(found).toEqual(expected);
    expect(found).toMatchObject({
      do: 'cosign-multisig',
      account: (expected as Party).facts,
      composed: 'nem-cosignature',
    });
  });
  it("is a request to cosign too when it comes as another's multisig to sign", () => {
    const task = taskFrom('cosign-multisig', toSign('nem', whole.bytes), { accounts: onlyAlice });
    expect(task.account).toBe(nemAlice.facts);
  });
  it('becomes the cosignature that symbol-sdk makes, of the inner hash', () => {
    const task = taskFrom('cosign-multisig', inner, { accounts: onlyAlice });
    expect(toHex(task.tx.bytes)).toBe(toHex(sdkCosignature(nemAlice, payment)));
    expect(task.tx.content).toMatchObject({ kind: 'nem.cosignature', inner: { bytes: payment.bytes } });
  });
  it('lives as long as the multisig around it, a day at most', () => {
    const until = (deadline: bigint) => {
      const longer = toCosign('nem', sdkMultisig(nemStranger, payment, 150_000n, deadline));
      return taskFrom('cosign-multisig', longer, { accounts: onlyAlice }).tx.deadline;
    };
    expect(until(payment.deadline + 60n)).toBe(payment.deadline + 60n);
    expect(until(payment.timestamp + 90_000n)).toBe(payment.timestamp + 86_400n);
  });
  it('as a cosignature that is already composed: only by its own signer, only with what it stands for', () => {
    const given = (cosigner: Party, bytes: Uint8Array | null) =>
      toCosign('nem', sdkCosignature(cosigner, payment), bytes);
    const task = taskFrom('cosign-multisig', given(nemAlice, payment.bytes));
    expect(task).toMatchObject({ account: nemAlice.facts, composed: null });
    expect(task.tx.bytes).toEqual(sdkCosignature(nemAlice, payment));
    expect(outcome(given(nemStranger, payment.bytes))).toBe('cosigner-not-ours');
    expect(outcome(given(nemAlice, null))).toBe('inner-missing');
    expect(outcome(given(nemAlice, nemTx().bytes))).toBe('otherhash-mismatch');
    expect(outcome(toSign('nem', sdkCosignature(nemAlice, payment)))).toBe('inner-missing');
  });
  it('refuses other bytes beside a transaction that says everything itself', () => {
    expect(outcome(toCosign('nem', payment.bytes, payment.bytes))).toBe('not-a-request');
    expect(outcome(toCosign('nem', whole.bytes, payment.bytes))).toBe('not-a-request');
  });
  it('without a vault is shown as it came', () => {
    expect(outcome(whole, { accounts: null })).toMatchObject({ do: 'sign', account: null });
    const given = toCosign('nem', sdkCosignature(nemAlice, payment), payment.bytes);
    expect(outcome(given, { accounts: null })).toMatchObject({ do: 'cosign-multisig', account: null, composed: null });
  });
});

describe('an invoice', () => {
  const invoice = (fields: Partial<Invoice> = {}): Invoice => ({
    ...{
      what: 'invoice',
      chain: 'nem',
      network: 'testnet',
      recipient: nemStranger.address,
      format: 'nem-qr-2',
      notes: [],
    },
    ...{ amount: 21_372_089n, mosaics: [], message: 'order 7 注文' },
    ...fields,
  });
  const facts = { accounts: onlyAlice };
  const composed = (fields: Partial<Invoice>, choices = {}): NemTransaction => {
    const { tx } = taskFrom('sign', invoice(fields), facts, choices) as SignTask;
    if (tx.chain !== 'nem') throw new Error(tx.chain);
    return tx;
  };
  it('asks what its number means, always with both readings', () => {
    expect(askedFrom(invoice(), facts)).toEqual({
      about: null,
      asked: 'invoice-amount',
      options: [
        { id: 'micro', amount: 21_372_089n },
        { id: 'whole', amount: 21_372_089_000_000n },
      ],
    });
    expect(outcome(invoice({ amount: 1n }), facts)).toEqual(['invoice-amount', 'micro', 'whole']);
  });
  it('asks with the one reading that can be, never with more than there is', () => {
    const most = maxMicroXem / 1_000_000n;
    expect(outcome(invoice({ amount: most }), facts)).toEqual(['invoice-amount', 'micro', 'whole']);
    expect(outcome(invoice({ amount: most + 1n }), facts)).toEqual(['invoice-amount', 'micro']);
    expect(outcome(invoice({ amount: maxMicroXem + 1n }), facts)).toBe('invoice-amount');
  });
  it('asks first who pays, when several of ours can', () => {
    expect(outcome(invoice())).toEqual(['signer', nemAlice.address, nemBob.address]);
    const task = taskFrom('sign', invoice(), {}, { signer: nemBob.address, 'invoice-amount': 'micro' });
    expect(task).toMatchObject({ account: nemBob.facts, composed: 'invoice' });
  });
  it.each([
    ['micro', 21_372_089n],
    ['whole', 21_372_089_000_000n],
  ])('read as %s is the transfer that symbol-sdk makes', (reading, amount) => {
    const tx = composed({}, { 'invoice-amount': reading });
    const theirs = sdk.transactionFactory.create({
      type: 'transfer_transaction_v1',
      signerPublicKey: toHex(nemAlice.publicKey),
      ...{ fee: tx.fee, timestamp: 299_999_940, deadline: 300_014_400, recipientAddress: nemStranger.address, amount },
      message: { messageType: 'plain', message: new TextEncoder().encode('order 7 注文') },
    });
    expect(toHex(tx.bytes)).toBe(toHex(sdk.extractSigningPayload(theirs)));
  });
  it('of nothing is not asked about', () => {
    const tx = composed({ amount: 0n, message: '' });
    expect(tx.content).toMatchObject({ amount: 0n, amountIs: 'xem', message: { kind: 'none' } });
    expect(tx.fee).toBe(50_000n);
  });
  it('of mosaics is a version 2 transfer, once, in the order of NIS', () => {
    const mosaics = [
      { namespace: 'nem', name: 'xem', quantity: 5n },
      { namespace: 'dim', name: 'coin', quantity: 7n },
    ];
    const tx = composed({ amount: null, mosaics });
    expect(tx).toMatchObject({ version: 2, content: { amount: 1_000_000n, amountIs: 'multiplier' } });
    expect(tx.content).toMatchObject({
      mosaics: [
        { namespace: 'dim', name: 'coin', quantity: 7n, rawQuantity: 7n, losesFraction: false },
        { namespace: 'nem', name: 'xem', quantity: 5n, rawQuantity: 5n, losesFraction: false },
      ],
    });
    expect(outcome(invoice({ amount: 3n, mosaics }), facts)).toBe('invoice-amount');
    expect(outcome(invoice({ amount: null, mosaics: [...mosaics, ...mosaics] }), facts)).toBe('mosaic-duplicate');
  });
  it.each<[string, Partial<Invoice>, Parameters<typeof outcome>[1], string]>([
    ['a number that is none', { amount: null }, facts, 'invoice-amount'],
    ['a message too long', { message: 'x'.repeat(1025) }, facts, 'message-too-long'],
    ['a message of half a character', { message: '\ud800' }, facts, 'text-unreadable'],
    [
      'a recipient of the other network',
      { recipient: `N${nemStranger.address.slice(1)}` },
      facts,
      'bad-address-checksum',
    ],
    ['no vault', {}, { accounts: null }, 'signer-not-ours'],
    ['no account there', {}, { accounts: [alice.facts] }, 'network-not-here'],
  ])('is refused: %s', (_, fields, given, code) =>
    expect(
      outcome(
        invoice(fields),
        given,
        given?.accounts === onlyAlice && fields.amount !== null ? { 'invoice-amount': 'micro' } : {},
      ),
    ).toBe(code),
  );
});

describe('the fees of NIS', () => {
  const xem = (amount: bigint, messageLength = 0) => leastNemTransferFee({ amount, messageLength, mosaics: [] });
  it.each<[bigint, number, bigint]>([
    [0n, 0, 1n],
    [19_999_999_999n, 0, 1n],
    [20_000_000_000n, 0, 2n],
    [250_000_000_000n, 0, 25n],
    [maxMicroXem, 0, 25n],
    [0n, 1, 2n],
    [0n, 31, 2n],
    [0n, 32, 3n],
    [0n, 1024, 34n],
  ])('%d micro-XEM with %d bytes: %d units', (amount, length, units) =>
    expect(xem(amount, length)).toBe(50_000n * units),
  );
  it('of foreign mosaics lie between one unit and 25 each', () => {
    const mosaics = [
      { namespace: 'dim', name: 'coin', rawQuantity: 1n },
      { namespace: 'nem', name: 'xem', rawQuantity: 1n },
    ];
    const transfer = { amount: 1_000_000n, messageLength: 0, mosaics };
    expect([leastNemTransferFee(transfer), mostNemTransferFee(transfer)]).toEqual([100_000n, 1_300_000n]);
  });
});
