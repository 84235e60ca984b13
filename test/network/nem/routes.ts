/**
 * The routes of NIS that a wallet uses, over one node's view. Remote accounts are never active here, so `forwarded` gives
 * the account itself. No websocket, no local routes, nothing that takes a private key.
 * Takes: a question. Gives: status and body as NIS 0.6.101. Refuses: (`Bad`) as NIS words it. Never: a block's hash,
 * which NIS does not give.
 */
import { networkTimeOf } from './execute.ts';
import { accountJson, blockJson, definitionJson, idJson } from './json.ts';
import type { NemNode } from './node.ts';
import { addressIn, Bad, keyIn, listIn, mosaicIn, type NemQuestion, numberIn, ok, type Routes } from './question.ts';
import { accountOf, type NemMosaic } from './state.ts';
import { addressOfKey, type Json } from './transaction.ts';
import { transactionRoutes } from './transaction-routes.ts';

const version = '0.6.101';

const nodeJson = (node: NemNode): Json => ({
  metaData: {
    ...{ features: 1, application: null, version, platform: 'test network' },
    networkId: node.behaviour.name === 'other-network' ? 104 : -104,
  },
  endpoint: { protocol: 'http', port: 7890, host: '127.0.0.1' },
  identity: { name: `test node ${node.index}`, 'public-key': String(node.index).padStart(64, '0') },
});

const nodeRoutes: Routes = [
  { method: 'GET', path: '/heartbeat', answer: () => ok({ code: 1, type: 2, message: 'ok' }) },
  {
    method: 'GET',
    path: '/status',
    answer: ({ node }) => ok({ type: 4, code: statusOf(node), message: 'status' }),
  },
  { method: 'GET', path: '/node/info', answer: ({ node }) => ok(nodeJson(node)) },
  {
    method: 'GET',
    path: '/node/extended-info',
    answer: ({ node, nowMs }) => {
      const currentTime = networkTimeOf(nowMs);
      const nisInfo = { application: 'NEM Infrastructure Server', version, signer: null, startTime: 0, currentTime };
      return ok({ node: nodeJson(node), nisInfo });
    },
  },
  { method: 'GET', path: '/chain/height', answer: ({ view }) => ok({ height: Number(view.tip.height) }) },
  {
    method: 'GET',
    path: '/node/active-peers/max-chain-height',
    answer: ({ node }) => ok({ height: Number(node.branch.tip.height) }),
  },
  { method: 'GET', path: '/chain/last-block', answer: ({ view }) => ok(blockJson(view.tip)) },
  {
    method: 'POST',
    path: '/block/at/public',
    answer: ({ view, body }) => {
      const { height } = body;
      if (typeof height !== 'number' || !Number.isInteger(height) || height < 1)
        throw new Bad('height must be positive');
      const block = view.blocks[height - 1];
      if (block === undefined) throw new Bad(`block not found in the db '${height}' (org.nem.core.model.Block)`, 404);
      return ok(blockJson(block));
    },
  },
  {
    method: 'GET',
    path: '/time-sync/network-time',
    answer: ({ nowMs }) => {
      // Milliseconds since the epoch, unlike every other time of NIS.
      const now = networkTimeOf(nowMs) * 1000 + Number(nowMs % 1000n);
      return ok({ sendTimeStamp: now, receiveTimeStamp: now });
    },
  },
];

/** 6 synchronised, 5 booted, 8 loading. */
const statusOf = ({ behaviour }: NemNode): number => {
  if (behaviour.name === 'unavailable') return 8;
  return behaviour.name === 'not-synchronised' ? 5 : 6;
};

const accountRoutes: Routes = [
  ...['/account/get', '/account/get/forwarded'].map((path): Routes[number] => ({
    method: 'GET',
    path,
    answer: ({ view, query }) => ok(accountJson(view.tip.state, addressIn(query.get('address')))),
  })),
  {
    method: 'GET',
    path: '/account/get/from-public-key',
    answer: ({ view, query }) => {
      const key = keyIn(query.get('publicKey'));
      const state = structuredClone(view.tip.state);
      // NIS then knows the key, whether the chain has it or not.
      accountOf(state, addressOfKey(key)).publicKey = key;
      return ok(accountJson(state, addressOfKey(key)));
    },
  },
  {
    method: 'POST',
    path: '/account/get/batch',
    answer: ({ view, body }) =>
      ok({ data: listIn(body).map(({ account }) => accountJson(view.tip.state, addressIn(account))) }),
  },
  {
    method: 'GET',
    path: '/account/mosaic/owned',
    answer: ({ view, query }) => {
      const held = view.tip.state.accounts.get(addressIn(query.get('address')))?.balances ?? new Map<string, bigint>();
      return ok({ data: [...held].map(([name, amount]) => ({ mosaicId: idJson(name), quantity: Number(amount) })) });
    },
  },
  {
    method: 'GET',
    path: '/account/mosaic/owned/definition',
    answer: (question) => {
      const { view, query } = question;
      const held = view.tip.state.accounts.get(addressIn(query.get('address')))?.balances ?? new Map<string, bigint>();
      return ok({ data: [...held.keys()].map((name) => definitionJson(name, mosaicOf(question, name))) });
    },
  },
];

function mosaicOf({ view }: NemQuestion, name: string): NemMosaic {
  const found = view.tip.state.mosaics.get(name);
  if (found === undefined) throw new Bad(`mosaic not found in the db '${name}'`, 404);
  return found;
}

const mosaicRoutes: Routes = [
  {
    method: 'GET',
    path: '/mosaic/definition',
    answer: (question) => {
      const name = mosaicIn(question.query.get('mosaicId'));
      return ok(definitionJson(name, mosaicOf(question, name)));
    },
  },
  {
    method: 'GET',
    path: '/mosaic/supply',
    answer: (question) => {
      const name = mosaicIn(question.query.get('mosaicId'));
      return ok({ mosaicId: idJson(name), supply: Number(mosaicOf(question, name).supply) });
    },
  },
  {
    method: 'GET',
    path: '/namespace/mosaic/definition/page',
    answer: ({ view, query }) => {
      const namespace = query.get('namespace') ?? '';
      const before = numberIn(query, 'id');
      const size = Math.min(100, Math.max(5, numberIn(query, 'pageSize') ?? 25));
      const rows = [...view.tip.state.mosaics].map(([name, mosaic], i) => ({ name, mosaic, id: i + 1 }));
      const wanted = rows.filter(
        ({ name, id }) => name.startsWith(`${namespace}:`) && (before === null || id < before),
      );
      const page = wanted.toReversed().slice(0, size);
      return ok({ data: page.map(({ name, mosaic, id }) => ({ meta: { id }, mosaic: definitionJson(name, mosaic) })) });
    },
  },
];

export const nemRoutes: Routes = [...nodeRoutes, ...accountRoutes, ...mosaicRoutes, ...transactionRoutes];
