/** Cosigning a signed Symbol aggregate, and collecting the cosignatures of others. */
import { describe, expect, it } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import { emptyRegistry } from '../../core/registry/registry.ts';
import type { CosignatureOffer } from '../../core/request/sign-request.ts';
import { addCosignature } from '../../core/task/collect.ts';
import { symbolTx } from '../flows/transfers.ts';
import {
  accountOf,
  alice,
  bob,
  booksOf,
  bytesOf,
  carol,
  cosignatureOf,
  decoded,
  embedded,
  facade,
  modification,
  multisig,
  other,
  outcome,
  type Party,
  party,
  sdkAggregate,
  stranger,
  taskFrom,
  toCosign,
  toSign,
  treasury,
} from './task-parties.ts';

type Inner = Parameters<typeof sdkAggregate>[1] & {};
const aggregate = (initiator: Party, fields: Inner) => sdkAggregate(initiator, { ...fields, signed: true });
const request = (...args: Parameters<typeof aggregate>) => toCosign('symbol', bytesOf(aggregate(...args)));
const flipped = (bytes: Uint8Array, at: number) => bytes.with(at, (bytes[at] ?? 0) ^ 1);

describe('a signed aggregate', () => {
  it.each(['complete', 'bonded'] as const)('%s: is cosigned by who is needed, over its hash', (kind) => {
    const theirs = aggregate(stranger, { kind, inner: [embedded(stranger), embedded(alice)] });
    const task = taskFrom('cosign-aggregate', toCosign('symbol', bytesOf(theirs)));
    expect(task).toMatchObject({ account: alice.facts, composed: null });
    expect(toHex(task.hash)).toBe(facade.hashTransaction(theirs).toString());
  });
  it('is the same when it comes as a transaction to sign', () => {
    const { bytes } = request(stranger, { inner: [embedded(alice)] });
    expect(taskFrom('cosign-aggregate', toSign('symbol', bytes)).account).toBe(alice.facts);
  });
  const multisigs = booksOf(multisig(treasury, [stranger, alice, bob], 2));
  it.each<[string, Party, Inner, Parameters<typeof outcome>[1], unknown]>([
    [
      'several needed: asks',
      stranger,
      { inner: [embedded(alice), embedded(bob)] },
      {},
      ['cosigner', alice.address, bob.address],
    ],
    [
      'one of several that has not signed',
      stranger,
      { inner: [embedded(alice), embedded(bob)], cosigners: [alice] },
      {},
      bob,
    ],
    [
      'a cosigner of a multisig account: asks',
      stranger,
      { inner: [embedded(treasury)] },
      { registry: multisigs },
      ['cosigner', alice.address, bob.address],
    ],
    [
      'enough have signed',
      stranger,
      { inner: [embedded(treasury)], cosigners: [alice] },
      { registry: multisigs },
      'already-cosigned',
    ],
    [
      'ours is the initiator, somebody is missing for whom another of ours may cosign',
      alice,
      { inner: [embedded(alice), embedded(stranger)] },
      {},
      bob,
    ],
    [
      'ours is the initiator and the only one, others are missing',
      alice,
      { inner: [embedded(alice), embedded(stranger)] },
      { accounts: [alice.facts] },
      'already-cosigned',
    ],
    ['ours is the initiator, another of ours is missing', alice, { inner: [embedded(bob)] }, {}, bob],
    [
      'ours has cosigned, somebody is missing for whom another of ours may cosign',
      stranger,
      { inner: [embedded(alice), embedded(other)], cosigners: [alice] },
      {},
      bob,
    ],
    [
      'ours has cosigned and is the only one, others are missing',
      stranger,
      { inner: [embedded(alice), embedded(other)], cosigners: [alice] },
      { accounts: [alice.facts] },
      'already-cosigned',
    ],
    ['an added cosigner', stranger, { inner: [modification(stranger, { add: [bob] })] }, {}, bob],
    [
      'an account nobody knows: asks all of ours',
      stranger,
      { inner: [embedded(treasury)] },
      {},
      ['cosigner', alice.address, bob.address],
    ],
    ['an account nobody knows, one of ours', stranger, { inner: [embedded(treasury)] }, { accounts: [bob.facts] }, bob],
    ['nobody is missing: not ours', stranger, { inner: [embedded(stranger)] }, {}, null],
    [
      'a register without ours: not ours',
      stranger,
      { inner: [embedded(treasury)] },
      { registry: booksOf(multisig(treasury, [carol], 1)) },
      null,
    ],
    [
      'no account on the network: not ours',
      stranger,
      { inner: [embedded(alice)] },
      { accounts: [party('nem', 1).facts] },
      null,
    ],
    ['no vault', stranger, { inner: [embedded(alice)] }, { accounts: null }, null],
    [
      'ours is a multisig account itself',
      stranger,
      { inner: [embedded(alice)] },
      { registry: booksOf(multisig(alice, [bob], 1)) },
      bob,
    ],
  ])('%s', (_, initiator, inner, facts, expected) => {
    const found = outcome(request(initiator, inner), facts);
    if (expected === null || (typeof expected === 'object' && !Array.isArray(expected)))
      expect(found).toMatchObject({
        do: 'cosign-aggregate',
        account: expected === null ? null : (expected as Party).facts,
      });
    else expect(found).toEqual(expected);
  });
  it('asked which: the answer signs', () => {
    const both = request(stranger, { inner: [embedded(alice), embedded(bob)] });
    expect(taskFrom('cosign-aggregate', both, {}, { cosigner: bob.address }).account).toBe(bob.facts);
    expect(outcome(both, {}, { cosigner: carol.address })).toBe('choice-unknown');
  });
});

describe('a signed aggregate is refused', () => {
  const good = bytesOf(aggregate(stranger, { inner: [embedded(alice)], cosigners: [carol, other] }));
  const zeroed = (from: number, to: number) => Uint8Array.from(good).fill(0, from, to);
  it.each<[string, Uint8Array, string]>([
    ['with its signature wiped out', zeroed(8, 72), 'not-signed-yet'],
    ['with another fee than was signed', flipped(good, 112), 'initiator-signature-invalid'],
    ['with another initiator', Uint8Array.from(good).fill(7, 72, 104), 'initiator-signature-invalid'],
    ['with a broken signature', flipped(good, 9), 'initiator-signature-invalid'],
    ['with a broken first cosignature', flipped(good, good.length - 105), 'cosignature-invalid'],
    ['with a broken last cosignature', flipped(good, good.length - 1), 'cosignature-invalid'],
  ])('%s', (_, bytes, code) => expect(outcome(toCosign('symbol', bytes))).toBe(code));
  it('when its initiator has not signed: there is no hash yet', () =>
    expect(outcome(toCosign('symbol', bytesOf(sdkAggregate(stranger, { inner: [embedded(alice)] }))))).toBe(
      'not-signed-yet',
    ));
  it('when it is no aggregate', () => expect(outcome(toCosign('symbol', symbolTx().bytes))).toBe('not-signed-yet'));
  it('when a small-order key cosigned: R = identity, S = 0 verifies nowhere', () => {
    const forged = Uint8Array.from(good);
    forged.fill(0, good.length - 96).set([1], good.length - 96);
    forged.set([1], good.length - 64);
    expect(outcome(toCosign('symbol', forged))).toBe('cosignature-invalid');
  });
  it('also where there is no vault', () =>
    expect(outcome(toCosign('symbol', flipped(good, 9)), { accounts: null })).toBe('initiator-signature-invalid'));
});

describe('one changed bit of a signed and cosigned aggregate', () => {
  const good = bytesOf(aggregate(stranger, { inner: [embedded(alice)], cosigners: [carol] }));
  it('is refused wherever it is', () => {
    expect(taskFrom('cosign-aggregate', toCosign('symbol', good)).account).toBe(alice.facts);
    const passed = [...good.keys()].filter((at) => {
      const changed = good.with(at, (good[at] ?? 0) ^ (1 << (at % 8)));
      return typeof outcome(toCosign('symbol', changed)) !== 'string';
    });
    expect(passed).toEqual([]);
  });
});

describe('collecting', () => {
  const waiting = aggregate(alice, { inner: [embedded(bob), embedded(carol)], cosigners: [bob] });
  const tx = decoded(bytesOf(waiting));
  const hash = Uint8Array.from(facade.hashTransaction(waiting).bytes);
  const offer = (fields: Partial<CosignatureOffer> = {}): CosignatureOffer => ({
    ...{ what: 'cosignature', network: null, parentHash: hash, format: 'symbol-qr-9', notes: [] },
    ...{ signer: carol.publicKey, signature: cosignatureOf(carol, waiting) },
    ...fields,
  });
  it('adds a cosignature as symbol-sdk would; the hash stays', () => {
    const added = addCosignature(tx, offer({ network: 'testnet' }), emptyRegistry);
    if (!added.ok) throw new Error(added.reason.code);
    waiting.cosignatures.push(accountOf(carol).cosignTransaction(waiting));
    expect(toHex(added.value.bytes)).toBe(toHex(bytesOf(waiting)));
    expect(facade.hashTransaction(waiting).bytes).toEqual(hash);
    waiting.cosignatures.pop();
    expect(tx.bytes).toEqual(bytesOf(waiting));
  });
  it.each<[string, Partial<CosignatureOffer>, string]>([
    ['for another aggregate', { parentHash: flipped(hash, 0) }, 'wrong-parent'],
    ['for half a hash', { parentHash: hash.slice(0, 16) }, 'wrong-parent'],
    ['of another network', { network: 'mainnet' }, 'network-mismatch'],
    [
      'of the initiator',
      { signer: alice.publicKey, signature: cosignatureOf(alice, waiting) },
      'cosigner-is-initiator',
    ],
    ['a second time', { signer: bob.publicKey, signature: cosignatureOf(bob, waiting) }, 'cosigner-duplicate'],
    ['that does not hold', { signature: flipped(cosignatureOf(carol, waiting), 3) }, 'cosignature-invalid'],
    ['of another signer', { signer: other.publicKey }, 'cosignature-invalid'],
    [
      'of an account without a part in it',
      { signer: other.publicKey, signature: cosignatureOf(other, waiting) },
      'cosigner-not-needed',
    ],
  ])('refuses one %s', (_, fields, code) => {
    const added = addCosignature(tx, offer(fields), emptyRegistry);
    expect(added.ok ? 'ok' : added.reason.code).toBe(code);
  });
  it('takes one of a cosigner of an account that the registry knows', () => {
    const registry = booksOf(multisig(carol, [other], 1));
    const added = addCosignature(
      tx,
      offer({ signer: other.publicKey, signature: cosignatureOf(other, waiting) }),
      registry,
    );
    expect(added.ok).toBe(true);
  });
  it('takes none for a bonded one, or for one that is not signed', () => {
    const bonded = aggregate(alice, { kind: 'bonded', inner: [embedded(carol)] });
    for (const each of [bonded, sdkAggregate(alice, { inner: [embedded(carol)] })]) {
      const added = addCosignature(decoded(bytesOf(each)), offer(), emptyRegistry);
      expect(added.ok ? 'ok' : added.reason.code).toBe('nothing-collected');
    }
  });
  it('takes 25 and no more', () => {
    const cosigners = Array.from({ length: 25 }, (_, i) => party('symbol', 30 + i));
    const full = aggregate(alice, { inner: [embedded(carol)], cosigners });
    const parentHash = Uint8Array.from(facade.hashTransaction(full).bytes);
    const added = addCosignature(
      decoded(bytesOf(full)),
      offer({ parentHash, signature: cosignatureOf(carol, full) }),
      emptyRegistry,
    );
    expect(added.ok ? 'ok' : added.reason.code).toBe('cosignatures-too-many');
  });
});
