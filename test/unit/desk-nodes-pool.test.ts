/** Several nodes together: who is believed, and that nobody is believed alone where others are there to ask. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountFacts, PendingFacts, TipFacts } from '../../companion/contract/chain-facts.ts';
import type { AllowedNode, NodeClient } from '../../companion/contract/node-client.ts';
import { type NodeFailureCode, nodeFailures } from '../../companion/contract/node-failure.ts';
import { makePool, type Pool } from '../../companion/nodes/pool.ts';
import { ok, refuse } from '../../core/base/result.ts';

const nowMs = () => 1_800_000_000_000n;

interface Told {
  readonly height: bigint;
  readonly finalHeight: bigint;
  readonly hashOf: (height: bigint) => string | null;
  readonly balance: bigint;
  readonly supply: bigint;
  readonly pointsTo: string;
  readonly fee: number;
  readonly median: number;
  readonly timeMs: bigint;
  readonly pending: readonly PendingFacts[];
  /** Questions that fail. */
  readonly fails: Readonly<Partial<Record<keyof NodeClient, NodeFailureCode>>>;
}

const honest: Told = {
  height: 1000n,
  finalHeight: 900n,
  hashOf: (height) => `H${height}`,
  balance: 5n,
  supply: 7n,
  pointsTo: 'TALICE',
  fee: 100,
  median: 120,
  timeMs: 1_800_000_000_000n,
  pending: [],
  fails: {},
};
const account = (balance: bigint): AccountFacts => ({
  address: 'TALICE',
  publicKey: null,
  holdings: [{ mosaic: '72C0212E67A08BCE', atomic: balance }],
  multisig: null,
});

interface Fake {
  readonly client: NodeClient;
  told: Told;
  readonly asked: string[];
}

function fakeNode(name: string, told: Partial<Told> = {}, chain: 'symbol' | 'nem' = 'symbol'): Fake {
  const node: AllowedNode = { url: `http://${name}.example:3000`, chain, network: 'testnet' };
  const fake: { told: Told; readonly asked: string[] } = { told: { ...honest, ...told }, asked: [] };
  const say = <T>(question: keyof NodeClient, value: () => T) => {
    fake.asked.push(question);
    const code = fake.told.fails[question];
    return Promise.resolve(code === undefined ? ok(value()) : refuse({ code, node: node.url, status: null }));
  };
  const client: NodeClient = {
    node,
    identity: () =>
      say('identity', () => ({ chain, network: 'testnet', generationHash: null, version: '1', name }) as const),
    tip: () => say('tip', (): TipFacts => ({ height: fake.told.height, finalHeight: fake.told.finalHeight })),
    block: (height) =>
      say('block', () =>
        height > fake.told.height ? null : { height, hash: fake.told.hashOf(height), timeMs: 0n, feeMultiplier: null },
      ),
    networkTimeMs: () => say('networkTimeMs', () => fake.told.timeMs),
    account: () => say('account', () => account(fake.told.balance)),
    mosaic: (id) =>
      say('mosaic', () => ({
        ...{ id, name: null, divisibility: 6, supply: fake.told.supply, endHeight: null, levy: null },
        ...{ transferable: true, restrictable: false, revokable: false },
      })),
    alias: (name) =>
      say('alias', () => ({
        name,
        namespaceId: 'A',
        pointsTo: { kind: 'address', address: fake.told.pointsTo } as const,
        endHeight: 5n,
      })),
    fees: () => say('fees', () => ({ minFeeMultiplier: fake.told.fee, medianFeeMultiplier: fake.told.median })),
    pending: () => say('pending', () => fake.told.pending),
    statuses: (lookups) =>
      say('statuses', () => lookups.map(({ hash }) => ({ hash, group: 'unknown', height: null, code: null }) as const)),
    announce: () => say('announce', () => ({ taken: true, code: null })),
  };
  return Object.assign(fake, { client });
}

async function poolOf(...fakes: readonly Fake[]): Promise<Pool> {
  const pool = makePool(
    fakes.map(({ client }) => client),
    { nowMs },
  );
  await pool.refresh();
  return pool;
}
const statesOf = (pool: Pool) => pool.views().map(({ state }) => state);
const codesOf = (result: { readonly ok: boolean } & Record<string, unknown>) =>
  (result.reason as readonly { readonly code: string }[]).map(({ code }) => code);
const urls = (...names: readonly string[]) => names.map((name) => `http://${name}.example:3000`);

describe('how nodes stand', () => {
  it('asks at first; then fresh within four blocks of the highest', async () => {
    const fakes = [fakeNode('a'), fakeNode('b', { height: 996n }), fakeNode('c', { height: 995n })];
    const pool = makePool(
      fakes.map(({ client }) => client),
      { nowMs },
    );
    expect(statesOf(pool)).toEqual(['asking', 'asking', 'asking']);
    expect(codesOf(await pool.account('TALICE'))).toEqual(['nodes-too-few']);
    await pool.refresh();
    expect(statesOf(pool)).toEqual(['fresh', 'fresh', 'behind']);
    expect(pool.views()[0]).toEqual({
      node: { url: 'http://a.example:3000', chain: 'symbol', network: 'testnet' },
      name: 'a',
      state: 'fresh',
      failure: null,
      tip: { height: 1000n, finalHeight: 900n },
      atMs: nowMs(),
    });
    expect(await pool.tip()).toEqual({
      ok: true,
      value: { value: { height: 996n, finalHeight: 900n }, by: urls('a', 'b') },
    });
  });

  it('a node that invents a height is not believed, and leaves nobody behind', async () => {
    expect(statesOf(await poolOf(fakeNode('a'), fakeNode('b'), fakeNode('c', { height: 10_000n })))).toEqual([
      'fresh',
      'fresh',
      'forked',
    ]);
  });

  it('without a majority nobody is fresh', async () => {
    const pool = await poolOf(fakeNode('a'), fakeNode('b', { height: 10_000n }));
    expect(statesOf(pool)).toEqual(['behind', 'behind']);
    expect(codesOf(await pool.account('TALICE'))).toEqual(['nodes-too-few']);
    expect(codesOf(await pool.tip())).toEqual(['nodes-too-few']);
    expect(codesOf(await pool.statuses([]))).toEqual(['nodes-too-few']);
    expect(codesOf(await pool.announce({ kind: 'symbol-transaction', payload: '', hash: '' }))).toEqual([
      'nodes-too-few',
    ]);
  });

  it('a fork is seen by the block four below the lowest tip', async () => {
    const other = { hashOf: (height: bigint) => (height >= 990n ? `X${height}` : `H${height}`) };
    const pool = await poolOf(fakeNode('a'), fakeNode('b', { height: 998n }), fakeNode('c', other));
    expect(statesOf(pool)).toEqual(['fresh', 'fresh', 'forked']);
    expect(statesOf(await poolOf(fakeNode('a'), fakeNode('c', other)))).toEqual(['forked', 'forked']);
    // Above it, honest nodes differ for a while.
    const young = { hashOf: (height: bigint) => (height >= 997n ? `X${height}` : `H${height}`) };
    expect(statesOf(await poolOf(fakeNode('a'), fakeNode('c', young)))).toEqual(['fresh', 'fresh']);
  });

  it('a node that cannot show a block below its own tip is failing', async () => {
    const pool = await poolOf(fakeNode('a'), fakeNode('b'), fakeNode('c', { hashOf: () => null }));
    expect(statesOf(pool)).toEqual(['fresh', 'fresh', 'failing']);
    expect(pool.views()[2]?.failure?.code).toBe('node-answer-malformed');
  });

  it.each(nodeFailures)('says why a node fails: %s, and takes it back when it answers', async (code) => {
    for (const question of ['identity', 'tip', 'block'] as const) {
      const failing = fakeNode('c', { fails: { [question]: code } });
      const pool = await poolOf(fakeNode('a'), fakeNode('b'), failing);
      expect(statesOf(pool)).toEqual(['fresh', 'fresh', 'failing']);
      expect(pool.views()[2]?.failure).toEqual({ code, node: 'http://c.example:3000', status: null });
      failing.told = honest;
      await pool.refresh();
      expect(pool.views()[2]).toMatchObject({ state: 'fresh', failure: null });
    }
  });

  it('a chain that is too short for the comparison is no fork', async () => {
    expect(statesOf(await poolOf(fakeNode('a', { height: 4n }), fakeNode('b', { height: 3n })))).toEqual([
      'fresh',
      'fresh',
    ]);
  });

  it('asks who a node is at each look: another may stand behind its address', async () => {
    const fake = fakeNode('a');
    const pool = await poolOf(fake);
    fake.told = { ...honest, fails: { identity: 'node-wrong-network' } };
    await pool.refresh();
    expect(pool.views()[0]).toMatchObject({ state: 'failing', failure: { code: 'node-wrong-network' } });
  });

  it('takes only nodes of one network, each once', () => {
    expect(() => makePool([fakeNode('a').client, fakeNode('b', {}, 'nem').client], { nowMs })).toThrow('one network');
    expect(() => makePool([fakeNode('a').client, fakeNode('a').client], { nowMs })).toThrow('once');
    expect(makePool([], { nowMs }).views()).toEqual([]);
  });
});

describe('a question', () => {
  it('has a value when all fresh nodes say the same, whatever their order', async () => {
    const pool = await poolOf(fakeNode('a'), fakeNode('b'), fakeNode('c', { height: 1n, balance: 9n }));
    expect(await pool.account('TALICE')).toEqual({ ok: true, value: { value: account(5n), by: urls('a', 'b') } });
    expect(await pool.mosaic('A')).toMatchObject({ ok: true, value: { value: { supply: 7n }, by: urls('a', 'b') } });
    expect(await pool.alias('n')).toMatchObject({ ok: true, value: { by: urls('a', 'b') } });
  });

  it("a single node's word is marked as such", async () => {
    const pool = await poolOf(fakeNode('a'), fakeNode('b', { fails: { tip: 'node-unreachable' } }));
    expect(await pool.account('TALICE')).toMatchObject({ ok: true, value: { by: urls('a') } });
  });

  it('a difference says where, and who said what', async () => {
    const pool = await poolOf(fakeNode('a'), fakeNode('b', { balance: 6n }), fakeNode('c'));
    expect(await pool.account('TALICE')).toEqual({
      ok: false,
      reason: [
        {
          code: 'nodes-disagree',
          found: {
            question: 'account',
            field: 'holdings',
            node1: 'http://a.example:3000',
            said1: '[{atomic:5,mosaic:"72C0212E67A08BCE"}]',
            node2: 'http://b.example:3000',
            said2: '[{atomic:6,mosaic:"72C0212E67A08BCE"}]',
            node3: 'http://c.example:3000',
            said3: '[{atomic:5,mosaic:"72C0212E67A08BCE"}]',
          },
        },
      ],
    });
  });

  it('a difference at the boundary of a block is asked about once more, and no more', async () => {
    const [a, b] = [fakeNode('a'), fakeNode('b', { balance: 6n })];
    const pool = await poolOf(a, b);
    const first = b.client.account;
    let times = 0;
    Object.assign(b.client, {
      account: (address: string) => {
        times += 1;
        if (times === 2) b.told = honest;
        return first(address);
      },
    });
    expect(await pool.account('TALICE')).toMatchObject({ ok: true, value: { value: account(5n) } });
    expect(times).toBe(2);
    b.told = { ...honest, balance: 6n };
    times = 2;
    expect(codesOf(await pool.account('TALICE'))).toEqual(['nodes-disagree']);
    expect(times).toBe(4);
  });

  it('needs two answers where three nodes are fresh, and says why there are fewer', async () => {
    const fails = { account: 'node-timed-out' } as const;
    const pool = await poolOf(fakeNode('a'), fakeNode('b', { fails }), fakeNode('c', { fails }));
    expect(codesOf(await pool.account('TALICE'))).toEqual(['nodes-too-few', 'node-timed-out', 'node-timed-out']);
  });

  it('fees: the highest that any fresh node wants, unless it is out of all proportion', async () => {
    const pool = await poolOf(
      fakeNode('a'),
      fakeNode('b', { fee: 300, median: 50 }),
      fakeNode('c', { fee: 0, median: 0 }),
    );
    expect(await pool.fees()).toMatchObject({
      ok: true,
      value: { value: { minFeeMultiplier: 300, medianFeeMultiplier: 120 }, by: urls('a', 'b', 'c') },
    });
    for (const change of [{ fee: 1001 }, { median: 1201 }])
      expect(codesOf(await (await poolOf(fakeNode('a'), fakeNode('b', change), fakeNode('c'))).fees())).toEqual([
        'nodes-disagree',
      ]);
    const nem = await poolOf(fakeNode('a', {}, 'nem'));
    expect(await nem.fees()).toEqual({ ok: true, value: { value: null, by: urls('a') } });
    expect(codesOf(await makePool([fakeNode('a', {}, 'nem').client], { nowMs }).fees())).toEqual(['nodes-too-few']);
  });

  it('time: the median of three; two must be within ten seconds', async () => {
    const at = (ms: number) => ({ timeMs: BigInt(ms) });
    const three = await poolOf(fakeNode('a', at(100)), fakeNode('b', at(999_999)), fakeNode('c', at(200)));
    expect(await three.networkTimeMs()).toMatchObject({ ok: true, value: { value: 200n } });
    const near = await poolOf(fakeNode('a', at(10_100)), fakeNode('b', at(100)));
    expect(await near.networkTimeMs()).toMatchObject({ ok: true, value: { value: 100n } });
    const far = await poolOf(fakeNode('a', at(10_101)), fakeNode('b', at(100)));
    expect(codesOf(await far.networkTimeMs())).toEqual(['nodes-disagree']);
  });

  it('pending: what any node knows, with the most signatures, and who knows it', async () => {
    const waiting = (hash: string, signedBy: readonly string[]): PendingFacts => ({
      ...{ chain: 'symbol', hash, bytes: new Uint8Array(signedBy.length), signature: null, signedBy, deadlineMs: 1n },
    });
    const pool = await poolOf(
      fakeNode('a', { pending: [waiting('A', ['1'])] }),
      fakeNode('b', { pending: [waiting('A', ['1', '2']), waiting('B', ['1'])] }),
    );
    expect(await pool.pending('TALICE')).toEqual({
      ok: true,
      value: {
        value: [
          { facts: waiting('A', ['1', '2']), by: urls('a', 'b') },
          { facts: waiting('B', ['1']), by: urls('b') },
        ],
        by: urls('a', 'b'),
      },
    });
  });

  it('statuses and announcements are given node by node, never put together', async () => {
    const behind = fakeNode('c', { height: 1n });
    const pool = await poolOf(fakeNode('a'), fakeNode('b', { fails: { statuses: 'node-throttled' } }), behind);
    const lookup = { hash: 'A', signature: 'B', address: 'C' };
    const statuses = await pool.statuses([lookup]);
    expect(statuses.ok && [...statuses.value.value.keys()]).toEqual(urls('a'));
    const what = { kind: 'symbol-transaction', payload: '', hash: '' } as const;
    const sent = await pool.announce(what);
    expect(sent.ok && [...sent.value.value.keys()]).toEqual(urls('a', 'b'));
    const chosen = await pool.announce(what, urls('c', 'nobody'));
    expect(chosen.ok && [...chosen.value.value]).toEqual([[urls('c')[0], ok({ taken: true, code: null })]]);
    expect(codesOf(await pool.announce(what, urls('nobody')))).toEqual(['nodes-too-few']);
    expect(behind.asked).not.toContain('account');
  });
});

describe('one liar among three', () => {
  const failing = fc.subarray(['account', 'mosaic', 'alias', 'networkTimeMs', 'block', 'tip', 'identity'] as const);
  const lies: fc.Arbitrary<Partial<Told>> = fc.record(
    {
      height: fc.oneof(fc.bigInt({ min: 0n, max: 1n << 64n }), fc.bigInt({ min: 985n, max: 1012n })),
      finalHeight: fc.bigInt({ min: 0n, max: 1100n }),
      hashOf: fc.constantFrom(
        (height: bigint) => `H${height}`,
        () => 'X',
        () => null,
      ),
      balance: fc.bigInt({ min: 0n, max: 9n }),
      supply: fc.bigInt({ min: 0n, max: 9n }),
      pointsTo: fc.constantFrom('TALICE', 'TTHIEF'),
      fee: fc.nat(),
      median: fc.nat(),
      timeMs: fc.bigInt({ min: 0n, max: 1n << 64n }),
      fails: failing.map((all) => Object.fromEntries(all.map((one) => [one, 'node-unreachable'] as const))),
    },
    { requiredKeys: [] },
  );
  /** Honest nodes lag, and one of them may fail to answer at any question. */
  const lag = fc.bigInt({ min: 0n, max: 6n });
  const honestFails = failing.map((all) => Object.fromEntries(all.map((one) => [one, 'node-timed-out'] as const)));
  const place = fc.nat({ max: 2 });

  /** `liarIs`: where in the list. Both honest ones tell the truth of the same chain. */
  async function poolWith(
    lie: Partial<Told>,
    lags: readonly [bigint, bigint],
    liarIs: number,
    fails: Told['fails'] = {},
  ) {
    const truth = (at: bigint): Partial<Told> => ({ height: 1000n - at, finalHeight: 900n });
    const fakes = [fakeNode('a', truth(lags[0])), fakeNode('b', { ...truth(lags[1]), fails })];
    fakes.splice(liarIs, 0, fakeNode('liar', lie));
    return poolOf(...fakes);
  }

  it('no value of the liar is ever given, as long as the honest ones answer how they stand', async () => {
    const questionFails = fc
      .subarray(['account', 'mosaic', 'alias', 'networkTimeMs'] as const)
      .map((all) => Object.fromEntries(all.map((one) => [one, 'node-timed-out'] as const)));
    await fc.assert(
      fc.asyncProperty(lies, fc.tuple(lag, lag), place, questionFails, async (lie, lags, liarIs, fails) => {
        const pool = await poolWith(lie, lags, liarIs, fails);
        const [found, mosaic, alias, tip] = [
          await pool.account('TALICE'),
          await pool.mosaic('A'),
          await pool.alias('n'),
          await pool.tip(),
        ];
        if (found.ok) expect(found.value.value).toEqual(account(5n));
        if (mosaic.ok) expect(mosaic.value.value?.supply).toBe(7n);
        if (alias.ok) expect(alias.value.value?.pointsTo).toEqual({ kind: 'address', address: 'TALICE' });
        // A lie can hold finality up, and cannot hurry it.
        if (tip.ok) expect(tip.value.value.height <= 1000n && tip.value.value.finalHeight <= 900n).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('the time lies between two honest ones', async () => {
    await fc.assert(
      fc.asyncProperty(lies, fc.tuple(lag, lag), place, async (lie, lags, liarIs) => {
        const time = await (await poolWith(lie, lags, liarIs)).networkTimeMs();
        if (time.ok) expect(time.value.value >= 1_799_999_990_000n && time.value.value <= honest.timeMs).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('a fee is never more than ten times what the honest ones want', async () => {
    await fc.assert(
      fc.asyncProperty(lies, fc.tuple(lag, lag), place, async (lie, lags, liarIs) => {
        const fees = await (await poolWith(lie, lags, liarIs)).fees();
        if (!fees.ok || fees.value.value === null) return;
        expect(fees.value.value.minFeeMultiplier).toBeLessThanOrEqual(1000);
        expect(fees.value.value.medianFeeMultiplier).toBeLessThanOrEqual(1200);
        expect(fees.value.value.minFeeMultiplier).toBeGreaterThanOrEqual(100);
      }),
      { numRuns: 200 },
    );
  });

  it('where an honest one is away, the word of a single node is marked as one', async () => {
    await fc.assert(
      fc.asyncProperty(lies, fc.tuple(lag, lag), place, honestFails, async (lie, lags, liarIs, fails) => {
        const found = await (await poolWith(lie, lags, liarIs, fails)).account('TALICE');
        if (found.ok && found.value.by.length > 1) expect(found.value.value).toEqual(account(5n));
      }),
      { numRuns: 200 },
    );
  });

  it('a liar without luck does not stop the others', async () => {
    await fc.assert(
      fc.asyncProperty(fc.bigInt({ min: 1005n, max: 1n << 64n }), place, async (height, liarIs) => {
        const found = await (await poolWith({ height, balance: 9n }, [0n, 4n], liarIs)).account('TALICE');
        expect(found).toMatchObject({ ok: true, value: { value: account(5n), by: urls('a', 'b') } });
      }),
    );
  });
});
