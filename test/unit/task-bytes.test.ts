/** The bytes that an approval is bound to contain everything that will be signed or stored. */
import { describe, expect, it } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import type { Entry } from '../../core/registry/registry.ts';
import type { EntriesRequest } from '../../core/request/sign-request.ts';
import { bytesOfTask } from '../../core/task/bytes-of-task.ts';
import type { Task } from '../../core/task/task.ts';
import { nemTx, symbolTx } from '../flows/transfers.ts';
import {
  alice,
  bob,
  booksOf,
  bytesOf,
  embedded,
  multisig,
  nemAlice,
  nemTreasury,
  outcome,
  sdkAggregate,
  stranger,
  taskFrom,
  toCosign,
  toSign,
  treasury,
} from './task-parties.ts';

const join = (...parts: readonly Uint8Array[]): string => parts.map(toHex).join('');
const hexOf = (task: Task): string => toHex(bytesOfTask(task));

describe('the bytes of a task', () => {
  it('to sign: the transaction, with the signer filled in', () => {
    const request = toSign('symbol', symbolTx({ signer: null }).bytes);
    const task = taskFrom('sign', request, { accounts: [alice.facts] });
    expect(hexOf(task)).toBe(toHex(symbolTx({ signer: alice.publicKey }).bytes));
  });
  it('to lock and bond: the aggregate and the lock', () => {
    const registry = booksOf(multisig(treasury, [alice], 1));
    const request = toSign('symbol', symbolTx({ signer: treasury.publicKey }).bytes);
    const task = taskFrom('lock-and-bond', request, { registry }, { 'multisig-way': 'lock-and-bond' });
    expect(hexOf(task)).toBe(join(task.tx.bytes, task.lock.bytes));
  });
  it('to cosign an aggregate: all of it, other cosignatures too, and whose key cosigns', () => {
    const aggregate = sdkAggregate(stranger, { inner: [embedded(alice)], signed: true, cosigners: [treasury] });
    const task = taskFrom('cosign-aggregate', toCosign('symbol', bytesOf(aggregate)));
    expect(hexOf(task)).toBe(join(bytesOf(aggregate), alice.publicKey));
  });
  it('to sign with further accounts of ours: their keys too', () => {
    const aggregate = sdkAggregate(alice, { inner: [embedded(alice), embedded(bob)] });
    const task = taskFrom('sign', toSign('symbol', bytesOf(aggregate)));
    expect(task.attach).toEqual([bob.facts]);
    expect(hexOf(task)).toBe(join(bytesOf(aggregate), bob.publicKey));
  });
  it('to cosign a NEM multisig: the cosignature and what it stands for', () => {
    const inner = nemTx({ signer: nemTreasury.publicKey });
    const task = taskFrom('cosign-multisig', toCosign('nem', inner.bytes), { accounts: [nemAlice.facts] });
    expect(hexOf(task)).toBe(join(task.tx.bytes, inner.bytes));
  });
});

describe('the bytes of an import', () => {
  const entry: Entry = {
    ...{ book: 'contacts', chain: 'symbol', network: 'testnet' },
    ...{ address: stranger.address, publicKey: null, name: '取引所 "A"' },
  };
  const request = (...entries: readonly Entry[]): EntriesRequest => ({
    ...{ what: 'entries', chain: 'symbol', network: 'testnet', format: 'inkan-entries', notes: [], entries },
  });
  const textOf = (...entries: readonly Entry[]): string => {
    const task = outcome(request(...entries)) as Task;
    expect(task).toEqual({ do: 'keep', chain: 'symbol', network: 'testnet', entries });
    return new TextDecoder().decode(bytesOfTask(task));
  };
  it('do not depend on the order of keys', () => {
    const turned = Object.fromEntries(Object.entries(entry).reverse()) as unknown as Entry;
    expect(textOf(turned)).toBe(textOf(entry));
  });
  it('hold every value', () => {
    expect(JSON.parse(textOf(entry)).entries).toEqual([entry]);
    for (const change of [{ name: 'B' }, { publicKey: 'AA' }, { address: alice.address }, { book: 'mosaics' }] as const)
      expect(textOf({ ...entry, ...change } as Entry)).not.toBe(textOf(entry));
    expect(textOf(entry, entry)).not.toBe(textOf(entry));
  });
});
