/**
 * chain.*: everything Inkan does between a text and a signature (read, decode, review, policy, sign with two
 * implementations, verify with both, compare the codecs) beside bare symbol-sdk doing deserialize + hash + sign + verify.
 * reply.*: in addition the second assessment at the approval and the check of the reply, for which the SDK does nothing.
 */

import { PrivateKey, utils } from 'symbol-sdk';
import { NemFacade, KeyPair as NemKeyPair, models as nem } from 'symbol-sdk/nem';
import { SymbolFacade } from 'symbol-sdk/symbol';
import { assess } from '../../core/assessment/assess.ts';
import { toHex } from '../../core/base/hex.ts';
import { unixMsOf } from '../../core/chain/networks.ts';
import { policyDefaults } from '../../core/policy/registry.ts';
import { emptyRegistry, type Registry } from '../../core/registry/registry.ts';
import { decodeTransaction } from '../../core/transaction/decode-transaction.ts';
import { signTwice } from '../../electron/vault/signer/sign-twice.ts';
import { signTask } from '../../electron/vault/signing/sign-task.ts';
import { type MakeEmbedded, sdkAggregate, sdkEmbeddedTransfer } from '../vectors/sdk-multisig.ts';
import { fullRegistry, growingList, manyModifications, manyTransfers, withGrownAccount } from './full-registry.ts';
import type { Contest } from './measure.ts';
import { account, bareNem, bareSymbol, nemAccount, recipients, signingKeys, symbol, vault } from './practice.ts';
import { riskContest } from './risk.ts';

/** An hour before the deadlines below. */
const deadline = 150_000_000_000n;
const nowMs = unixMsOf('symbol', 'testnet', deadline) - 3_600_000n;
const nemTime = 353_000_000;
const nemNowMs = unixMsOf('nem', 'testnet', BigInt(nemTime)) + 60_000n;
const xym = 0x72c0212e67a08bcen;

function inkan(chain: 'symbol' | 'nem', bytes: Uint8Array, at: bigint): () => Promise<void> {
  const text = toHex(bytes);
  const { found, publicKey } = account(chain);
  const settings = policyDefaults('practice');
  const facts = { accounts: vault.accounts, registry: emptyRegistry, signedBonded: [], nowMs: at, settings };
  return async () => {
    const assessed = assess(text, facts, {});
    if (assessed.action !== 'sign') throw new Error(`not signable: ${JSON.stringify(assessed).slice(0, 300)}`);
    const { task } = assessed.assessment;
    if (task.do !== 'sign') throw new Error(task.do);
    const key = (await signingKeys()).keyOf(found, publicKey);
    const signature = key.ok ? await signTwice({ as: 'signer', tx: task.tx }, key.value) : key;
    if (!signature.ok) throw new Error(signature.reason.code);
    if (found.chain !== chain) throw new Error('chain');
  };
}

/** The whole of it: assessed when it is proposed and when it is approved, signed, and the reply checked once more. */
function reply(chain: 'symbol' | 'nem', bytes: Uint8Array, at: bigint): () => Promise<void> {
  const text = toHex(bytes);
  const settings = policyDefaults('practice');
  const facts = { accounts: vault.accounts, registry: emptyRegistry, signedBonded: [], nowMs: at, settings };
  return async () => {
    const [proposed, again] = [assess(text, facts, {}), assess(text, facts, {})];
    if (proposed.action !== 'sign' || again.action !== 'sign') throw new Error(`${chain}: not signable`);
    const { task } = again.assessment;
    if (task.do === 'keep') throw new Error(task.do);
    const made = await signTask(task, bytes, vault, await signingKeys());
    if (!made.ok) throw new Error(made.reason.code);
  };
}

function symbolTransfer(): Uint8Array {
  const transaction = new SymbolFacade('testnet').transactionFactory.create({
    type: 'transfer_transaction_v1',
    signerPublicKey: symbol.found.publicKey,
    fee: 20_000n,
    deadline,
    recipientAddress: recipients[1],
    mosaics: [{ mosaicId: xym, amount: 12_345_678n }],
    message: Uint8Array.of(0, ...new TextEncoder().encode('Withdrawal 2026-118')),
  });
  return Uint8Array.from(transaction.serialize());
}

function nemMultisig(): Uint8Array {
  const facade = new NemFacade('testnet');
  const times = { timestamp: nemTime, deadline: nemTime + 7200 };
  const inner = facade.transactionFactory.create({
    type: 'transfer_transaction_v1',
    signerPublicKey: toHex(new Uint8Array(NemFacadeKey())),
    fee: 100_000n,
    ...times,
    recipientAddress: vault.accounts.find(({ chain, index }) => chain === 'nem' && index === 1)?.address,
    amount: 1_234_500_000n,
  });
  const outer = facade.transactionFactory.create({
    type: 'multisig_transaction_v1',
    signerPublicKey: nemAccount.found.publicKey,
    fee: 150_000n,
    ...times,
    innerTransaction: facade.extractSigningPayload(inner).length > 0 ? toNonVerifiable(facade, inner) : inner,
  });
  return Uint8Array.from(facade.extractSigningPayload(outer));
}

const NemFacadeKey = () => new NemKeyPair(new PrivateKey(new Uint8Array(32).fill(0x61))).publicKey.bytes;
const toNonVerifiable = (facade: NemFacade, transaction: nem.Transaction) =>
  nem.NonVerifiableTransactionFactory.deserialize(utils.hexToUint8(toHex(facade.extractSigningPayload(transaction))));

function aggregateOf(count: number): Uint8Array {
  const inner: MakeEmbedded[] = Array.from({ length: count }, (_, i) =>
    sdkEmbeddedTransfer(symbol.publicKey, recipients[1 + (i % 9)] ?? '', 1_000_000n + BigInt(i), `Withdrawal ${i + 1}`),
  );
  return sdkAggregate({ kind: 'complete', initiator: symbol.publicKey, deadline, inner });
}

/** Readings alone, to whatever verdict, beside one of transfers with the same books. */
function fullRegistryContests(): readonly Contest[] {
  const settings = policyDefaults('practice');
  const registry = withGrownAccount(fullRegistry(true), symbol.found.address);
  const facts = { accounts: vault.accounts, registry, signedBonded: [], nowMs, settings };
  const reading = (text: string, action: string) => () => {
    // New books each time, so that no index of the round before is there, as after an unlock.
    const given = assess(text, { ...facts, registry: afresh(facts.registry) }).action;
    if (given !== action) throw new Error(given);
  };
  const contest = (name: string, text: string, action: string): Contest => ({
    ...{ name, own: reading(text, action) },
    baseline: reading(manyTransfers(symbol.publicKey, deadline), 'sign'),
    baselineName: 'a hundred transfers',
  });
  return [
    contest('chain.full-register', manyModifications(symbol.publicKey, deadline), 'refuse'),
    contest('chain.growing-list', growingList(symbol.publicKey, deadline, 25, 'addresses'), 'refuse'),
    contest('chain.growing-aliases', growingList(symbol.publicKey, deadline, 25, 'aliases'), 'sign'),
  ];
}

const afresh = ({ contacts, mosaics, multisigs }: Registry): Registry => ({
  contacts: contacts.map((line) => ({ ...line })),
  mosaics: mosaics.map((line) => ({ ...line })),
  multisigs: multisigs.map((line) => ({ ...line })),
});

/** Bytes decoded in a second, of a large and of a small aggregate: 1 when the time grows as the length does. */
function linear(large: Uint8Array, small: Uint8Array): Contest {
  const decode = (bytes: Uint8Array) => () => {
    if (!decodeTransaction({ chain: 'symbol', network: null, bytes }).ok) throw new Error('does not decode');
  };
  const amount = { own: large.length / 1000, baseline: small.length / 1000, unit: 'kB' };
  return {
    name: 'chain.decode-linear',
    own: decode(large),
    baseline: decode(small),
    baselineName: `${small.length} bytes`,
    amount,
  };
}

export function chainContests(): readonly Contest[] {
  const baselineName = 'symbol-sdk alone';
  const [transfer, multisig, aggregate] = [symbolTransfer(), nemMultisig(), aggregateOf(100)];
  const contest = (name: string, own: Contest['own'], baseline: Contest['baseline']): Contest => {
    return { name, own, baseline, baselineName };
  };
  return [
    contest('chain.symbol-transfer', inkan('symbol', transfer, nowMs), bareSymbol(transfer)),
    contest('chain.nem-multisig', inkan('nem', multisig, nemNowMs), bareNem(multisig)),
    contest('chain.aggregate-100', inkan('symbol', aggregate, nowMs), bareSymbol(aggregate)),
    contest('reply.symbol-transfer', reply('symbol', transfer, nowMs), bareSymbol(transfer)),
    contest('reply.nem-multisig', reply('nem', multisig, nemNowMs), bareNem(multisig)),
    contest('reply.aggregate-100', reply('symbol', aggregate, nowMs), bareSymbol(aggregate)),
    linear(aggregate, aggregateOf(10)),
    ...fullRegistryContests(),
    riskContest(),
  ];
}
