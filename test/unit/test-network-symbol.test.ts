/** The test network's Symbol: real signed transactions of symbol-sdk, every verdict, every route against the contract. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestNetwork } from '../network/network.ts';
import { startSymbol } from '../network/start.ts';
import { addNamespace, mosaicId, namespaceId, type SymbolState, xym } from '../network/symbol/state.ts';
import { resigned, symbolHash } from './test-network-hash.ts';
import {
  addressOf,
  aggregateOf,
  announce,
  ask,
  cosignature,
  cosigned,
  embedded,
  hourMs,
  type Json,
  keyOf,
  lockFor,
  put,
  type Signed,
  type SymbolAccount,
  signSymbol,
  statusOf,
  symbolAccount,
  symbolDeadline,
  transferTo,
} from './test-network-samples.ts';

const [alice, bob, carol, dora, company] = [0x11, 0x22, 0x33, 0x44, 0x55].map(symbolAccount) as [
  ...[SymbolAccount, SymbolAccount, SymbolAccount, SymbolAccount, SymbolAccount],
];
const million = 1_000_000_000_000n;
let network: TestNetwork<SymbolState>;
let url = '';

beforeAll(async () => {
  network = await startSymbol();
  url = network.urls[0] ?? '';
  for (const each of [alice, bob, carol, company]) network.fund(keyOf(each), million);
  network.edit((state) => {
    const cosigners = [alice, bob, carol].map(addressOf);
    state.multisigs.set(addressOf(company), { minApproval: 2, minRemoval: 2, cosigners, of: [] });
    for (const each of cosigners)
      state.multisigs.set(each, { minApproval: 0, minRemoval: 0, cosigners: [], of: [addressOf(company)] });
  });
});
afterAll(() => network.stop());
beforeEach(() => network.mine());

const deadline = () => symbolDeadline(network.nowMs());
let turn = 0n;
/** Never the same bytes twice. */
const pay = (from: SymbolAccount, to: SymbolAccount, amount: bigint, fee?: bigint): Signed => {
  turn += 1n;
  return signSymbol(from, transferTo(addressOf(to), amount), deadline() + turn, fee);
};
const companyPays = (kind: 'complete' | 'bonded', amount: bigint, from: SymbolAccount = alice): Signed => {
  turn += 1n;
  const inner = embedded(company, transferTo(addressOf(dora), amount));
  return signSymbol(from, aggregateOf(kind, [inner]), deadline() + turn);
};
const balance = (of: SymbolAccount, node = 0) => network.balance(addressOf(of), null, node);

/** Announces and gives the status. */
async function verdictOn(signed: Signed, group = ''): Promise<string | null> {
  const answer = await announce(url, signed, group);
  expect(answer.status).toBe(202);
  return statusOf(url, signed.hash);
}
const verdict = (descriptor: Json, from: SymbolAccount = alice) => {
  turn += 1n;
  return verdictOn(signSymbol(from, descriptor, deadline() + turn));
};

describe('a transfer', () => {
  it('goes to every pool, then into a block, and moves what it says and the fee', async () => {
    const signed = pay(alice, dora, 5_000_000n);
    const [before, there] = [balance(alice), balance(dora)];
    expect(await verdictOn(signed)).toBe('unconfirmed');
    expect(await statusOf(network.urls[2] ?? '', signed.hash)).toBe('unconfirmed');
    network.mine();
    expect(await statusOf(url, signed.hash)).toBe('confirmed');
    const { body } = await ask(url, `/transactions/confirmed/${signed.hash}`);
    const { feeMultiplier, height } = body.meta as { feeMultiplier: number; height: string };
    expect(height).toBe(String(network.height()));
    expect(balance(dora)).toBe(there + 5_000_000n);
    const size = (body.transaction as { size: number }).size;
    expect(balance(alice)).toBe(before - 5_000_000n - BigInt(size * feeMultiplier));
    const account = await ask(url, `/accounts/${addressOf(dora)}`);
    expect((account.body.account as Json).mosaics).toEqual([{ id: xym, amount: String(balance(dora)) }]);
  });

  it('with too low a fee is dropped without a status', async () => {
    expect(await verdictOn(pay(alice, dora, 1n, 176n * 9n))).toBeNull();
    network.mine();
    expect(balance(dora) % 10n).toBe(0n);
  });

  it('through an alias is paid, and not found by the recipient’s address', async () => {
    network.edit((state) => {
      const alias = { type: 2, address: addressOf(dora) } as const;
      addNamespace(state, { name: 'payout', owner: addressOf(dora), alias });
      addNamespace(state, { name: 'old', owner: addressOf(dora), alias, endHeight: 2n });
    });
    const before = balance(dora);
    const recipient = (name: string) => {
      const id = Buffer.from(namespaceId(name), 'hex').reverse();
      return Buffer.concat([Buffer.from([0x99]), id, Buffer.alloc(15)]);
    };
    const signed = signSymbol(
      alice,
      { ...transferTo(addressOf(dora), 7n), recipientAddress: recipient('payout') },
      deadline(),
    );
    expect(await verdictOn(signed)).toBe('unconfirmed');
    network.mine();
    expect(balance(dora)).toBe(before + 7n);
    const found = await ask(url, `/transactions/confirmed?address=${addressOf(dora)}&pageSize=100&order=desc`);
    expect(JSON.stringify(found.body)).not.toContain(signed.hash);
    const aliased = (name: string) =>
      verdict({ ...transferTo(addressOf(dora), 7n), recipientAddress: recipient(name) });
    expect(await aliased('old')).toBe('failed: Failure_Namespace_Expired');
    expect(await aliased('nobody')).toBe('failed: Failure_Namespace_Unknown_Alias');
  });
});

describe('codes of a plain transaction', () => {
  it.each<[string, () => Promise<string | null>]>([
    [
      'Failure_Core_Past_Deadline',
      () => verdictOn(signSymbol(alice, transferTo(addressOf(dora), 1n), symbolDeadline(network.nowMs(), -1n))),
    ],
    [
      'Failure_Core_Future_Deadline',
      () =>
        verdictOn(
          signSymbol(alice, transferTo(addressOf(dora), 1n), symbolDeadline(network.nowMs(), 6n * hourMs + 1n)),
        ),
    ],
    ['Failure_Core_Insufficient_Balance', () => verdictOn(pay(alice, dora, 2n * million))],
    ['Failure_Transfer_Message_Too_Large', () => verdict(transferTo(addressOf(dora), 1n, undefined, 'x'.repeat(1025)))],
    ['Failure_Mosaic_Expired', () => verdict(transferTo(addressOf(dora), 1n, 0x1234n))],
    [
      'Failure_LockHash_Invalid_Mosaic_Amount',
      () => verdict(lockFor('AB'.repeat(32), { mosaic: { mosaicId: 0x72c0212e67a08bcen, amount: 9n } })),
    ],
    ['Failure_LockHash_Invalid_Duration', () => verdict(lockFor('AB'.repeat(32), { duration: 5761n }))],
    ['Failure_Multisig_Operation_Prohibited_By_Account', () => verdictOn(pay(company, dora, 1n))],
  ])('%s', async (code, provoke) => {
    expect(await provoke()).toBe(`failed: ${code}`);
  });

  it('a changed byte, another network, an unknown version, a repeat after confirmation', async () => {
    const signed = pay(alice, dora, 10n);
    const changed = (at: number, to: string) =>
      signed.payload.slice(0, 2 * at) + to + signed.payload.slice(2 * at + to.length);
    const amount = changed(signed.payload.length / 2 - 8, '0B');
    const hashOf = async (payload: string) => {
      await announce(url, { payload });

      return statusOf(url, symbolHash(payload));
    };
    expect(await hashOf(amount)).toBe('failed: Failure_Consumer_Batch_Signature_Not_Verifiable');
    expect(await hashOf(changed(109, '68'))).toBe('failed: Failure_Core_Wrong_Network');
    expect(await hashOf(changed(108, '09'))).toBe('failed: Failure_Core_Invalid_Version');
    expect(await verdictOn(signed)).toBe('unconfirmed');
    network.mine();
    await announce(url, signed);
    // The order of the front end hides the code behind "confirmed".
    expect(await statusOf(url, signed.hash)).toBe('confirmed');
  });

  it('mosaics out of order, not transferable, revoked', async () => {
    const owner = addressOf(carol);
    const id = mosaicId(owner, 1);
    network.edit((state) =>
      state.mosaics.set(id, { owner, supply: 100n, divisibility: 0, flags: 8, startHeight: 1n, duration: 0n }),
    );
    network.fund(addressOf(alice), 10n, id);
    const coupons = BigInt(`0x${id}`);
    expect(await verdict(transferTo(addressOf(dora), 1n, coupons))).toBe('failed: Failure_Mosaic_Non_Transferable');
    const two = [
      { mosaicId: 0x72c0212e67a08bcen, amount: 1n },
      { mosaicId: coupons, amount: 1n },
    ];
    const signed = signSymbol(alice, { ...transferTo(addressOf(dora), 1n), mosaics: two }, deadline());
    // symbol-sdk sorts them; both orders of the ids are tried by hand.
    const bytes = Buffer.from(signed.payload, 'hex');
    const at = bytes.length - 32;
    const swapped = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 16), bytes.subarray(at, at + 16)]);

    expect(await verdictOn(resigned(swapped, alice))).toBe('failed: Failure_Transfer_Out_Of_Order_Mosaics');
    const revocation = {
      type: 'mosaic_supply_revocation_transaction_v1',
      sourceAddress: addressOf(alice),
      mosaic: { mosaicId: coupons, amount: 4n },
    };
    expect(await verdict(revocation)).toBe('failed: Failure_Mosaic_Owner_Conflict');
    expect(await verdict(revocation, carol)).toBe('unconfirmed');
    network.mine();
    expect(network.balance(addressOf(alice), id)).toBe(6n);
  });
});

describe('aggregates', () => {
  it('complete: pays when enough have signed', async () => {
    const before = balance(dora);
    const signed = companyPays('complete', 20n);
    expect(await verdictOn(signed)).toBe('failed: Failure_Aggregate_Missing_Cosignatures');
    expect(await verdictOn({ ...signed, payload: cosigned(signed, [dora]) })).toBe(
      'failed: Failure_Aggregate_Ineligible_Cosignatories',
    );
    expect(await verdictOn({ ...signed, payload: cosigned(signed, [bob, bob]) })).toBe(
      'failed: Failure_Aggregate_Redundant_Cosignatures',
    );
    expect(await verdictOn({ ...signed, payload: cosigned(signed, [bob]) })).toBe('unconfirmed');
    network.mine();
    expect(balance(dora)).toBe(before + 20n);
    const { body } = await ask(url, `/transactions/confirmed/${signed.hash}`);
    expect((body.transaction as Json).transactions).toHaveLength(1);
    expect((body.meta as Json).merkleComponentHash).not.toBe(signed.hash);
    const row = await ask(url, `/transactions/confirmed?address=${addressOf(company)}&type=16705`);
    expect((row.body.data as Json[]).map(({ transaction }) => (transaction as Json).transactions)).toEqual([undefined]);
  });

  it('old versions, no content, another hash of the content', async () => {
    const inner = embedded(alice, transferTo(addressOf(dora), 1n));
    expect(await verdict(aggregateOf('complete', [inner], 1))).toBe('failed: Failure_Aggregate_V1_Prohibited');
    expect(await verdict(aggregateOf('complete', [inner], 2))).toBe('failed: Failure_Aggregate_V2_Prohibited');
    expect(await verdict(aggregateOf('complete', []))).toBe('failed: Failure_Aggregate_No_Transactions');
    const other = aggregateOf('complete', [embedded(alice, transferTo(addressOf(dora), 2n))]);
    expect(await verdict({ ...other, transactions: [inner] })).toBe(
      'failed: Failure_Aggregate_Transactions_Hash_Mismatch',
    );
    const many = Array.from({ length: 101 }, () => inner);
    expect(await verdict(aggregateOf('complete', many))).toBe('failed: Failure_Aggregate_Too_Many_Transactions');
  });

  it('bonded: lock, partial, cosignature, unconfirmed, confirmed; the deposit comes back', async () => {
    const signed = companyPays('bonded', 30n);
    expect(await verdictOn(signed, '/partial')).toBe('failed: Failure_LockHash_Unknown_Hash');
    const before = { alice: balance(alice), dora: balance(dora) };
    expect(await verdict(lockFor(signed.hash))).toBe('unconfirmed');
    // Only a confirmed lock counts.
    expect(await verdictOn(signed, '/partial')).toBe('failed: Failure_LockHash_Unknown_Hash');
    network.mine();
    expect((await ask(url, `/lock/hash/${signed.hash}`)).body.lock).toMatchObject({ status: 0, amount: '10000000' });
    expect(balance(alice)).toBeLessThan(before.alice - 10_000_000n);
    expect(await verdict(lockFor(signed.hash))).toBe('failed: Failure_LockHash_Hash_Already_Exists');
    expect(await verdictOn(signed, '/partial')).toBe('partial');
    for (const who of [bob, company]) {
      const { body } = await ask(url, `/transactions/partial?address=${addressOf(who)}`);
      expect((body.data as Json[]).map(({ meta }) => (meta as Json).hash)).toEqual([signed.hash]);
    }
    await put(url, '/transactions/cosignature', cosignature(dora, signed.hash));
    expect(await statusOf(url, signed.hash)).toBe('partial');
    await put(network.urls[1] ?? '', '/transactions/cosignature', cosignature(bob, signed.hash));
    expect(await statusOf(url, signed.hash)).toBe('unconfirmed');
    network.mine();
    expect(await statusOf(url, signed.hash)).toBe('confirmed');
    expect(balance(dora)).toBe(before.dora + 30n);
    expect(balance(alice)).toBeGreaterThan(before.alice - 10_000_000n);
    expect((await ask(url, `/lock/hash/${signed.hash}`)).body.lock).toMatchObject({ status: 1 });
    expect(await verdict(lockFor(signed.hash, { duration: 1n }))).toBe('unconfirmed');
  });

  it('bonded: pruned with its lock, dropped when the lock is rolled back', async () => {
    const short = companyPays('bonded', 31n);
    expect(await verdict(lockFor(short.hash, { duration: 2n }))).toBe('unconfirmed');
    network.mine();
    expect(await verdictOn(short, '/partial')).toBe('partial');
    network.mine(2);
    expect(await statusOf(url, short.hash)).toBe('failed: Failure_Extension_Partial_Transaction_Cache_Prune');
    expect(await verdictOn(short, '/partial')).toBe('failed: Failure_LockHash_Inactive_Hash');
    const lost = companyPays('bonded', 32n);
    expect(await verdict(lockFor(lost.hash))).toBe('unconfirmed');
    network.mine();
    expect(await verdictOn(lost, '/partial')).toBe('partial');
    network.rollBack(1);
    expect(await statusOf(url, lost.hash)).toBe('failed: Failure_Extension_Partial_Transaction_Dependency_Removed');
  });
});

describe('a multisig modification', () => {
  const change = (
    of: SymbolAccount,
    additions: readonly SymbolAccount[],
    deletions: readonly SymbolAccount[],
    [approval, removal]: readonly [number, number],
  ) =>
    embedded(of, {
      ...{ type: 'multisig_account_modification_transaction_v1', minApprovalDelta: approval, minRemovalDelta: removal },
      ...{ addressAdditions: additions.map(addressOf), addressDeletions: deletions.map(addressOf) },
    });
  const verdictOnChange = async (
    inner: ReturnType<typeof change>,
    from: SymbolAccount,
    others: readonly SymbolAccount[],
  ) => {
    turn += 1n;
    const signed = signSymbol(from, aggregateOf('complete', [inner]), deadline() + turn);
    return verdictOn({ ...signed, payload: cosigned(signed, others) });
  };

  it('makes an account a multisig account only if the new cosigners sign too', async () => {
    const fresh = symbolAccount(0x66);
    network.fund(keyOf(fresh), million);
    const inner = change(fresh, [alice, bob], [], [2, 1]);
    expect(await verdictOnChange(inner, fresh, [alice])).toBe('failed: Failure_Aggregate_Missing_Cosignatures');
    expect(await verdictOnChange(inner, fresh, [alice, bob])).toBe('unconfirmed');
    network.mine();
    const { body } = await ask(url, `/account/${addressOf(fresh)}/multisig`);
    expect(body.multisig).toMatchObject({ minApproval: 2, minRemoval: 1 });
    const graph = await ask(url, `/account/${addressOf(alice)}/multisig/graph`);
    expect((graph.body as unknown as Json[]).map(({ level }) => level)).toEqual([-1, 0]);
  });

  it.each<[string, () => ReturnType<typeof change>]>([
    ['Failure_Multisig_Account_In_Both_Sets', () => change(company, [dora], [dora], [0, 0])],
    ['Failure_Multisig_Multiple_Deletes', () => change(company, [], [alice, bob], [0, 0])],
    ['Failure_Multisig_Redundant_Modification', () => change(company, [dora, dora], [], [0, 0])],
    ['Failure_Multisig_Not_A_Cosignatory', () => change(company, [], [dora], [0, 0])],
    ['Failure_Multisig_Already_A_Cosignatory', () => change(company, [alice], [], [0, 0])],
    ['Failure_Multisig_Min_Setting_Out_Of_Range', () => change(company, [], [], [-2, 0])],
    ['Failure_Multisig_Min_Setting_Larger_Than_Num_Cosignatories', () => change(company, [], [], [2, 0])],
    ['Failure_Multisig_Unknown_Multisig_Account', () => change(carol, [], [dora], [0, 0])],
    ['Failure_Multisig_Loop', () => change(alice, [company], [], [1, 1])],
  ])('%s', async (code, inner) => {
    // Carol signs first, so that alice, bob and dora can be among those who agree.
    const names = new Set([alice, bob, dora].filter((each) => code !== 'Failure_Multisig_Loop' || each !== dora));
    const agree =
      code.includes('Both_Sets') || code.includes('Redundant')
        ? [...names]
        : [alice, bob].filter((each) => names.has(each));
    const single = code === 'Failure_Multisig_Unknown_Multisig_Account';
    expect(await verdictOnChange(inner(), carol, single ? [] : agree)).toBe(`failed: ${code}`);
  });
});
