/** Every kind on both chains, wrapped for a multisig account; and hostile bytes, which never cause an exception. */
import fc from 'fast-check';
import { models, NemFacade } from 'symbol-sdk/nem';
import { SymbolFacade, SymbolTransactionFactory, type models as symbolModels } from 'symbol-sdk/symbol';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import { emptyRegistry } from '../../core/registry/registry.ts';
import { bytesOfTask } from '../../core/task/bytes-of-task.ts';
import { taskOf } from '../../core/task/task-of.ts';
import type { SymbolTransaction } from '../../core/transaction/transaction.ts';
import { inAnHour } from '../flows/transfers.ts';
import { nemSamples } from '../vectors/nem-kinds.ts';
import { symbolSamples } from '../vectors/symbol-kinds.ts';
import {
  alice,
  bob,
  booksOf,
  bytesOf,
  embedded,
  factsOf,
  multisig,
  nemAlice,
  nemBob,
  nemTreasury,
  own,
  sdkAggregate,
  stranger,
  taskFrom,
  toCosign,
  toSign,
  treasury,
} from './task-parties.ts';

const registry = booksOf(multisig(treasury, [alice, bob], 2), multisig(nemTreasury, [nemAlice], 1));
const symbol = symbolSamples({ deadline: inAnHour, signer: treasury.publicKey });
const nem = nemSamples({ timestamp: 300_000_000n, deadline: 300_003_600n, signer: nemTreasury.publicKey });
const plainSymbol = symbol.filter(({ kind, name }) => !name.endsWith('embedded') && !kind.includes('aggregate'));
const plainNem = nem.filter(({ bytes }) => !['0410', '0210'].includes(toHex(bytes.slice(0, 2))));

describe('every Symbol kind of a multisig account', () => {
  it('is there', () => expect(new Set(plainSymbol.map(({ kind }) => kind)).size).toBe(23));
  it.each(plainSymbol.map(({ name, bytes }) => [name, bytes] as const))(
    '%s: symbol-sdk reads the aggregate',
    (_, bytes) => {
      const task = taskFrom('sign', toSign('symbol', bytes), { registry }, { 'multisig-way': 'complete' });
      expect(task).toMatchObject({ account: alice.facts, attach: expect.arrayContaining([bob.facts]) });
      const read = SymbolTransactionFactory.deserialize(
        Uint8Array.from(task.tx.bytes),
      ) as symbolModels.AggregateCompleteTransactionV3;
      expect(toHex(read.serialize())).toBe(toHex(task.tx.bytes));
      expect(SymbolFacade.hashEmbeddedTransactions(read.transactions).bytes).toEqual(read.transactionsHash.bytes);
      const [inner, ...others] = read.transactions;
      expect(others).toEqual([]);
      expect(inner?.signerPublicKey.bytes).toEqual(treasury.publicKey);
      // Both end with the same body: an embedded header has 48 bytes, that of a transaction 128.
      expect(toHex(inner?.serialize().slice(48) ?? new Uint8Array(0))).toBe(toHex(bytes.slice(128)));
    },
  );
});

describe('every NEM kind of a multisig account', () => {
  it('is there', () => expect(new Set(plainNem.map(({ kind }) => kind)).size).toBe(6));
  it.each(plainNem.map(({ name, bytes }) => [name, bytes] as const))('%s: symbol-sdk wraps it the same', (_, bytes) => {
    const facade = new NemFacade('testnet');
    const { tx } = taskFrom('sign', toSign('nem', bytes), { registry });
    const theirs = facade.transactionFactory.create({
      type: 'multisig_transaction_v1',
      signerPublicKey: toHex(nemAlice.publicKey),
      ...{ fee: 150_000n, timestamp: 300_000_000, deadline: 300_003_600 },
      innerTransaction: models.NonVerifiableTransactionFactory.deserialize(Uint8Array.from(bytes)),
    });
    expect(toHex(tx.bytes)).toBe(toHex(facade.extractSigningPayload(theirs)));
  });
});

describe('hostile bytes', () => {
  const signed = bytesOf(sdkAggregate(stranger, { inner: [embedded(treasury), embedded(alice)], signed: true }));
  const seeds = [...symbol, ...nem].map(({ bytes }) => bytes).concat([signed]);
  const mutated = fc
    .tuple(fc.constantFrom(...seeds), fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 4 }), fc.nat())
    .map(([bytes, changes, cut]) => {
      const changed = Uint8Array.from(bytes);
      for (const [at, value] of changes) changed[at % changed.length] = value;
      return cut % 5 === 0 ? changed.slice(0, cut % changed.length) : changed;
    });
  const bytes = fc.oneof(mutated, fc.uint8Array({ maxLength: 400 }));
  const request = fc
    .tuple(fc.constantFrom('symbol', 'nem'), bytes, fc.option(bytes), fc.boolean())
    .map(([chain, outer, inner, cosign]) => (cosign ? toCosign(chain, outer, inner) : toSign(chain, outer)));
  const choices = fc.constantFrom<Readonly<Record<string, string>>[]>(
    {},
    { 'multisig-way': 'complete' },
    { 'multisig-way': 'lock-and-bond' },
    { 'bonded-way': 'lock-and-bond' },
    { cosigner: bob.address },
    { cosigner: nemBob.address },
    { signer: alice.address },
  );
  it('never make it throw, and a task always has bytes of its own', () => {
    const places = fc.constantFrom(null, [], own, [alice.facts, nemAlice.facts]);
    const property = fc.property(request, places, choices, fc.boolean(), (asked, accounts, answers, isKnown) => {
      const step = taskOf(asked, factsOf({ accounts, registry: isKnown ? registry : emptyRegistry }), answers);
      if (!step.ok || 'asked' in step.value) return;
      expect(bytesOfTask(step.value).length).toBeGreaterThanOrEqual(60);
      if (step.value.do === 'keep') throw new Error('nothing here is an entry');
      if (step.value.composed === null && step.value.do === 'sign' && !step.value.signerFilledIn)
        expect(step.value.tx.bytes).toEqual(asked.bytes);
    });
    fc.assert(property, { numRuns: 3000 });
  });
  it('unchanged and signed by ours, every sample is signed as it is', () => {
    const own = symbolSamples({ deadline: inAnHour, signer: alice.publicKey });
    for (const { bytes: sample, kind } of own) {
      const way = kind === 'symbol.aggregate-bonded' ? { 'bonded-way': 'bonded-only' } : {};
      const { tx } = taskFrom('sign', toSign('symbol', sample), {}, way);
      expect((tx as SymbolTransaction).bytes).toEqual(sample);
    }
  });
});
