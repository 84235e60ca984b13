/** The client of NIS: each question, each malformed answer, and bytes that no description can falsify. */
import { describe, expect, it } from 'vitest';
import type { Lookup } from '../../companion/contract/chain-facts.ts';
import type { AllowedNode, NodeClient } from '../../companion/contract/node-client.ts';
import { toHex } from '../../core/base/hex.ts';
import { keccak_256 } from '../../core/base/sha3.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { epochsMs } from '../../core/chain/networks.ts';
import { schemeOf } from '../../core/signature/curves.ts';
import type { NemContent, NemTransaction } from '../../core/transaction/nem/content.ts';
import { decodeNem } from '../../core/transaction/nem/decode-nem.ts';
import { type Entity, entityOf } from '../harness/nis-json.ts';
import { type Reply, scriptedNode, type Table } from '../harness/scripted-node.ts';
import { cosignatureContent, nemOf, ownContents, withBytes } from '../vectors/own-nem.ts';

const node: AllowedNode = { url: 'http://node.example:7890', chain: 'nem', network: 'testnet' };
const scheme = schemeOf('nem');
const [seedA, seedB, seedC, seedD] = [1, 2, 3, 4].map((byte) => new Uint8Array(32).fill(byte)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
];
const keyOf = (seed: Uint8Array) => scheme.publicKey(seed);
const addressOf = (seed: Uint8Array) => addressOfPublicKey('nem', 'testnet', keyOf(seed)).text;
const [alice, bob, treasury, stranger] = [seedA, seedB, seedC, seedD].map(addressOf) as [
  string,
  string,
  string,
  string,
];
const lower = (bytes: Uint8Array) => toHex(bytes).toLowerCase();
const epoch = epochsMs.nem.testnet;

const error = (status: number, message: string): Reply => ({
  status,
  body: { timeStamp: 342378866, error: status === 404 ? 'Not Found' : 'Bad Request', message, status },
});
const unknownHash = error(400, 'Hash was not found in cache');

const info = {
  metaData: { features: 1, application: null, networkId: -104, version: '0.6.101', platform: 'x' },
  endpoint: { protocol: 'http', port: 7890, host: 'node.example' },
  identity: { name: 'alice\u2028', 'public-key': 'ab'.repeat(32) },
};
const account = (address: string, change: { meta?: object; account?: object } = {}) => ({
  meta: { status: 'LOCKED', remoteStatus: 'INACTIVE', cosignatoryOf: [], cosignatories: [], ...change.meta },
  account: {
    address,
    harvestedBlocks: 0,
    balance: 8_999_999_999_000_000,
    vestedBalance: 0,
    importance: 0.0017,
    publicKey: null,
    label: null,
    multisigInfo: {},
    ...change.account,
  },
});
const cosigners = (...addresses: string[]) => addresses.map((address) => account(address).account);
const treasuryAccount = account(treasury, {
  meta: { cosignatories: cosigners(alice, bob) },
  account: { publicKey: lower(keyOf(seedC)), multisigInfo: { cosignatoriesCount: 2, minCosignatories: 0 } },
});
const xem = { mosaicId: { namespaceId: 'nem', name: 'xem' }, quantity: 5 };
const coin = { mosaicId: { namespaceId: 'dim', name: 'coin' }, quantity: 7 };
const definition = {
  creator: 'ab'.repeat(32),
  id: coin.mosaicId,
  description: '',
  properties: [
    { name: 'divisibility', value: '3' },
    { name: 'initialSupply', value: '1000' },
    { name: 'supplyMutable', value: 'true' },
    { name: 'transferable', value: 'false' },
  ],
  levy: { type: 2, recipient: bob, mosaicId: xem.mosaicId, fee: 10 },
};
const block = (height: number, prev = 'cd') => ({
  timeStamp: 1000 + height,
  signature: 'ef'.repeat(64),
  prevBlockHash: { data: prev.repeat(32) },
  type: 1,
  transactions: [],
  version: -1744830463,
  signer: 'ab'.repeat(32),
  height,
});
const heightIn = (body: unknown) => (body as { height: number }).height;

const table: Table = {
  'GET /status': { body: { type: 4, code: 6, message: 'status' } },
  'GET /node/info': { body: info },
  'GET /chain/height': { body: { height: 1000 } },
  'POST /block/at/public': (body) =>
    heightIn(body) <= 1000 ? { body: block(heightIn(body)) } : error(404, 'requested block not found'),
  'GET /time-sync/network-time': { body: { sendTimeStamp: 342378866123, receiveTimeStamp: 342378866124 } },
  [`GET /account/get?address=${treasury}`]: { body: treasuryAccount },
  [`GET /account/get?address=${alice}`]: {
    body: account(alice, { meta: { cosignatoryOf: cosigners(treasury) }, account: { publicKey: lower(keyOf(seedA)) } }),
  },
  [`GET /account/get?address=${bob}`]: { body: account(bob) },
  [`GET /account/get?address=${stranger}`]: { body: account(stranger) },
  'GET /account/mosaic/owned': { body: { data: [xem, coin] } },
  'GET /mosaic/definition?mosaicId=dim%3Acoin': { body: definition },
  'GET /mosaic/definition?mosaicId=dim%3Anone': error(404, 'mosaic unknown'),
  'GET /mosaic/supply?mosaicId=dim%3Acoin': { body: { mosaicId: coin.mosaicId, supply: 9_000_000 } },
  'GET /account/unconfirmedTransactions': { body: { data: [] } },
  'GET /account/transfers/outgoing': { body: { data: [] } },
  'GET /transaction/get': unknownHash,
};
const nodeWith = (more: Table = {}) => scriptedNode(node, { ...table, ...more });
const answers = async (question: (client: NodeClient) => Promise<unknown>, more: Table = {}) =>
  question(nodeWith(more).client);
const failed = (code: string) => ({ ok: false, reason: { code, node: node.url } });

describe('what a node says of itself and of its chain', () => {
  it('identity, tip, time; no names, no fee market', async () => {
    const { client } = nodeWith();
    expect(await client.identity()).toEqual({
      ok: true,
      value: { chain: 'nem', network: 'testnet', generationHash: null, version: '0.6.101', name: 'alice' },
    });
    expect(await client.tip()).toEqual({ ok: true, value: { height: 1000n, finalHeight: 640n } });
    expect(await client.networkTimeMs()).toEqual({ ok: true, value: epoch + 342378866124n });
    expect(await client.alias('symbol.xym')).toEqual({ ok: true, value: null });
    expect(await client.fees()).toEqual({ ok: true, value: null });
  });

  it('nothing is irreversible on a chain that is shorter than the rewrite limit', async () => {
    expect(await answers((client) => client.tip(), { 'GET /chain/height': { body: { height: 360 } } })).toMatchObject({
      value: { finalHeight: 0n },
    });
  });

  it.each([0, 1, 2, 3, 4, 5, 7, 8])('is not used with status %i', async (code) => {
    const more = { 'GET /status': { body: { type: 4, code, message: 'status' } } };
    expect(await answers((client) => client.tip(), more)).toMatchObject(failed('node-not-synchronised'));
  });

  it('refuses another network', async () => {
    const more = { 'GET /node/info': { body: { ...info, metaData: { ...info.metaData, networkId: 104 } } } };
    expect(await answers((client) => client.identity(), more)).toMatchObject(failed('node-wrong-network'));
  });

  it('a block has the hash that the next one names', async () => {
    const more: Table = {
      'POST /block/at/public': (body) => ({ body: block(heightIn(body), heightIn(body) === 901 ? 'a1' : 'cd') }),
    };
    const value = { height: 900n, hash: 'A1'.repeat(32), timeMs: epoch + 1_900_000n, feeMultiplier: null };
    expect(await answers((client) => client.block(900n), more)).toEqual({ ok: true, value });
    expect(await answers((client) => client.block(1000n))).toMatchObject({ value: { height: 1000n, hash: null } });
    expect(await answers((client) => client.block(1001n))).toEqual({ ok: true, value: null });
  });
});

describe('accounts and mosaics', () => {
  it('min 0 means all; a removal from n of n takes n - 1', async () => {
    expect(await answers((client) => client.account(treasury))).toEqual({
      ok: true,
      value: {
        address: treasury,
        publicKey: toHex(keyOf(seedC)),
        holdings: [
          { mosaic: 'nem:xem', atomic: 8_999_999_999_000_000n },
          { mosaic: 'dim:coin', atomic: 7n },
        ],
        multisig: { minApproval: 2, minRemoval: 1, storedMin: 0, cosigners: [alice, bob], cosignerOf: [] },
      },
    });
    const one = account(treasury, {
      meta: { cosignatories: cosigners(alice, bob) },
      account: { multisigInfo: { cosignatoriesCount: 2, minCosignatories: 1 } },
    });
    const more = { [`GET /account/get?address=${treasury}`]: { body: one } };
    expect(await answers((client) => client.account(treasury), more)).toMatchObject({
      value: { multisig: { minApproval: 1, minRemoval: 1, storedMin: 1 } },
    });
  });

  it('an unused account has nothing and is in no relation', async () => {
    const unused = account(stranger, { account: { balance: 0 } });
    const more = {
      [`GET /account/get?address=${stranger}`]: { body: unused },
      'GET /account/mosaic/owned': { body: { data: [] } },
    };
    expect(await answers((client) => client.account(stranger), more)).toEqual({
      ok: true,
      value: { address: stranger, publicKey: null, holdings: [{ mosaic: 'nem:xem', atomic: 0n }], multisig: null },
    });
  });

  it('a mosaic with its supply in atomic units and its levy', async () => {
    expect(await answers((client) => client.mosaic('dim:coin'))).toEqual({
      ok: true,
      value: {
        ...{ id: 'dim:coin', name: 'dim:coin', divisibility: 3, supply: 9_000_000_000n, endHeight: null },
        ...{ transferable: false, restrictable: false, revokable: false },
        levy: { kind: 'percentile', recipient: bob, mosaic: 'nem:xem', fee: 10n },
      },
    });
    const without = { 'GET /mosaic/definition?mosaicId=dim%3Acoin': { body: { ...definition, levy: {} } } };
    expect(await answers((client) => client.mosaic('dim:coin'), without)).toMatchObject({ value: { levy: null } });
    expect(await answers((client) => client.mosaic('dim:none'))).toEqual({ ok: true, value: null });
  });

  it('asks nothing for what is no address or name', async () => {
    const scripted = nodeWith();
    const mainnet = addressOfPublicKey('nem', 'mainnet', keyOf(seedA)).text;
    for (const text of ['', alice.toLowerCase(), `${alice}&x=1`, mainnet])
      for (const question of [scripted.client.account, scripted.client.pending])
        expect(await question(text)).toMatchObject(failed('node-refuses-question'));
    for (const id of ['', 'dim', 'dim:', 'DIM:coin', 'dim:coin&x=1', 'a.b.c.d:x'])
      expect(await scripted.client.mosaic(id)).toMatchObject(failed('node-refuses-question'));
    expect(await scripted.client.block(0n)).toMatchObject(failed('node-refuses-question'));
    expect(scripted.calls).toEqual([]);
  });
});

describe('a malformed answer', () => {
  const ask: Readonly<Record<string, (client: NodeClient) => Promise<unknown>>> = {
    identity: (client) => client.identity(),
    tip: (client) => client.tip(),
    block: (client) => client.block(900n),
    time: (client) => client.networkTimeMs(),
    account: (client) => client.account(treasury),
    mosaic: (client) => client.mosaic('dim:coin'),
  };
  const getAccount = `GET /account/get?address=${treasury}`;
  const multisigWith = (multisigInfo: object) => ({
    body: account(treasury, { meta: { cosignatories: cosigners(alice, bob) }, account: { multisigInfo } }),
  });
  const getDefinition = 'GET /mosaic/definition?mosaicId=dim%3Acoin';
  const getSupply = 'GET /mosaic/supply?mosaicId=dim%3Acoin';
  it.each([
    ['identity', 'GET /node/info', { body: { ...info, metaData: { networkId: '-104', version: '1' } } }],
    ['tip', 'GET /status', { body: { type: 1, code: 6, message: 'status' } }],
    ['tip', 'GET /chain/height', { body: { height: '1000' } }],
    ['tip', 'GET /chain/height', { body: '{"height":9007199254740993}' }],
    ['tip', 'GET /chain/height', { body: { height: -1 } }],
    ['block', 'POST /block/at/public', { body: block(901) }],
    ['block', 'POST /block/at/public', { body: { ...block(900), prevBlockHash: {} } }],
    ['time', 'GET /time-sync/network-time', { body: { sendTimeStamp: 1 } }],
    ['account', getAccount, { body: account(alice) }],
    ['account', getAccount, { body: account(treasury, { account: { publicKey: lower(keyOf(seedA)) } }) }],
    ['account', getAccount, { body: account(treasury, { account: { balance: 0.5 } }) }],
    ['account', getAccount, { body: account(treasury, { meta: { cosignatoryOf: [{ address: 'X' }] } }) }],
    ['account', getAccount, multisigWith({ cosignatoriesCount: 3, minCosignatories: 2 })],
    ['account', getAccount, multisigWith({ cosignatoriesCount: 2, minCosignatories: 3 })],
    ['account', getAccount, multisigWith({})],
    ['account', 'GET /account/mosaic/owned', { body: { data: [coin, coin] } }],
    ['account', 'GET /account/mosaic/owned', { body: { data: [{ ...coin, quantity: '7' }] } }],
    ['mosaic', getDefinition, { body: { ...definition, id: xem.mosaicId } }],
    ['mosaic', getDefinition, { body: { ...definition, properties: definition.properties.slice(1) } }],
    ['mosaic', getDefinition, { body: { ...definition, levy: { type: 3 } } }],
    ['mosaic', getSupply, { body: { mosaicId: xem.mosaicId, supply: 1 } }],
    ['mosaic', getSupply, { body: { mosaicId: coin.mosaicId, supply: -1 } }],
  ] as readonly (readonly [string, string, Reply])[])('%s, %s: %j', async (question, route, reply) => {
    expect(await ask[question]?.(nodeWith({ [route]: reply }).client)).toMatchObject(failed('node-answer-malformed'));
  });

  it('a route that a node does not have is no answer', async () => {
    const missing = { status: 404, body: '<html>' };
    const more = { [getDefinition]: missing };
    expect(await answers((client) => client.mosaic('dim:coin'), more)).toMatchObject(failed('node-refuses-question'));
  });
});

/** An inner payment of the treasury, started by Alice and cosigned by Bob, as NIS shows it in the pool. */
function waiting(content: NemContent = ownContents.mosaics) {
  const inner = withBytes(nemOf(content, { signer: keyOf(seedC), version: content.kind === 'nem.transfer' ? 2 : 1 }));
  const outer = withBytes(nemOf({ kind: 'nem.multisig', inner }, { signer: keyOf(seedA) }));
  const signature = scheme.sign(outer.bytes, seedA);
  const cosignature = withBytes(nemOf(cosignatureContent(inner), { signer: keyOf(seedB), fee: 160_000n }));
  const entity: Entity = {
    ...entityOf(outer),
    signature: lower(signature),
    signatures: [cosignatureJson(cosignature, inner, seedB)],
  };
  return {
    inner,
    bytes: outer.bytes,
    hash: toHex(keccak_256(outer.bytes)),
    signature: toHex(signature),
    entity,
    row: { meta: { data: lower(keccak_256(inner.bytes)) }, transaction: entity },
  };
}

const cosignatureJson = (cosignature: NemTransaction, inner: NemTransaction, seed: Uint8Array): Entity => ({
  timeStamp: Number(cosignature.timestamp),
  otherHash: { data: lower(keccak_256(inner.bytes)) },
  otherAccount: addressOfPublicKey('nem', 'testnet', inner.signer).text,
  fee: Number(cosignature.fee),
  type: 4098,
  deadline: Number(cosignature.deadline),
  version: -1744830463,
  signer: lower(cosignature.signer),
  signature: lower(scheme.sign(cosignature.bytes, seed)),
});

const poolOf = (...data: readonly object[]): Table => ({ 'GET /account/unconfirmedTransactions': { body: { data } } });
const plainRow = (signature = 'ef'.repeat(64)) => ({
  meta: { data: null },
  transaction: { ...entityOf(nemOf(ownContents.transfer)), signature },
});

describe('what waits for cosignatures', () => {
  it.each(Object.entries(ownContents))('%s: as the bytes that were signed, with who has signed', async (_, content) => {
    const own = waiting(
      content.kind === 'nem.mosaic-definition'
        ? { ...content, creator: keyOf(seedC) }
        : content.kind === 'nem.multisig-account-modification'
          ? { ...content, minApprovalDelta: null }
          : content,
    );
    const answer = await answers((client) => client.pending(alice), poolOf(plainRow(), own.row));
    expect(answer).toEqual({
      ok: true,
      value: [
        {
          chain: 'nem',
          hash: own.hash,
          bytes: own.bytes,
          signature: own.signature,
          signedBy: [toHex(keyOf(seedA)), toHex(keyOf(seedB))],
          deadlineMs: epoch + 300_003_600_000n,
        },
      ],
    });
    expect(decodeNem(own.bytes, null).ok).toBe(true);
  });

  it('is given to the multisig account itself, and not to one that is only paid', async () => {
    const own = waiting();
    const given = (await answers((client) => client.pending(treasury), poolOf(own.row))) as { value: unknown[] };
    expect(given.value).toHaveLength(1);
    expect(await answers((client) => client.pending(stranger), poolOf(own.row))).toEqual({ ok: true, value: [] });
  });

  const own = waiting();
  const other = own.entity.otherTrans as Entity;
  const [cosigned] = own.entity.signatures as readonly [Entity];
  const withEntity = (change: object) => ({ ...own.row, transaction: { ...own.entity, ...change } });
  const withCosignature = (change: object) => withEntity({ signatures: [{ ...cosigned, ...change }] });
  it.each([
    ['another amount', withEntity({ otherTrans: { ...other, amount: 1 } })],
    ['another recipient', withEntity({ otherTrans: { ...other, recipient: bob } })],
    ['another fee', withEntity({ fee: 1 })],
    ['another deadline', withEntity({ deadline: 1 })],
    ['another initiator', withEntity({ signer: lower(keyOf(seedB)) })],
    ['another signature', withEntity({ signature: 'ab'.repeat(64) })],
    ['no signature', withEntity({ signature: null })],
    ['another network', withEntity({ version: 0x68000001 })],
    ['a field that nobody knows', withEntity({ otherTrans: { ...other, more: 1 } })],
    ['another inner hash', { ...own.row, meta: { data: 'ab'.repeat(32) } }],
    ['a cosignature of another key', withCosignature({ signer: lower(keyOf(seedD)) })],
    ['a cosignature of another hash', withCosignature({ otherHash: { data: 'ab'.repeat(32) } })],
    ['a cosignature for another account', withCosignature({ otherAccount: bob })],
    ['a cosignature with another fee', withCosignature({ fee: 150_000 })],
    ['a cosigner twice', withEntity({ signatures: [cosigned, cosigned] })],
  ])('is refused with %s', async (_, row) => {
    expect(await answers((client) => client.pending(alice), poolOf(row))).toMatchObject(
      failed('node-answer-malformed'),
    );
  });
});

describe('statuses', () => {
  const lookup = (byte: string, address = alice): Lookup => ({
    hash: byte.repeat(32).toUpperCase(),
    signature: byte.repeat(64).toUpperCase(),
    address,
  });
  const confirmed = (byte: string, height: number, id = 1, more: Entity = {}) => ({
    meta: { height, id, hash: { data: byte.repeat(32) }, innerHash: {} },
    transaction: { ...entityOf(nemOf(ownContents.transfer)), signature: byte.repeat(64), ...more },
  });
  const status = (one: Lookup, group: string, height: bigint | null = null) => ({
    hash: one.hash,
    group,
    height,
    code: null,
  });
  const [a, b, c, d] = ['a1', 'b2', 'c3', 'd4'].map((byte) => lookup(byte)) as [Lookup, Lookup, Lookup, Lookup];

  const hundred = (from: number, ...first: readonly object[]) => ({
    body: { data: [...first, ...Array.from({ length: 100 - first.length }, (_, i) => confirmed('ff', 10, from - i))] },
  });

  it('come from the pool, from what was sent, and from the cache, in the order that was asked for', async () => {
    const answer = await answers((client) => client.statuses([d, c, b, a]), {
      ...poolOf(plainRow('a1'.repeat(64))),
      'GET /account/transfers/outgoing': hundred(1000, confirmed('b2', 77)),
      [`GET /transaction/get?hash=${'c3'.repeat(32)}`]: { body: confirmed('c3', 78) },
    });
    expect(answer).toEqual({
      ok: true,
      value: [status(d, 'unknown'), status(c, 'confirmed', 78n), status(b, 'confirmed', 77n), status(a, 'unconfirmed')],
    });
  });

  it('asks for an account once, and for no more than it has to', async () => {
    const scripted = nodeWith(poolOf(plainRow('a1'.repeat(64)), plainRow('b2'.repeat(64))));
    await scripted.client.statuses([a, b]);
    expect(scripted.calls.map(({ url }) => new URL(url).pathname)).toEqual(['/account/unconfirmedTransactions']);
  });

  it('a multisig transaction is partial until enough have signed; so is a cosignature in it', async () => {
    const own = waiting();
    const parent = { hash: own.hash, signature: own.signature, address: alice };
    const [cosigned] = own.entity.signatures as readonly [Entity];
    const cosignature = { hash: 'EE'.repeat(32), signature: String(cosigned.signature).toUpperCase(), address: bob };
    const both = (client: NodeClient) => client.statuses([parent, cosignature]);
    expect(await answers(both, poolOf(own.row))).toMatchObject({
      value: [{ group: 'unconfirmed' }, { group: 'unconfirmed', hash: cosignature.hash }],
    });
    const alone = { ...own.row, transaction: { ...own.entity, signatures: [] } };
    expect(await answers((client) => client.statuses([parent]), poolOf(alone))).toMatchObject({
      value: [{ group: 'partial' }],
    });
    const { entity } = own;
    const inBlock = { meta: { height: 9, id: 1, hash: { data: own.hash.toLowerCase() } }, transaction: entity };
    expect(await answers(both, { 'GET /account/transfers/outgoing': { body: { data: [inBlock] } } })).toMatchObject({
      value: [
        { group: 'confirmed', height: 9n },
        { group: 'confirmed', height: 9n },
      ],
    });
  });

  it('asks the cache for nothing when all that the account ever sent was shown', async () => {
    const scripted = nodeWith({ 'GET /account/transfers/outgoing': { body: { data: [confirmed('b2', 77)] } } });
    expect(await scripted.client.statuses([a, b, c, d])).toMatchObject({
      value: [{ group: 'unknown' }, { group: 'confirmed' }, { group: 'unknown' }, { group: 'unknown' }],
    });
    expect(scripted.calls).toHaveLength(2);
  });

  it('goes back three pages, by the id of the last row', async () => {
    const page = (from: number) => hundred(from);
    const route = `GET /account/transfers/outgoing?address=${alice}&pageSize=100`;
    const scripted = nodeWith({
      [route]: page(1000),
      [`${route}&id=901`]: page(900),
      [`${route}&id=801`]: page(800),
      [`${route}&id=701`]: { body: { data: [confirmed('a1', 5)] } },
    });
    expect(await scripted.client.statuses([a])).toMatchObject({ value: [{ group: 'unknown' }] });
    expect(scripted.calls.map(({ url }) => new URL(url).search)).toContain(`?address=${alice}&pageSize=100&id=801`);
    expect(scripted.calls).toHaveLength(5);
  });

  it.each([
    ['another hash for the same signature', { data: [{ ...confirmed('a1', 5), meta: confirmed('b2', 5).meta }] }],
    ['confirmed at 0', { data: [confirmed('a1', 0)] }],
    ['confirmed at the largest number', { data: [confirmed('a1', Number.MAX_SAFE_INTEGER)] }],
    ['a row without its hash', { data: [{ ...confirmed('a1', 5), meta: { height: 5, id: 1 } }] }],
  ])('refuses: %s', async (_, body) => {
    const more = { 'GET /account/transfers/outgoing': { body } };
    expect(await answers((client) => client.statuses([a]), more)).toMatchObject(failed('node-answer-malformed'));
  });

  it('refuses another transaction than the one whose hash was asked for', async () => {
    const more = {
      'GET /account/transfers/outgoing': hundred(900),
      'GET /transaction/get': { body: confirmed('b2', 5) },
    };
    expect(await answers((client) => client.statuses([a]), more)).toMatchObject(failed('node-answer-malformed'));
  });

  it('takes no other refusal for "unknown"', async () => {
    const more = {
      'GET /account/transfers/outgoing': hundred(900),
      'GET /transaction/get': error(400, 'address must be valid'),
    };
    expect(await answers((client) => client.statuses([a]), more)).toMatchObject(failed('node-refuses-question'));
  });
});

describe('announcing', () => {
  const hash = 'AB'.repeat(32);
  const what = { kind: 'nem-transaction', data: 'ABCD', signature: 'EF'.repeat(64), hash } as const;
  const told = (code: number, message: string, data: string | null = hash.toLowerCase()) => ({
    'POST /transaction/announce': {
      body: { innerTransactionHash: {}, code, type: 1, message, transactionHash: data === null ? {} : { data } },
    },
  });

  it('writes hex as NIS expects it, and reads the verdict', async () => {
    const scripted = nodeWith(told(1, 'SUCCESS'));
    expect(await scripted.client.announce(what)).toEqual({ ok: true, value: { taken: true, code: null } });
    expect(scripted.calls[0]?.body).toEqual({ data: 'abcd', signature: 'ef'.repeat(64) });
    const announce = (client: NodeClient) => client.announce(what);
    expect(await answers(announce, told(0, 'NEUTRAL', null))).toEqual({ ok: true, value: { taken: true, code: null } });
    expect(await answers(announce, told(3, 'FAILURE_PAST_DEADLINE', null))).toEqual({
      ok: true,
      value: { taken: false, code: 'FAILURE_PAST_DEADLINE' },
    });
  });

  it('refuses a success for another hash, a verdict without words, and what is for the other chain', async () => {
    const announce = (client: NodeClient) => client.announce(what);
    expect(await answers(announce, told(1, 'SUCCESS', 'cd'.repeat(32)))).toMatchObject(failed('node-answer-malformed'));
    expect(await answers(announce, told(3, ''))).toMatchObject(failed('node-answer-malformed'));
    const symbol = { kind: 'symbol-transaction', payload: 'AB', hash } as const;
    expect(await answers((client) => client.announce(symbol))).toMatchObject(failed('node-wrong-network'));
  });
});
