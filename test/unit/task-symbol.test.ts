/** Tasks from unsigned Symbol requests: signed unchanged, filled in, or wrapped for a multisig account. */
import { describe, expect, it } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import { unixMsOf } from '../../core/chain/networks.ts';
import type { LockAndBondTask, Task } from '../../core/task/task.ts';
import type { HashLockContent } from '../../core/transaction/symbol/content.ts';
import type { SymbolTransaction } from '../../core/transaction/transaction.ts';
import { inAnHour, nowMs, symbolTx } from '../flows/transfers.ts';
import {
  alice,
  askedFrom,
  bob,
  booksOf,
  bytesOf,
  carol,
  decoded,
  embedded,
  facade,
  modification,
  multisig,
  outcome,
  party,
  sdkAggregate,
  stranger,
  taskFrom,
  toSign,
  treasury,
  xym,
} from './task-parties.ts';

const hour = 3_600_000n;
const transfer = (fields: Parameters<typeof symbolTx>[0] = {}) => toSign('symbol', symbolTx(fields).bytes);
const one = [alice.facts];
const own = [alice.facts, bob.facts];
const unsigned = (...args: Parameters<typeof sdkAggregate>) => toSign('symbol', bytesOf(sdkAggregate(...args)));

describe('a request that leaves its signer open', () => {
  const open = transfer({ signer: null });
  it('is filled in with our only account there', () => {
    const task = taskFrom('sign', open, { accounts: one });
    expect(task).toMatchObject({ account: alice.facts, signerFilledIn: true, composed: null, attach: [] });
    expect(task.tx.signer).toEqual(alice.publicKey);
    expect(task.tx.bytes).toEqual(symbolTx({ signer: alice.publicKey }).bytes);
  });
  it('asks which one, when there are several', () => {
    expect(outcome(open, { accounts: own })).toEqual(['signer', alice.address, bob.address]);
    expect(taskFrom('sign', open, { accounts: own }, { signer: bob.address }).account).toBe(bob.facts);
  });
  it('stays open where we have no account, and where there is no vault', () => {
    const accounts = [party('nem', 1).facts, { ...alice.facts, network: 'mainnet' as const }];
    for (const facts of [{ accounts }, { accounts: null }])
      expect(taskFrom('sign', open, facts)).toMatchObject({
        account: null,
        signerFilledIn: false,
        tx: { signer: null },
      });
  });
  it('is read again with its signer where what it says depends on it: the id of a mosaic definition', () => {
    const definition = facade.transactionFactory.create({
      type: 'mosaic_definition_transaction_v1',
      ...{ fee: 20_000n, deadline: inAnHour, signerPublicKey: toHex(alice.publicKey) },
      ...{ id: 0x7cdf3b117a3c40ccn, duration: 0n, nonce: 42, flags: 'transferable', divisibility: 0 },
    });
    const bytes = bytesOf(definition).fill(0, 72, 104);
    expect(outcome(toSign('symbol', bytes), { accounts: one })).toMatchObject({ do: 'sign', signerFilledIn: true });
    bytes[128] = (bytes[128] ?? 0) ^ 1;
    expect(outcome(toSign('symbol', bytes), { accounts: one })).toBe('mosaic-id-mismatch');
  });
});

describe('a request that names its signer', () => {
  it.each([
    ['own', alice, alice.facts],
    ['not ours', stranger, null],
  ])('%s', (_, { publicKey }, account) => {
    const task = taskFrom('sign', transfer({ signer: publicKey }));
    expect(task).toMatchObject({ account, signerFilledIn: false, composed: null });
  });
  it('is never filled in or wrapped without a vault', () => {
    const registry = booksOf(multisig(treasury, [alice], 1));
    const task = taskFrom('sign', transfer({ signer: treasury.publicKey }), { accounts: null, registry });
    expect(task).toMatchObject({ account: null, composed: null });
  });
});

describe('answers', () => {
  it.each([
    ['to a question that was not asked', transfer({ signer: alice.publicKey }), { signer: alice.address }],
    ['to a later question than the one asked', transfer({ signer: null }), { 'bonded-way': 'bonded-only' }],
    ['that are no option', transfer({ signer: null }), { signer: stranger.address }],
    ['that name something of every object', transfer({ signer: null }), { signer: 'constructor' }],
  ])('%s are refused', (_, request, choices) =>
    expect(outcome(request, { accounts: own }, choices)).toBe('choice-unknown'),
  );
});

describe('a transaction of a multisig account we cosign for', () => {
  const registry = booksOf(multisig(treasury, [alice, bob, carol], 2));
  const request = transfer({ signer: treasury.publicKey });
  const composed = (way: string, facts = {}) =>
    outcome(request, { registry, ...facts }, { 'multisig-way': way }) as Task;
  it('asks how, and says how many signatures it takes', () => {
    const asked = askedFrom(request, { registry });
    expect(asked.about?.bytes).toEqual(request.bytes);
    expect({ ...asked, about: null }).toEqual({
      about: null,
      asked: 'multisig-way',
      options: [
        { id: 'complete', way: 'complete', account: alice.facts, need: 2, of: 3 },
        { id: 'lock-and-bond', way: 'lock-and-bond', account: alice.facts, need: 2, of: 3 },
      ],
    });
  });
  it('becomes an aggregate complete of our first cosigner, with the others of ours that it takes', () => {
    const task = taskFrom('sign', request, { registry }, { 'multisig-way': 'complete' });
    expect(task).toMatchObject({ account: alice.facts, attach: [bob.facts], composed: 'aggregate-complete' });
    const { content, signer, deadline, version } = task.tx as SymbolTransaction;
    if (content.kind !== 'symbol.aggregate-complete') throw new Error(content.kind);
    expect({ signer, deadline, version }).toEqual({ signer: alice.publicKey, deadline: inAnHour, version: 3 });
    expect(content.inner).toHaveLength(1);
    expect(content.inner[0]?.signer).toEqual(treasury.publicKey);
    expect(content.inner[0]?.content).toEqual(decoded(request.bytes).content);
  });
  it('is the aggregate that symbol-sdk makes of the same embedded transaction', () => {
    const task = taskFrom('sign', request, { registry }, { 'multisig-way': 'complete' });
    const { recipient, mosaics, message } = decoded(request.bytes).content as never as {
      recipient: { address: string };
      mosaics: readonly { id: bigint; amount: bigint }[];
      message: { raw: Uint8Array };
    };
    const inner = embedded(treasury, {
      recipientAddress: recipient.address,
      mosaics: mosaics.map(({ id, amount }) => ({ mosaicId: id, amount })),
      message: message.raw,
    });
    const theirs = sdkAggregate(alice, { inner: [inner], fee: task.tx.fee });
    expect(toHex(task.tx.bytes)).toBe(toHex(bytesOf(theirs)));
  });
  it.each([
    ['the price per byte of the request, rounded up', 20_000n, (size: bigint) => (20_000n + size - 1n) / size],
    ['100 per byte where the request pays nothing', 0n, () => 100n],
  ])('pays %s, for the cosignature too', (_, fee, multiplier) => {
    const paid = transfer({ signer: treasury.publicKey, fee });
    const { tx } = taskFrom('sign', paid, { registry }, { 'multisig-way': 'complete' });
    expect(tx.fee).toBe(multiplier(BigInt(paid.bytes.length)) * BigInt(tx.bytes.length + 104));
  });
  it('or bonded behind a hash lock of ten XYM', () => {
    const task = composed('lock-and-bond') as LockAndBondTask;
    expect(task).toMatchObject({ do: 'lock-and-bond', account: alice.facts, composed: 'aggregate-bonded' });
    expect(task.tx.content.kind).toBe('symbol.aggregate-bonded');
    const { signer, deadline, content, fee, bytes } = task.lock;
    expect({ signer, deadline }).toEqual({ signer: alice.publicKey, deadline: inAnHour });
    expect(content).toEqual({
      kind: 'symbol.hash-lock',
      mosaic: { id: xym, amount: 10_000_000n },
      duration: 480n,
      hash: new Uint8Array(32),
    });
    expect(fee % BigInt(bytes.length)).toBe(0n);
  });
  it('is not wrapped for a cosigner of somebody else', () => {
    const theirs = booksOf(multisig(treasury, [carol], 1));
    expect(taskFrom('sign', request, { registry: theirs })).toMatchObject({ account: null, composed: null });
  });
  it('is not looked up on another network or chain', () => {
    const [entry] = registry.multisigs;
    if (entry === undefined) throw new Error('no entry');
    for (const change of [{ network: 'mainnet' }, { chain: 'nem' }] as const)
      expect(taskFrom('sign', request, { registry: booksOf({ ...entry, ...change }) }).account).toBeNull();
  });
  it('reaches an account of ours that cosigns for a cosigner', () => {
    const nested = booksOf(multisig(treasury, [carol, stranger], 1), multisig(carol, [bob], 1));
    expect(askedFrom(request, { registry: nested }).options[0]).toMatchObject({ account: bob.facts, need: 1, of: 2 });
  });
  it('may also sign alone when it is ours: the registry may be ahead of the chain', () => {
    const both = [...own, treasury.facts];
    expect(outcome(request, { registry, accounts: both })).toEqual([
      'multisig-way',
      'complete',
      'lock-and-bond',
      'sign-alone',
    ]);
    expect(composed('sign-alone', { accounts: both })).toMatchObject({ account: treasury.facts, composed: null });
  });
});

describe('an aggregate that ours initiates', () => {
  it('complete: is signed, and cosigned by who else of ours is needed', () => {
    const task = taskFrom('sign', unsigned(alice, { inner: [embedded(alice), embedded(bob), embedded(stranger)] }));
    expect(task).toMatchObject({ account: alice.facts, attach: [bob.facts], composed: null });
  });
  it('complete, converting our account: who of ours is added cosigns', () => {
    const inner = [modification(alice, { add: [bob, stranger], approval: 1, removal: 1 })];
    expect(taskFrom('sign', unsigned(alice, { inner })).attach).toEqual([bob.facts]);
  });
  const bonded = unsigned(alice, { kind: 'bonded', inner: [embedded(stranger)] });
  it('bonded: asks whether to lock', () => {
    expect(outcome(bonded)).toEqual(['bonded-way', 'lock-and-bond', 'bonded-only']);
    expect(taskFrom('sign', bonded, {}, { 'bonded-way': 'bonded-only' }).tx.bytes).toEqual(bonded.bytes);
    const task = taskFrom('lock-and-bond', bonded, {}, { 'bonded-way': 'lock-and-bond' });
    expect(task).toMatchObject({ account: alice.facts, composed: null, attach: [] });
    expect(task.tx.bytes).toEqual(bonded.bytes);
    const size = BigInt(bonded.bytes.length);
    expect(task.lock.fee).toBe(((60_000n + size - 1n) / size) * BigInt(task.lock.bytes.length));
  });
  it.each<[bigint, bigint, bigint]>([
    [1n, 480n, 1n],
    [2n * hour, 480n, 2n * hour],
    [2n * hour + 1n, 482n, 2n * hour + 1n],
    [5n * hour, 1200n, 5n * hour],
    [23n * hour, 5520n, 5n * hour],
    [48n * hour, 5760n, 5n * hour],
    [-hour, 480n, -hour],
  ])('bonded, %d ms left: locked for %d blocks, the lock itself lives %d ms', (left, blocks, lockLeft) => {
    const deadline = inAnHour - hour + left;
    const request = unsigned(alice, { kind: 'bonded', inner: [embedded(alice)], deadline });
    const { lock } = taskFrom('lock-and-bond', request, {}, { 'bonded-way': 'lock-and-bond' });
    expect((lock.content as HashLockContent).duration).toBe(blocks);
    expect(unixMsOf('symbol', 'testnet', lock.deadline) - nowMs).toBe(lockLeft);
  });
  it.each(['complete', 'bonded'] as const)('%s, but is a multisig account: cannot sign or pay', (kind) => {
    const registry = booksOf(multisig(alice, [bob], 1));
    expect(outcome(unsigned(alice, { kind, inner: [embedded(alice)] }), { registry })).toBe('multisig-not-cosigner');
  });
  it('with its signer left open is filled in and asked like any other', () => {
    const task = taskFrom(
      'sign',
      unsigned(null, { inner: [embedded(bob)] }),
      { accounts: own },
      { signer: bob.address },
    );
    expect(task).toMatchObject({ account: bob.facts, signerFilledIn: true, attach: [] });
  });
  it('of somebody else is left to policy', () =>
    expect(taskFrom('sign', unsigned(stranger, { inner: [embedded(alice)] })).account).toBeNull());
});
