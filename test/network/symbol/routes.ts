/**
 * The routes of catapult REST that a wallet uses, over one node's view. Restrictions are never set here, so their
 * route is always 404; merkle proofs, receipts, finalization proofs and metadata are left out, and so is the websocket.
 * Takes: a question. Gives: status and body as REST 2.5.0. Refuses: as it does (409, 404, 415, 400). Never: says in the
 * answer to an announce what becomes of it.
 */
import type { View } from '../chain/node.ts';
import { networkTimeOf } from './execute.ts';
import {
  accountJson,
  blockOf,
  lockJson,
  mosaicJson,
  multisigJson,
  namespaceJson,
  propertiesJson,
  rowId,
} from './json.ts';
import type { SymbolNode } from './node.ts';
import { answer, hexIn, invalid, listIn, missing, ok, type Routes } from './question.ts';
import { addressIn } from './search.ts';
import type { Namespace, SymbolState } from './state.ts';
import { addressHex, addressOfKey, type Json, type SymbolTransaction, seed } from './transaction.ts';
import { transactionRoutes } from './transaction-routes.ts';

const accountIn = (text: string): string =>
  /^[0-9A-Fa-f]{64}$/.test(text) ? addressOfKey(text.toUpperCase()) : addressIn(text, 'accountId');
const otherSeed = 'C0FFEE00'.repeat(8);
const seedOf = (node: SymbolNode): string => (node.behaviour.name === 'other-network' ? otherSeed : seed);

const nodeRoutes: Routes = [
  {
    method: 'GET',
    path: '/node/health',
    answer: ({ node }) => {
      const up = node.behaviour.name !== 'not-synchronised';
      return answer(up ? 200 : 503, { status: { apiNode: up ? 'up' : 'down', db: 'up' } });
    },
  },
  {
    method: 'GET',
    path: '/node/info',
    answer: ({ node }) =>
      ok({
        ...{
          version: 16_777_993,
          publicKey: rowId(node.index, 'node').padEnd(64, '0'),
          networkGenerationHashSeed: seedOf(node),
        },
        ...{ roles: 3, port: 7900, networkIdentifier: 152, host: '127.0.0.1', friendlyName: `test node ${node.index}` },
        nodePublicKey: rowId(node.index, 'transport').padEnd(64, '0'),
      }),
  },
  {
    method: 'GET',
    path: '/node/server',
    answer: () => {
      const deployment = { deploymentTool: 'test', deploymentToolVersion: '1.0.0', lastUpdatedDate: '2026-01-01' };
      return ok({ serverInfo: { restVersion: '2.5.0', sdkVersion: '3.2.2', deployment } });
    },
  },
  {
    method: 'GET',
    path: '/node/time',
    answer: ({ nowMs }) => {
      const now = String(networkTimeOf(nowMs));
      return ok({ communicationTimestamps: { sendTimestamp: now, receiveTimestamp: now } });
    },
  },
  {
    method: 'GET',
    path: '/network',
    answer: () => ok({ name: 'testnet', description: 'catapult public test network' }),
  },
  { method: 'GET', path: '/network/properties', answer: ({ node }) => ok(propertiesJson(seedOf(node))) },
  { method: 'GET', path: '/network/fees/transaction', answer: ({ node, view }) => ok(feesOf(node, view)) },
  {
    method: 'GET',
    path: '/chain/info',
    answer: ({ view }) => {
      const { height, hash } = view.blocks[Number(view.finalHeight) - 1] ?? view.tip;
      const latestFinalizedBlock = { finalizationEpoch: 1, finalizationPoint: 1, height: String(height), hash };
      return ok({
        height: String(view.tip.height),
        scoreHigh: '0',
        scoreLow: String(view.tip.height),
        latestFinalizedBlock,
      });
    },
  },
  {
    method: 'GET',
    path: '/blocks/{height}',
    answer: ({ view, values, node }) => {
      const height = values.height ?? '';
      if (!/^[0-9]{1,19}$/.test(height)) return invalid('height');
      const block = view.blocks[Number(height) - 1];
      return block === undefined ? missing(height) : ok(blockOf(block, node.index));
    },
  },
];

/** Of the last 300 blocks, as the REST route counts. */
function feesOf(node: SymbolNode, view: View<SymbolTransaction, SymbolState>): Json {
  const fees = view.blocks.slice(-300).map(({ feeMultiplier }) => feeMultiplier || 100);
  const sorted = fees.toSorted((a, b) => a - b);
  return {
    averageFeeMultiplier: Math.round(fees.reduce((sum, each) => sum + each, 0) / fees.length),
    ...{
      medianFeeMultiplier: sorted[Math.floor(sorted.length / 2)] ?? 100,
      highestFeeMultiplier: sorted.at(-1) ?? 100,
    },
    ...{ lowestFeeMultiplier: sorted[0] ?? 100, minFeeMultiplier: node.minFeeMultiplier },
  };
}

const stateRoutes: Routes = [
  {
    method: 'GET',
    path: '/accounts/{accountId}',
    answer: ({ view, values, node }) => {
      const address = accountIn(values.accountId ?? '');
      const account = view.tip.state.accounts.get(address);
      return account === undefined ? missing(values.accountId ?? '') : ok(accountJson(address, account, node.index));
    },
  },
  {
    method: 'POST',
    path: '/accounts',
    answer: ({ view, body, node }) =>
      ok(
        listIn(body, 'addresses').flatMap((text) => {
          const address = addressIn(String(text), 'addresses');
          const account = view.tip.state.accounts.get(address);
          return account === undefined ? [] : [accountJson(address, account, node.index)];
        }),
      ),
  },
  {
    method: 'GET',
    path: '/account/{address}/multisig',
    answer: ({ view, values }) => {
      const address = addressIn(values.address ?? '', 'address');
      const entry = view.tip.state.multisigs.get(address);
      return entry === undefined ? missing(values.address ?? '') : ok(multisigJson(address, entry));
    },
  },
  {
    method: 'GET',
    path: '/account/{address}/multisig/graph',
    answer: ({ view, values }) => {
      const address = addressIn(values.address ?? '', 'address');
      const { state } = view.tip;
      return state.multisigs.has(address) ? ok(graphOf(state, address)) : missing(values.address ?? '');
    },
  },
  {
    method: 'GET',
    path: '/restrictions/account/{address}',
    answer: ({ values }) => {
      addressIn(values.address ?? '', 'address');
      return missing(values.address ?? '');
    },
  },
  {
    method: 'GET',
    path: '/mosaics/{mosaicId}',
    answer: ({ view, values, node }) => {
      const id = hexIn(values.mosaicId, 16, 'mosaicId');
      const mosaic = view.tip.state.mosaics.get(id);
      return mosaic === undefined ? missing(values.mosaicId ?? '') : ok(mosaicJson(id, mosaic, node.index));
    },
  },
  {
    method: 'POST',
    path: '/mosaics',
    answer: ({ view, body, node }) =>
      ok(
        listIn(body, 'mosaicIds').flatMap((text) => {
          const id = hexIn(text, 16, 'mosaicIds');
          const mosaic = view.tip.state.mosaics.get(id);
          return mosaic === undefined ? [] : [mosaicJson(id, mosaic, node.index)];
        }),
      ),
  },
  {
    method: 'GET',
    path: '/lock/hash/{hash}',
    answer: ({ view, values, node }) => {
      const hash = hexIn(values.hash, 64, 'hash');
      const lock = view.tip.state.locks.get(hash);
      return lock === undefined ? missing(values.hash ?? '') : ok(lockJson(hash, lock, node.index));
    },
  },
];

/** Level 0 is the account, negative are multisig accounts above it, positive its cosigners. */
function graphOf(state: SymbolState, address: string): readonly Json[] {
  const levels = new Map<number, string[]>();
  const walk = (each: string, level: number, way: -1 | 1) => {
    const list = levels.get(level) ?? [];
    levels.set(level, list.includes(each) ? list : [...list, each]);
    const entry = state.multisigs.get(each);
    for (const next of (way < 0 ? entry?.of : entry?.cosigners) ?? []) walk(next, level + way, way);
  };
  walk(address, 0, -1);
  walk(address, 0, 1);
  const entriesOf = (list: readonly string[]) =>
    list.flatMap((each) => {
      const entry = state.multisigs.get(each);
      return entry === undefined ? [] : [multisigJson(each, entry)];
    });
  return [...levels]
    .toSorted(([a], [b]) => a - b)
    .map(([level, list]) => ({ level, multisigEntries: entriesOf(list) }));
}

const namesOf = (state: SymbolState, points: (alias: Namespace['alias']) => boolean): readonly string[] =>
  [...state.namespaces.values()].filter(({ alias }) => points(alias)).map(({ name }) => name);

const nameRoutes: Routes = [
  {
    method: 'GET',
    path: '/namespaces/{namespaceId}',
    answer: ({ view, values, node }) => {
      const id = hexIn(values.namespaceId, 16, 'namespaceId');
      const found = view.tip.state.namespaces.get(id);
      return found === undefined
        ? missing(values.namespaceId ?? '')
        : ok(namespaceJson(id, found, node.index, view.tip.height));
    },
  },
  {
    method: 'POST',
    path: '/namespaces/names',
    answer: ({ view, body }) =>
      ok(
        listIn(body, 'namespaceIds').flatMap((text) => {
          const id = hexIn(text, 16, 'namespaceIds');
          const path = view.tip.state.namespaces.get(id);
          if (path === undefined) return [];
          const [parentId, name] = [path.path.at(-2), path.name.split('.').at(-1)];
          return [{ id, name, ...(parentId === undefined ? {} : { parentId }) }];
        }),
      ),
  },
  {
    method: 'POST',
    path: '/namespaces/mosaic/names',
    answer: ({ view, body }) =>
      ok({
        mosaicNames: listIn(body, 'mosaicIds').map((text) => {
          const mosaicId = hexIn(text, 16, 'mosaicIds');
          return { mosaicId, names: namesOf(view.tip.state, (alias) => alias.type === 1 && alias.mosaic === mosaicId) };
        }),
      }),
  },
  {
    method: 'POST',
    path: '/namespaces/account/names',
    answer: ({ view, body }) =>
      ok({
        accountNames: listIn(body, 'addresses').map((text) => {
          const address = addressIn(String(text), 'addresses');
          const names = namesOf(view.tip.state, (alias) => alias.type === 2 && alias.address === address);
          return { address: addressHex(address), names };
        }),
      }),
  },
];

export const symbolRoutes: Routes = [...nodeRoutes, ...stateRoutes, ...nameRoutes, ...transactionRoutes];
