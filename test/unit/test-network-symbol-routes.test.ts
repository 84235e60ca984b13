/** The routes of the test network's Symbol: each against the contract, its errors, its pages. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestNetwork } from '../network/network.ts';
import { startSymbol } from '../network/start.ts';
import { namespaceId, type SymbolState, xym } from '../network/symbol/state.ts';
import {
  addressOf,
  aggregateOf,
  announce,
  ask,
  cosigned,
  embedded,
  keyOf,
  put,
  type SymbolAccount,
  signSymbol,
  statusOf,
  symbolAccount,
  symbolDeadline,
  transferTo,
} from './test-network-samples.ts';

const [alice, bob, carol, company] = [0x11, 0x22, 0x33, 0x55].map(symbolAccount) as [
  ...[SymbolAccount, SymbolAccount, SymbolAccount, SymbolAccount],
];
let network: TestNetwork<SymbolState>;
let url = '';

beforeAll(async () => {
  network = await startSymbol({ nodes: 1 });
  [url = ''] = network.urls;
  for (const each of [alice, bob, carol]) network.fund(keyOf(each), 1_000_000_000n);
  network.edit((state) => {
    state.multisigs.set(addressOf(company), { minApproval: 1, minRemoval: 1, cosigners: [addressOf(alice)], of: [] });
    state.multisigs.set(addressOf(alice), { minApproval: 0, minRemoval: 0, cosigners: [], of: [addressOf(company)] });
  });
  network.mine();
});
afterAll(() => network.stop());

const pay = (from: SymbolAccount, to: SymbolAccount, amount: bigint) =>
  signSymbol(from, transferTo(addressOf(to), amount), symbolDeadline(network.nowMs()));

describe('the other routes', () => {
  const of = addressOf(alice);
  it.each([
    ...['/node/health', '/node/info', '/node/server', '/node/time', '/network', '/network/properties'],
    ...['/network/fees/transaction', '/chain/info', '/blocks/1', `/accounts/${of}`, `/accounts/${keyOf(alice)}`],
    ...[`/account/${addressOf(company)}/multisig/graph`, `/mosaics/${xym}`, `/namespaces/${namespaceId('symbol.xym')}`],
    ...[
      `/transactions/unconfirmed?address=${of}`,
      '/transactions/partial',
      '/transactions/confirmed?order=desc&pageSize=10',
    ],
  ])('GET %s fits the description', async (path) => {
    expect((await ask(url, path)).status).toBe(200);
  });

  it('POST for several at once: absent ones are left out', async () => {
    const hash = 'AB'.repeat(32);
    const lists = await Promise.all([
      ask(url, '/accounts', { addresses: [of, addressOf(symbolAccount(0x79))] }),
      ask(url, '/mosaics', { mosaicIds: [xym, '0'.repeat(16)] }),
      ask(url, '/transactionStatus', { hashes: [hash] }),
      ask(url, '/transactions/confirmed', { hashes: [hash] }),
    ]);
    expect(lists.map(({ body }) => (body as unknown as unknown[]).length)).toEqual([1, 1, 0, 0]);
    const names = await ask(url, '/namespaces/mosaic/names', { mosaicIds: [xym] });
    expect(names.body.mosaicNames).toEqual([{ mosaicId: xym, names: ['symbol.xym'] }]);
    const accounts = await ask(url, '/namespaces/account/names', { addresses: [of] });
    expect(accounts.body.accountNames).toMatchObject([{ names: [] }]);
    const ids = [namespaceId('symbol'), namespaceId('symbol.xym')];
    const plain = await ask(url, '/namespaces/names', { namespaceIds: ids });
    expect(plain.body).toEqual([
      { id: ids[0], name: 'symbol' },
      { id: ids[1], name: 'xym', parentId: ids[0] },
    ]);
  });

  it.each<[number, string, string, unknown?, string?]>([
    [404, 'ResourceNotFound', `/accounts/${addressOf(symbolAccount(0x79))}`],
    [404, 'ResourceNotFound', `/restrictions/account/${of}`],
    [404, 'ResourceNotFound', `/account/${addressOf(symbolAccount(0x79))}/multisig`],
    [404, 'ResourceNotFound', '/blocks/999999'],
    [404, 'ResourceNotFound', '/nothing'],
    [404, 'NotFound', '/transactions/bogus'],
    [409, 'InvalidArgument', '/accounts/XYZ'],
    [409, 'InvalidArgument', '/transactions/confirmed?orderBy=height'],
    [409, 'InvalidArgument', `/transactions/confirmed?address=${of}&signerPublicKey=${'AB'.repeat(32)}`],
    [409, 'InvalidArgument', '/transactions', { payload: 'ABC' }, 'PUT'],
    [400, 'InvalidContent', '/transactions', '{bad', 'PUT'],
  ])('%i %s: %s', async (status, code, path, body, method) => {
    expect(await ask(url, path, body, method)).toMatchObject({ status, body: { code } });
  });

  it('takes any even hex, refuses another content type, and answers a preflight', async () => {
    expect((await put(url, '/transactions', { payload: 'ABCD' })).body.message).toContain('packet 9');
    const form = await fetch(`${url}/transactions`, {
      method: 'PUT',
      body: 'x',
      headers: { 'Content-Type': 'text/plain' },
    });
    expect(form.status).toBe(415);
    const preflight = await fetch(`${url}/transactions`, { method: 'OPTIONS' });
    expect([preflight.status, preflight.headers.get('Access-Control-Allow-Origin')]).toEqual([204, '*']);
  });

  it('pages by number and by offset, at most 100 and at least 10 rows', async () => {
    for (let i = 1n; i <= 12n; i++) await announce(url, pay(bob, carol, i));
    network.mine();
    const page = async (more: string) => {
      const { body } = await ask(url, `/transactions/confirmed?address=${addressOf(bob)}&type=16724&order=desc${more}`);
      return { ids: (body.data as { id: string }[]).map(({ id }) => id), ...(body.pagination as { pageSize: number }) };
    };
    const [first, second] = [await page('&pageSize=1'), await page('&pageSize=10&pageNumber=2')];
    expect([first.ids.length, first.pageSize, second.ids.length]).toEqual([10, 10, 2]);
    expect((await page(`&pageSize=10&offset=${first.ids.at(-1)}`)).ids).toEqual(second.ids);
    expect((await page('&pageSize=500')).pageSize).toBe(100);
  });
});

describe('limits of multisig accounts', () => {
  const add = async (additions: readonly SymbolAccount[], to: SymbolAccount, agree: readonly SymbolAccount[]) => {
    const inner = embedded(to, {
      ...{ type: 'multisig_account_modification_transaction_v1', minApprovalDelta: 1, minRemovalDelta: 1 },
      ...{ addressAdditions: additions.map(addressOf), addressDeletions: [] },
    });
    const signed = signSymbol(to, aggregateOf('complete', [inner]), symbolDeadline(network.nowMs()), 10_000_000n);
    await announce(url, { payload: cosigned(signed, agree) });
    return statusOf(url, signed.hash);
  };
  const some = (count: number, first: number) => Array.from({ length: count }, (_, i) => symbolAccount(first + i));

  it('25 cosigners, and 25 cosignatures in an aggregate', async () => {
    const [all, one] = [some(26, 0x80), symbolAccount(0x7a)];
    network.fund(keyOf(one), 1_000_000_000n);
    expect(await add(all, one, all)).toBe('failed: Failure_Aggregate_Too_Many_Cosignatures');
    expect(await add(all.slice(0, 25), one, all.slice(0, 25))).toBe('unconfirmed');
    network.edit((state) => {
      const cosigners = [addressOf(carol), ...all.slice(0, 24).map(addressOf)];
      state.multisigs.set(addressOf(company), { minApproval: 1, minRemoval: 1, cosigners, of: [] });
    });
    const inner = embedded(company, {
      ...{ type: 'multisig_account_modification_transaction_v1', minApprovalDelta: 0, minRemovalDelta: 0 },
      ...{ addressAdditions: [addressOf(bob)], addressDeletions: [] },
    });
    const signed = signSymbol(carol, aggregateOf('complete', [inner]), symbolDeadline(network.nowMs()));
    await announce(url, { payload: cosigned(signed, [bob]) });
    expect(await statusOf(url, signed.hash)).toBe('failed: Failure_Multisig_Max_Cosignatories');
  });

  it('three levels', async () => {
    const levels = some(4, 0xb0);
    network.edit((state) => {
      for (const [i, each] of levels.slice(0, 3).entries()) {
        const [below, above] = [levels[i + 1] ?? each, levels[i - 1]];
        const of = above === undefined ? [] : [addressOf(above)];
        state.multisigs.set(addressOf(each), { minApproval: 1, minRemoval: 1, cosigners: [addressOf(below)], of });
      }
      const [, , third, last] = levels.map(addressOf);
      state.multisigs.set(last ?? '', { minApproval: 0, minRemoval: 0, cosigners: [], of: [third ?? ''] });
    });
    const [top, , , last] = levels as [SymbolAccount, SymbolAccount, SymbolAccount, SymbolAccount];
    expect(await add([top], bob, [last])).toBe('failed: Failure_Multisig_Max_Multisig_Depth');
  });
});
