/** The client of catapult REST: each question, each malformed answer, and bytes that no description can falsify. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AllowedNode, NodeClient } from '../../companion/contract/node-client.ts';
import { innerBytes } from '../../companion/nodes/symbol/inner-bytes.ts';
import { joinBytes } from '../../core/base/bytes.ts';
import { toHex } from '../../core/base/hex.ts';
import { sha3_256 } from '../../core/base/sha3.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { epochsMs, generationHashSeeds } from '../../core/chain/networks.ts';
import { schemeOf } from '../../core/signature/curves.ts';
import type { SymbolContent } from '../../core/transaction/symbol/content.ts';
import { makeEmbedded } from '../../core/transaction/symbol/encode-symbol.ts';
import { addressHex, embeddedJson, waitingAggregate } from '../harness/rest-json.ts';
import { notFound, type Reply, scriptedNode, type Table } from '../harness/scripted-node.ts';
import { decodedSymbol } from '../vectors/decoded-symbol.ts';
import { ownSmall, symbolContents } from '../vectors/own-symbol.ts';
import { hexBytes, signerKey } from '../vectors/own-transfers.ts';

const node: AllowedNode = { url: 'http://node.example:3000', chain: 'symbol', network: 'testnet' };
const [seedA, seedB, seedC] = [1, 2, 3].map((byte) => new Uint8Array(32).fill(byte)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];
const keyOf = (seed: Uint8Array) => schemeOf('symbol').publicKey(seed);
const addressOf = (key: Uint8Array) => addressOfPublicKey('symbol', 'testnet', key).text;
const [alice, bob, treasury] = [seedA, seedB, seedC].map((seed) => addressOf(keyOf(seed))) as [string, string, string];

const xym = '72C0212E67A08BCE';
const hash = 'AB'.repeat(32);
const epoch = epochsMs.symbol.testnet;
const nowMs = 1_800_000_000_000n;

const info = {
  version: 16777993,
  publicKey: 'CD'.repeat(32),
  networkGenerationHashSeed: generationHashSeeds.testnet,
  roles: 3,
  port: 7900,
  networkIdentifier: 152,
  friendlyName: 'node \u202eone\u0000',
  host: 'node.example',
  nodePublicKey: 'CD'.repeat(32),
};
const properties = {
  network: { identifier: 'testnet', generationHashSeed: generationHashSeeds.testnet, epochAdjustment: '1667250467s' },
  chain: { blockGenerationTargetTime: '30s', currencyMosaicId: "0x72C0'212E'67A0'8BCE" },
  plugins: { lockhash: { lockedFundsPerAggregate: "10'000'000" } },
};
const chain = {
  height: '120',
  scoreHigh: '0',
  scoreLow: '7',
  latestFinalizedBlock: { finalizationEpoch: 3, finalizationPoint: 8, height: '100', hash },
};
const blockAt = (height: string, timestamp = String(nowMs - epoch)) => ({
  id: 'A',
  meta: { hash, generationHash: hash, totalFee: '0' },
  block: { size: 372, height, timestamp, feeMultiplier: 100, network: 152, version: 1 },
});
const account = {
  account: {
    version: 1,
    address: addressHex(alice),
    addressHeight: '1',
    publicKey: toHex(keyOf(seedA)),
    publicKeyHeight: '5',
    accountType: 0,
    mosaics: [{ id: xym, amount: '9007199254740993' }],
    importance: '0',
  },
  id: '6B',
};
const multisig = {
  multisig: {
    version: 1,
    accountAddress: addressHex(alice),
    minApproval: 0,
    minRemoval: 0,
    cosignatoryAddresses: [],
    multisigAddresses: [treasury],
  },
};
const mosaic = {
  mosaic: {
    version: 1,
    id: xym,
    supply: '7842928625000000',
    startHeight: '1',
    ownerAddress: addressHex(alice),
    revision: 1,
    flags: 2,
    divisibility: 6,
    duration: '0',
  },
  id: '6B',
};
/** symbol.xym, with the ids of catapult (core/chain/symbol-ids.ts). */
const namespace = {
  meta: { active: true, index: 1 },
  namespace: {
    version: 1,
    registrationType: 1,
    depth: 2,
    level0: 'A95F1F8A96159516',
    level1: 'E74B99BA41F4AFEE',
    alias: { type: 1, mosaicId: xym },
    parentId: 'A95F1F8A96159516',
    ownerAddress: addressHex(alice),
    startHeight: '1',
    endHeight: '18446744073709551615',
  },
};

const table: Table = {
  'GET /node/info': { body: info },
  'GET /network/properties': { body: properties },
  'GET /node/health': { body: { status: { apiNode: 'up', db: 'up' } } },
  'GET /chain/info': { body: chain },
  'GET /blocks/120': { body: blockAt('120') },
  'GET /blocks/121': notFound('121'),
  'GET /node/time': { body: { communicationTimestamps: { sendTimestamp: '1000', receiveTimestamp: '1000' } } },
  'GET /network/fees/transaction': {
    body: {
      averageFeeMultiplier: 90,
      medianFeeMultiplier: 80,
      highestFeeMultiplier: 100,
      lowestFeeMultiplier: 0,
      minFeeMultiplier: 10,
    },
  },
  [`GET /accounts/${alice}`]: { body: account },
  [`GET /account/${alice}/multisig`]: { body: multisig },
  [`GET /accounts/${bob}`]: notFound(bob),
  [`GET /mosaics/${xym}`]: { body: mosaic },
  'POST /namespaces/mosaic/names': { body: { mosaicNames: [{ mosaicId: xym, names: ['symbol.xym'] }] } },
  'GET /namespaces/E74B99BA41F4AFEE': { body: namespace },
  'PUT /transactions': { status: 202, body: { message: 'packet 9 was pushed to the network via /transactions' } },
  'PUT /transactions/partial': { status: 202, body: { message: 'packet 256 was pushed to the network' } },
  'PUT /transactions/cosignature': { status: 202, body: { message: 'packet 257 was pushed to the network' } },
};
const nodeWith = (more: Table = {}) => scriptedNode(node, { ...table, ...more });
const answers = async (question: (client: NodeClient) => Promise<unknown>, more: Table = {}) =>
  question(nodeWith(more).client);
const failed = (code: string) => ({ ok: false, reason: { code, node: node.url } });

describe('what a node says of itself and of its chain', () => {
  it('identity, tip, block, time, fees', async () => {
    const { client } = nodeWith();
    expect(await client.identity()).toEqual({
      ok: true,
      value: {
        ...{ chain: 'symbol', network: 'testnet', generationHash: generationHashSeeds.testnet },
        version: '1.0.3.9',
        // Without what turns the reading order or is not visible.
        name: 'node one',
      },
    });
    expect(await client.tip()).toEqual({ ok: true, value: { height: 120n, finalHeight: 100n } });
    expect(await client.block(120n)).toEqual({
      ok: true,
      value: { height: 120n, hash, timeMs: nowMs, feeMultiplier: 100 },
    });
    expect(await client.block(121n)).toEqual({ ok: true, value: null });
    expect(await client.networkTimeMs()).toEqual({ ok: true, value: epoch + 1000n });
    expect(await client.fees()).toEqual({ ok: true, value: { minFeeMultiplier: 10, medianFeeMultiplier: 80 } });
  });

  it.each([
    [
      'another seed',
      { 'GET /node/info': { body: { ...info, networkGenerationHashSeed: generationHashSeeds.mainnet } } },
    ],
    ['another identifier', { 'GET /node/info': { body: { ...info, networkIdentifier: 104 } } }],
    [
      'another epoch',
      {
        'GET /network/properties': {
          body: { ...properties, network: { ...properties.network, epochAdjustment: '1s' } },
        },
      },
    ],
    [
      'another currency',
      { 'GET /network/properties': { body: { ...properties, chain: { currencyMosaicId: "0x6BED'913F'A202'23F8" } } } },
    ],
  ] as readonly (readonly [string, Table])[])('refuses %s', async (_, more) => {
    expect(await answers((client) => client.identity(), more)).toMatchObject(failed('node-wrong-network'));
  });

  it('asks for the properties until they fit, and then not again', async () => {
    const scripted = nodeWith({ 'GET /network/properties': { status: 503, body: '' } });
    expect(await scripted.client.identity()).toMatchObject(failed('node-unavailable'));
    scripted.table = table;
    for (let i = 0; i < 3; i += 1) expect(await scripted.client.identity()).toMatchObject({ ok: true });
    expect(scripted.calls.filter(({ url }) => url.endsWith('/network/properties'))).toHaveLength(2);
    const { 'GET /node/info': _, ...rest } = table;
    scripted.table = { ...rest, 'GET /node/info': { body: { ...info, networkIdentifier: 104 } } };
    expect(await scripted.client.identity()).toMatchObject(failed('node-wrong-network'));
  });

  it('is not used while its front end has lost the node', async () => {
    const more = { 'GET /node/health': { status: 503, body: { status: { apiNode: 'down', db: 'up' } } } };
    expect(await answers((client) => client.tip(), more)).toMatchObject(failed('node-unavailable'));
  });

  it('asks for a block once, and sees that it grows old', async () => {
    let now = nowMs;
    const scripted = scriptedNode(node, table, { nowMs: () => now });
    expect(await scripted.client.tip()).toMatchObject({ ok: true });
    now += 900_000n;
    expect(await scripted.client.tip()).toMatchObject({ ok: true });
    now += 1n;
    expect(await scripted.client.tip()).toMatchObject(failed('node-not-synchronised'));
    expect(scripted.calls.filter(({ url }) => url.includes('/blocks/'))).toHaveLength(1);
  });

  it('is not synchronised when its newest block is older than 15 minutes, unless that is allowed', async () => {
    const old = { 'GET /blocks/120': { body: blockAt('120', String(nowMs - epoch - 900_001n)) } };
    expect(await answers((client) => client.tip(), old)).toMatchObject(failed('node-not-synchronised'));
    const young = { 'GET /blocks/120': { body: blockAt('120', String(nowMs - epoch - 900_000n)) } };
    expect(await answers((client) => client.tip(), young)).toMatchObject({ ok: true });
    const { client } = scriptedNode(node, { ...table, ...old }, { oldestTipMs: null });
    expect(await client.tip()).toMatchObject({ ok: true });
  });
});

describe('accounts, mosaics and names', () => {
  it('an account with exact amounts, its relations in either writing of an address', async () => {
    expect(await answers((client) => client.account(alice))).toEqual({
      ok: true,
      value: {
        address: alice,
        publicKey: toHex(keyOf(seedA)),
        holdings: [{ mosaic: xym, atomic: 9_007_199_254_740_993n }],
        multisig: { minApproval: 0, minRemoval: 0, cosigners: [], cosignerOf: [treasury] },
      },
    });
    expect(await answers((client) => client.account(bob))).toEqual({ ok: true, value: null });
  });

  it('an account in no multisig relation, and one that never signed', async () => {
    const unsigned = { account: { ...account.account, publicKey: '0'.repeat(64) } };
    const more = {
      [`GET /accounts/${alice}`]: { body: unsigned },
      [`GET /account/${alice}/multisig`]: notFound(alice),
    };
    expect(await answers((client) => client.account(alice), more)).toMatchObject({
      ok: true,
      value: { publicKey: null, multisig: null },
    });
  });

  it('a route that a node does not have is no answer about an account', async () => {
    const { client } = scriptedNode(node, {});
    expect(await client.account(alice)).toMatchObject(failed('node-refuses-question'));
  });

  it('a mosaic and a name', async () => {
    expect(await answers((client) => client.mosaic(xym))).toEqual({
      ok: true,
      value: {
        ...{
          id: xym,
          name: 'symbol.xym',
          divisibility: 6,
          supply: 7_842_928_625_000_000n,
          endHeight: null,
          levy: null,
        },
        ...{ transferable: true, restrictable: false, revokable: false },
      },
    });
    const rented = { ...mosaic.mosaic, flags: 12, startHeight: '10', duration: '20' };
    expect(
      await answers((client) => client.mosaic(xym), { [`GET /mosaics/${xym}`]: { body: { mosaic: rented } } }),
    ).toMatchObject({ value: { transferable: false, restrictable: true, revokable: true, endHeight: 30n } });
    expect(await answers((client) => client.alias('symbol.xym'))).toEqual({
      ok: true,
      value: {
        name: 'symbol.xym',
        namespaceId: 'E74B99BA41F4AFEE',
        pointsTo: { kind: 'mosaic', mosaic: xym },
        endHeight: (1n << 64n) - 1n,
      },
    });
  });

  it('a name that ran out points to nothing; one that was never rented is unknown', async () => {
    const route = 'GET /namespaces/E74B99BA41F4AFEE';
    const over = { [route]: { body: { ...namespace, meta: { active: false } } } };
    expect(await answers((client) => client.alias('symbol.xym'), over)).toEqual({ ok: true, value: null });
    expect(await answers((client) => client.alias('symbol.xym'), { [route]: notFound('E7') })).toEqual({
      ok: true,
      value: null,
    });
    const toBob = { ...namespace.namespace, alias: { type: 2, address: addressHex(bob) } };
    expect(
      await answers((client) => client.alias('symbol.xym'), { [route]: { body: { ...namespace, namespace: toBob } } }),
    ).toMatchObject({ value: { pointsTo: { kind: 'address', address: bob } } });
    for (const name of ['', 'Symbol', 'a.b.c.d', 'a..b', '../node/info'])
      expect(await answers((client) => client.alias(name))).toMatchObject(failed('node-refuses-question'));
  });

  it('asks nothing for what is no address or id', async () => {
    const scripted = nodeWith();
    const mainnet = addressOfPublicKey('symbol', 'mainnet', keyOf(seedA)).text;
    for (const text of ['', alice.toLowerCase(), `${alice}/..`, mainnet]) {
      expect(await scripted.client.account(text)).toMatchObject(failed('node-refuses-question'));
      expect(await scripted.client.pending(text)).toMatchObject(failed('node-refuses-question'));
    }
    expect(await scripted.client.mosaic('72c0212e67a08bce')).toMatchObject(failed('node-refuses-question'));
    expect(scripted.calls).toEqual([]);
  });
});

describe('a malformed answer', () => {
  const withAccount = (change: object) => ({ body: { account: { ...account.account, ...change } } });
  const withMultisig = (change: object) => ({ body: { multisig: { ...multisig.multisig, ...change } } });
  const withMosaic = (change: object) => ({ body: { mosaic: { ...mosaic.mosaic, ...change } } });
  const withNamespace = (change: object) => ({
    body: { ...namespace, namespace: { ...namespace.namespace, ...change } },
  });
  const ask: Readonly<Record<string, (client: NodeClient) => Promise<unknown>>> = {
    identity: (client) => client.identity(),
    tip: (client) => client.tip(),
    block: (client) => client.block(120n),
    time: (client) => client.networkTimeMs(),
    fees: (client) => client.fees(),
    account: (client) => client.account(alice),
    mosaic: (client) => client.mosaic(xym),
    alias: (client) => client.alias('symbol.xym'),
  };
  it.each([
    ['identity', 'GET /node/info', { body: { ...info, networkGenerationHashSeed: 'AB' } }],
    ['identity', 'GET /node/info', { body: { ...info, networkIdentifier: '152' } }],
    ['identity', 'GET /network/properties', { body: { network: {} } }],
    ['tip', 'GET /node/health', { body: { status: { apiNode: 'down', db: 'up' } } }],
    ['tip', 'GET /chain/info', { body: { ...chain, height: 120 } }],
    ['tip', 'GET /chain/info', { body: { ...chain, height: '0120' } }],
    ['tip', 'GET /chain/info', { body: { ...chain, height: '-1' } }],
    ['tip', 'GET /chain/info', { body: { ...chain, height: '18446744073709551616' } }],
    ['tip', 'GET /chain/info', { body: { ...chain, height: '99' } }],
    ['tip', 'GET /blocks/120', notFound('120')],
    ['block', 'GET /blocks/120', { body: blockAt('119') }],
    ['block', 'GET /blocks/120', { body: { ...blockAt('120'), meta: { hash: 'XY'.repeat(32) } } }],
    [
      'time',
      'GET /node/time',
      { body: { communicationTimestamps: { sendTimestamp: 1000, receiveTimestamp: '1000' } } },
    ],
    ['fees', 'GET /network/fees/transaction', { body: { minFeeMultiplier: -1, medianFeeMultiplier: 1 } }],
    ['fees', 'GET /network/fees/transaction', { body: { minFeeMultiplier: 1.5, medianFeeMultiplier: 1 } }],
    ['account', `GET /accounts/${alice}`, withAccount({ address: addressHex(bob) })],
    ['account', `GET /accounts/${alice}`, withAccount({ address: `${addressHex(alice).slice(0, 46)}00` })],
    ['account', `GET /accounts/${alice}`, withAccount({ publicKey: toHex(keyOf(seedB)) })],
    ['account', `GET /accounts/${alice}`, withAccount({ mosaics: [{ id: xym, amount: 5 }] })],
    [
      'account',
      `GET /accounts/${alice}`,
      withAccount({ mosaics: [account.account.mosaics[0], account.account.mosaics[0]] }),
    ],
    ['account', `GET /account/${alice}/multisig`, withMultisig({ accountAddress: addressHex(bob) })],
    ['account', `GET /account/${alice}/multisig`, withMultisig({ minApproval: 1 })],
    ['account', `GET /account/${alice}/multisig`, withMultisig({ cosignatoryAddresses: ['nobody'] })],
    ['mosaic', `GET /mosaics/${xym}`, withMosaic({ id: '6BED913FA20223F8' })],
    ['mosaic', `GET /mosaics/${xym}`, withMosaic({ divisibility: 7 })],
    ['mosaic', `GET /mosaics/${xym}`, withMosaic({ flags: 16 })],
    ['mosaic', `GET /mosaics/${xym}`, withMosaic({ supply: 1 })],
    ['mosaic', 'POST /namespaces/mosaic/names', { body: { mosaicNames: [{ mosaicId: xym, names: ['Symbol XYM'] }] } }],
    ['alias', 'GET /namespaces/E74B99BA41F4AFEE', withNamespace({ level1: 'E74B99BA41F4AFEF' })],
    ['alias', 'GET /namespaces/E74B99BA41F4AFEE', withNamespace({ depth: 1 })],
    ['alias', 'GET /namespaces/E74B99BA41F4AFEE', withNamespace({ alias: { type: 3 } })],
    ['alias', 'GET /namespaces/E74B99BA41F4AFEE', withNamespace({ alias: { type: 2, address: 'T' } })],
  ] as readonly (readonly [string, string, Reply])[])('%s, %s: %j', async (question, route, reply) => {
    expect(await ask[question]?.(nodeWith({ [route]: reply }).client)).toMatchObject(failed('node-answer-malformed'));
  });
});

describe('statuses', () => {
  const lookups = [1, 2, 3, 4].map((byte) => ({
    hash: byte.toString(16).repeat(64),
    signature: 'EF'.repeat(64),
    address: alice,
  }));
  const [one, two, three] = lookups.map((lookup) => lookup.hash);
  const told = (body: unknown) =>
    answers((client) => client.statuses(lookups), { 'POST /transactionStatus': { body } });

  it('come in the order that was asked for, the unknown among them', async () => {
    const answer = await told([
      { group: 'failed', code: 'Failure_Core_Past_Deadline', hash: three, deadline: '5' },
      { group: 'confirmed', code: 'Success', hash: one, deadline: '5', height: '100' },
      { group: 'partial', code: 'Success', hash: two, deadline: '5', height: '0' },
    ]);
    expect(answer).toMatchObject({
      ok: true,
      value: [
        { hash: one, group: 'confirmed', height: 100n, code: null },
        { hash: two, group: 'partial', height: null, code: null },
        { hash: three, group: 'failed', height: null, code: 'Failure_Core_Past_Deadline' },
        { group: 'unknown', height: null, code: null },
      ],
    });
  });

  it.each([
    ['not asked for', [{ group: 'confirmed', hash: 'FF'.repeat(32), height: '1' }]],
    ['confirmed without a height', [{ group: 'confirmed', hash: one }]],
    ['confirmed at 0', [{ group: 'confirmed', hash: one, height: '0' }]],
    ['in the pool at a height', [{ group: 'unconfirmed', hash: one, height: '7' }]],
    ['failed without a code', [{ group: 'failed', hash: one }]],
    ['failed with markup', [{ group: 'failed', code: '<b>', hash: one }]],
    ['another group', [{ group: 'final', hash: one, height: '1' }]],
    ['twice', [1, 2].map((height) => ({ group: 'confirmed', hash: one, height: String(height) }))],
  ])('refuses: %s', async (_, body) => {
    expect(await told(body)).toMatchObject(failed('node-answer-malformed'));
  });

  it('asks for a hundred at a time', async () => {
    const many = Array.from({ length: 250 }, (_, i) => ({
      hash: i.toString(16).toUpperCase().padStart(64, '0'),
      signature: 'EF'.repeat(64),
      address: alice,
    }));
    const scripted = nodeWith({ 'POST /transactionStatus': { body: [] } });
    const answer = await scripted.client.statuses(many);
    expect(answer.ok && answer.value).toHaveLength(250);
    expect(scripted.calls.map(({ body }) => (body as { hashes: string[] }).hashes.length)).toEqual([100, 100, 50]);
  });
});

describe('announcing', () => {
  it('hands each kind to its route, as it is', async () => {
    const scripted = nodeWith();
    const taken = { ok: true, value: { taken: true, code: null } };
    const { client } = scripted;
    expect(await client.announce({ kind: 'symbol-transaction', payload: 'ABCD', hash })).toEqual(taken);
    expect(await client.announce({ kind: 'symbol-bonded', payload: 'ABCE', hash })).toEqual(taken);
    const cosignature = { parentHash: hash, signerPublicKey: 'CD'.repeat(32), signature: 'EF'.repeat(64) };
    expect(await client.announce({ kind: 'symbol-cosignature', ...cosignature })).toEqual(taken);
    expect(scripted.calls.map(({ method, url, body }) => [method, new URL(url).pathname, body])).toEqual([
      ['PUT', '/transactions', { payload: 'ABCD' }],
      ['PUT', '/transactions/partial', { payload: 'ABCE' }],
      ['PUT', '/transactions/cosignature', { version: '0', ...cosignature }],
    ]);
  });

  it('refuses what is for the other chain, and hands on a refusal', async () => {
    const what = { kind: 'nem-transaction', data: 'AB', signature: 'EF'.repeat(64), hash } as const;
    expect(await answers((client) => client.announce(what))).toMatchObject(failed('node-wrong-network'));
    const odd = { status: 409, body: { code: 'InvalidArgument', message: 'payload has an invalid format' } };
    expect(
      await answers((client) => client.announce({ kind: 'symbol-transaction', payload: 'ABC', hash }), {
        'PUT /transactions': odd,
      }),
    ).toMatchObject(failed('node-refuses-question'));
  });
});

const small = (amount: number, seed: Uint8Array) =>
  makeEmbedded('testnet', { signer: keyOf(seed), content: ownSmall(amount) });

describe('what waits for cosignatures', () => {
  // The treasury pays; Alice is one of its cosigners and started, Bob has signed.
  const waiting = waitingAggregate([small(5, seedC), small(6, seedC)], seedA, [seedB]);
  const entry = (address: string, multisigAddresses: readonly string[]) => ({
    multisig: { ...multisig.multisig, accountAddress: addressHex(address), multisigAddresses },
  });
  const graph = [
    { level: 0, multisigEntries: [entry(alice, [addressHex(treasury)])] },
    { level: -1, multisigEntries: [entry(treasury, [])] },
  ];
  const tableOf = (rows: readonly { readonly hash: string; readonly row: object }[]): Table => ({
    'GET /transactions/partial': {
      body: {
        data: rows.map(({ hash }) => ({ id: 'A', meta: { hash } })),
        pagination: { pageNumber: 1, pageSize: 100 },
      },
    },
    'POST /transactions/partial': (body) => ({
      body: rows
        .filter(({ hash }) => (body as { transactionIds: string[] }).transactionIds.includes(hash))
        .map(({ row }) => row),
    }),
    [`GET /account/${alice}/multisig/graph`]: { body: graph },
    [`GET /account/${bob}/multisig/graph`]: notFound(bob),
  });

  it('is given as the bytes that were signed, with who has signed', async () => {
    const answer = await answers((client) => client.pending(alice), tableOf([waiting]));
    expect(answer).toEqual({
      ok: true,
      value: [
        {
          chain: 'symbol',
          hash: waiting.hash,
          bytes: waiting.bytes,
          signature: null,
          signedBy: [toHex(keyOf(seedA)), toHex(keyOf(seedB))],
          deadlineMs: epoch + 777_000n,
        },
      ],
    });
    expect(decodedSymbol(waiting.bytes, 'yes').content.kind).toBe('symbol.aggregate-bonded');
  });

  it('is not given to an account that is only paid', async () => {
    expect(await answers((client) => client.pending(bob), tableOf([waiting]))).toEqual({ ok: true, value: [] });
  });

  it('is complete over several pages, or refused', async () => {
    const rows = Array.from({ length: 130 }, (_, i) => waitingAggregate([small(i + 1, seedC)], seedA));
    const page = (from: number) => ({
      body: { data: rows.slice(from, from + 100).map(({ hash }) => ({ meta: { hash } })) },
    });
    const search = (number: number) =>
      `GET /transactions/partial?address=${alice}&pageSize=100&pageNumber=${number}&order=asc`;
    const two = { ...tableOf(rows), [search(1)]: page(0), [search(2)]: page(100) };
    const answer = (await answers((client) => client.pending(alice), two)) as { value: readonly unknown[] };
    expect(answer.value).toHaveLength(130);
    const endless = { ...tableOf(rows), 'GET /transactions/partial': page(0) };
    expect(await answers((client) => client.pending(alice), endless)).toMatchObject(failed('node-answer-malformed'));
  });

  it('leaves out older aggregates, and what was confirmed meanwhile', async () => {
    const old = { ...waiting.row, transaction: { ...waiting.row.transaction, version: 2 } };
    const gone = { hash: 'CC'.repeat(32), row: {} };
    const more = {
      ...tableOf([gone]),
      'POST /transactions/partial': { body: [] },
    };
    expect(await answers((client) => client.pending(alice), more)).toEqual({ ok: true, value: [] });
    expect(await answers((client) => client.pending(alice), tableOf([{ hash: waiting.hash, row: old }]))).toEqual({
      ok: true,
      value: [],
    });
  });

  type Row = typeof waiting.row;
  const inner = waiting.row.transaction.transactions as readonly { readonly transaction: Record<string, unknown> }[];
  const withTransaction = (change: object): Row => ({
    ...waiting.row,
    transaction: { ...waiting.row.transaction, ...change },
  });
  const withInner = (change: object) =>
    withTransaction({
      transactions: [{ ...inner[0], transaction: { ...inner[0]?.transaction, ...change } }, inner[1]],
    });
  const [cosigned] = waiting.row.transaction.cosignatures as readonly object[];

  it.each([
    ['another amount', withInner({ mosaics: [{ id: xym, amount: '500' }] })],
    ['another recipient', withInner({ recipientAddress: addressHex(alice) })],
    ['another message', withInner({ message: '00686921' })],
    ['another type', withInner({ type: 16725 })],
    ['an unknown type', withInner({ type: 1 })],
    ['an inner transaction missing', withTransaction({ transactions: [inner[0]] })],
    ['inner transactions exchanged', withTransaction({ transactions: [inner[1], inner[0]] })],
    ['no inner transaction that can be read', withTransaction({ transactions: [inner[0], { transaction: {} }] })],
    ['another fee', withTransaction({ maxFee: '1' })],
    ['another deadline', withTransaction({ deadline: '1' })],
    ['another network', withTransaction({ network: 104 })],
    ['another initiator', withTransaction({ signerPublicKey: toHex(keyOf(seedB)) })],
    ['another signature', withTransaction({ signature: 'EF'.repeat(64) })],
    [
      'a cosignature that is not valid',
      withTransaction({ cosignatures: [{ ...cosigned, signerPublicKey: toHex(keyOf(seedC)) }] }),
    ],
    ['a cosigner twice', withTransaction({ cosignatures: [cosigned, cosigned] })],
  ] as readonly (readonly [string, Row])[])('is left out with %s', async (_, row) => {
    const answer = await answers((client) => client.pending(alice), tableOf([{ hash: waiting.hash, row }]));
    expect(answer).toEqual({ ok: true, value: [] });
  });

  it('is left out under the hash of another that waits too', async () => {
    const other = waitingAggregate([small(7, seedC)], seedA);
    const exchanged = [
      { hash: waiting.hash, row: { ...other.row, meta: waiting.row.meta } },
      { hash: other.hash, row: { ...waiting.row, meta: other.row.meta } },
    ];
    const answer = await answers((client) => client.pending(alice), tableOf(exchanged));
    expect(answer).toEqual({ ok: true, value: [] });
  });

  it('is given beside one that cannot be proved, which anybody can start', async () => {
    const answer = await answers((client) => client.pending(alice), tableOf([forged(), waiting]));
    expect(answer).toMatchObject({ ok: true, value: [{ hash: waiting.hash }] });
  });

  it('is refused under another hash than was asked for', async () => {
    const row = { ...waiting.row, meta: { hash: 'AA'.repeat(32) } };
    const answer = await answers((client) => client.pending(alice), tableOf([{ hash: waiting.hash, row }]));
    expect(answer).toMatchObject(failed('node-answer-malformed'));
  });

  it('is refused beside one that was not asked for', async () => {
    const other = waitingAggregate([small(7, seedC)], seedA);
    const more = { ...tableOf([waiting]), 'POST /transactions/partial': { body: [waiting.row, other.row] } };
    expect(await answers((client) => client.pending(alice), more)).toMatchObject(failed('node-answer-malformed'));
  });

  it('is left out with a hash and a signature that agree, if the signature is not valid', async () => {
    const answer = await answers((client) => client.pending(alice), tableOf([forged()]));
    expect(answer).toEqual({ ok: true, value: [] });
  });
});

/** The hash covers the signature, so anybody can make one that fits. */
function forged() {
  const real = waitingAggregate([small(5, seedC)], seedA);
  const signature = new Uint8Array(64).fill(7);
  const message = joinBytes(hexBytes(generationHashSeeds.testnet), real.bytes.subarray(108, 164));
  const hash = toHex(sha3_256(joinBytes(signature, keyOf(seedA), message)));
  const transaction = { ...real.row.transaction, signature: toHex(signature) };
  return { hash, row: { ...real.row, meta: { hash }, transaction } };
}

describe('an embedded transaction', () => {
  const contents = symbolContents('testnet', signerKey);
  it.each(Object.keys(contents) as SymbolContent['kind'][])('%s: the bytes that core writes', (kind) => {
    fc.assert(
      fc.property(contents[kind], (content) => {
        const embedded = makeEmbedded('testnet', { signer: signerKey, content });
        expect(innerBytes(embeddedJson('testnet', embedded))).toEqual(embedded.bytes);
      }),
      { numRuns: 40 },
    );
  });

  it('is refused with any field missing or of another type', () => {
    fc.assert(
      fc.property(fc.oneof(...Object.values(contents)), fc.nat(), (content, pick) => {
        const json = embeddedJson('testnet', makeEmbedded('testnet', { signer: signerKey, content }));
        // Left out where it is empty; not in the bytes.
        const names = Object.keys(json).filter((name) => !['message', 'value', 'valueSize'].includes(name));
        const name = names[pick % names.length] ?? '';
        const { [name]: _, ...rest } = json;
        expect(innerBytes(rest)).toBeNull();
        expect(innerBytes({ ...json, [name]: { odd: true } })).toBeNull();
        expect(innerBytes({ ...json, [name]: null })).toBeNull();
      }),
    );
  });
});
