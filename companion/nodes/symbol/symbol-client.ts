/**
 * A Symbol node behind catapult REST.
 * Takes: an allowed node and its transport. Gives: a NodeClient. Refuses: what the answers' shapes do not allow, and
 * answers to another question (another address, id, height or hash than was asked for).
 * Never: announces anything else than it was given.
 */
import { fromHex } from '../../../core/base/hex.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import { addressFromText, addressOfPublicKey } from '../../../core/chain/address.ts';
import { symbolCurrencyIds } from '../../../core/chain/known-mosaics.ts';
import { epochsMs, generationHashSeeds, networkBytes, unixMsOf } from '../../../core/chain/networks.ts';
import { isNamespaceName, namespaceIdOf } from '../../../core/chain/symbol-ids.ts';
import type {
  AccountFacts,
  Announcement,
  MosaicFacts,
  MultisigFacts,
  StatusFacts,
} from '../../contract/chain-facts.ts';
import type { AllowedNode, Answer, NodeClient } from '../../contract/node-client.ts';
import type { NodeFailure } from '../../contract/node-failure.ts';
import type { NodeOptions, Transport } from '../transport.ts';
import { idText } from './shapes.ts';
import { symbolPending } from './symbol-pending.ts';
import { makeSymbolRest, type SymbolRest } from './symbol-rest.ts';

const noKey = '0'.repeat(64);
const flagBits = { transferable: 2, restrictable: 4, revokable: 8 } as const;
/** Hashes in one question. */
const atOnce = 100;
/** 30 blocks. */
const oldestTip = 15n * 60_000n;

type Answered<T> = Result<T, NodeFailure>;

export function makeSymbolClient(node: AllowedNode, transport: Transport, options: NodeOptions): NodeClient {
  const rest = makeSymbolRest(node.network, transport);
  const { shapes, fail, network } = rest;
  const epoch = epochsMs.symbol[network];
  const mostAge = options.oldestTipMs === undefined ? oldestTip : options.oldestTipMs;
  /** They are a network's own: asked for until they fit, not at each look. */
  let hasOurProperties = false;
  /** A height is asked about once, so that a look costs two questions while no block comes. */
  let newest = { height: -1n, timeMs: 0n };

  const block: NodeClient['block'] = async (height) => {
    const found = await rest.find(`/blocks/${height}`, shapes.block);
    if (!found.ok || found.value === null) return found.ok ? ok(null) : found;
    const { meta, block } = found.value;
    if (block.height !== height) return fail('node-answer-malformed');
    const timeMs = unixMsOf('symbol', network, block.timestamp);
    return ok({ height, hash: meta.hash, timeMs, feeMultiplier: block.feeMultiplier });
  };

  return {
    node,
    block,
    pending: (address) => (isAddress(network, address) ? symbolPending(rest, address) : refusedQuestion(rest)),
    account: (address) => (isAddress(network, address) ? accountOf(rest, address) : refusedQuestion(rest)),
    mosaic: (id) => (/^[0-9A-F]{16}$/.test(id) ? mosaicOf(rest, id) : refusedQuestion(rest)),
    alias: (name) => aliasOf(rest, name),
    statuses: (lookups) =>
      statusesOf(
        rest,
        lookups.map(({ hash }) => hash),
      ),
    announce: (what) => announceTo(rest, what),

    async identity() {
      const info = await rest.get('/node/info', shapes.nodeInfo);
      if (!info.ok) return info;
      const { networkGenerationHashSeed: seed, networkIdentifier, version, friendlyName } = info.value;
      if (seed !== generationHashSeeds[network] || networkIdentifier !== networkBytes[network])
        return fail('node-wrong-network');
      if (!hasOurProperties) {
        const properties = await rest.get('/network/properties', shapes.properties);
        if (!properties.ok) return properties;
        const { network: own, chain } = properties.value;
        const isSame = own.generationHashSeed === seed && own.epochAdjustment * 1000n === epoch;
        if (!isSame || chain.currencyMosaicId !== symbolCurrencyIds[network]) return fail('node-wrong-network');
        hasOurProperties = true;
      }
      const parts = [24, 16, 8, 0].map((shift) => (version >>> shift) & 255);
      return ok({ chain: 'symbol', network, generationHash: seed, version: parts.join('.'), name: friendlyName });
    },

    async tip() {
      // 503 when the front end has lost its node or its database; its other answers would be old ones.
      const health = await rest.get('/node/health', shapes.health);
      if (!health.ok) return health;
      const info = await rest.get('/chain/info', shapes.chainInfo);
      if (!info.ok) return info;
      const { height, latestFinalizedBlock } = info.value;
      if (latestFinalizedBlock.height > height) return fail('node-answer-malformed');
      if (mostAge !== null) {
        if (newest.height !== height) {
          const found = await block(height);
          if (!found.ok) return found;
          if (found.value === null) return fail('node-answer-malformed');
          newest = found.value;
        }
        if (options.nowMs() - newest.timeMs > mostAge) return fail('node-not-synchronised');
      }
      return ok({ height, finalHeight: latestFinalizedBlock.height });
    },

    async networkTimeMs() {
      const time = await rest.get('/node/time', shapes.time);
      return time.ok ? ok(epoch + time.value.communicationTimestamps.sendTimestamp) : time;
    },

    async fees() {
      const fees = await rest.get('/network/fees/transaction', shapes.fees);
      if (!fees.ok) return fees;
      const { minFeeMultiplier, medianFeeMultiplier } = fees.value;
      return ok({ minFeeMultiplier, medianFeeMultiplier });
    },
  };
}

const refusedQuestion = (rest: SymbolRest) => Promise.resolve(rest.fail('node-refuses-question'));

function isAddress(network: SymbolRest['network'], text: string): boolean {
  const address = addressFromText('symbol', text);
  return address.ok && address.value.network === network;
}

async function accountOf(rest: SymbolRest, address: string): Answer<AccountFacts | null> {
  const found = await rest.find(`/accounts/${address}`, rest.shapes.account);
  if (!found.ok || found.value === null) return found.ok ? ok(null) : found;
  const { address: told, publicKey: key, mosaics } = found.value.account;
  const publicKey = key === noKey ? null : key;
  const owner = publicKey === null ? null : addressOfPublicKey('symbol', rest.network, fromHex(publicKey) ?? noBytes);
  if (told !== address || (owner !== null && owner.text !== address)) return rest.fail('node-answer-malformed');
  if (new Set(mosaics.map(({ id }) => id)).size !== mosaics.length) return rest.fail('node-answer-malformed');
  const multisig = await multisigOf(rest, address);
  if (!multisig.ok) return multisig;
  const holdings = mosaics.map(({ id, amount }) => ({ mosaic: id, atomic: amount }));
  return ok({ address, publicKey, holdings, multisig: multisig.value });
}

const noBytes = new Uint8Array(32);

async function multisigOf(rest: SymbolRest, address: string): Promise<Answered<MultisigFacts | null>> {
  const found = await rest.find(`/account/${address}/multisig`, rest.shapes.multisig);
  if (!found.ok || found.value === null) return found.ok ? ok(null) : found;
  const { accountAddress, minApproval, minRemoval, cosignatoryAddresses, multisigAddresses } = found.value.multisig;
  const most = Math.max(minApproval, minRemoval);
  if (accountAddress !== address || most > cosignatoryAddresses.length) return rest.fail('node-answer-malformed');
  // catapult keeps an entry without anything in it no longer than the block (MultisigCache).
  if (cosignatoryAddresses.length + multisigAddresses.length === 0) return ok(null);
  return ok({ minApproval, minRemoval, cosigners: cosignatoryAddresses, cosignerOf: multisigAddresses });
}

async function mosaicOf(rest: SymbolRest, id: string): Answer<MosaicFacts | null> {
  const found = await rest.find(`/mosaics/${id}`, rest.shapes.mosaic);
  if (!found.ok || found.value === null) return found.ok ? ok(null) : found;
  const { mosaic } = found.value;
  if (mosaic.id !== id) return rest.fail('node-answer-malformed');
  const names = await rest.post('/namespaces/mosaic/names', { mosaicIds: [id] }, rest.shapes.mosaicNames);
  if (!names.ok) return names;
  const own = names.value.mosaicNames.find(({ mosaicId }) => mosaicId === id);
  const { supply, divisibility, flags, startHeight, duration } = mosaic;
  const has = (bit: number) => (flags & bit) !== 0;
  return ok({
    id,
    // Several may point to it: the first by the alphabet, so that nodes that list them differently agree.
    name: [...(own?.names ?? [])].sort()[0] ?? null,
    ...{ divisibility, supply },
    transferable: has(flagBits.transferable),
    restrictable: has(flagBits.restrictable),
    revokable: has(flagBits.revokable),
    endHeight: duration === 0n ? null : startHeight + duration,
    levy: null,
  });
}

/** Ids of the levels, computed here: a node cannot answer for another namespace. */
function levelsOf(name: string): readonly string[] | null {
  const parts = name.split('.');
  if (parts.length > 3 || !parts.every(isNamespaceName)) return null;
  let parent = 0n;
  return parts.map((part) => {
    parent = namespaceIdOf(part, parent);
    return idText(parent);
  });
}

async function aliasOf(rest: SymbolRest, name: string): ReturnType<NodeClient['alias']> {
  const levels = levelsOf(name);
  const namespaceId = levels?.at(-1);
  if (levels === null || namespaceId === undefined) return rest.fail('node-refuses-question');
  const found = await rest.find(`/namespaces/${namespaceId}`, rest.shapes.namespace);
  if (!found.ok || found.value === null) return found.ok ? ok(null) : found;
  const { meta, namespace } = found.value;
  const { level0, level1, level2, depth, alias, endHeight } = namespace;
  const told = [level0, level1, level2].slice(0, depth);
  if (depth !== levels.length || told.some((level, i) => level !== levels[i]))
    return rest.fail('node-answer-malformed');
  // One that ran out resolves to nothing.
  if (!meta.active) return ok(null);
  if (alias.type === 0) return ok({ name, namespaceId, pointsTo: null, endHeight });
  const pointsTo =
    alias.type === 1
      ? ({ kind: 'mosaic', mosaic: alias.mosaicId } as const)
      : ({ kind: 'address', address: alias.address } as const);
  return ok({ name, namespaceId, pointsTo, endHeight });
}

async function statusesOf(rest: SymbolRest, hashes: readonly string[]): Answer<readonly StatusFacts[]> {
  const known = new Map<string, StatusFacts>();
  const wanted = [...new Set(hashes)];
  for (let at = 0; at < wanted.length; at += atOnce) {
    const asked = wanted.slice(at, at + atOnce);
    const told = await rest.post('/transactionStatus', { hashes: asked }, rest.shapes.status);
    if (!told.ok) return told;
    for (const { hash, group, code = null, height = 0n } of told.value) {
      const isOdd = (group === 'confirmed') !== height > 0n || (group === 'failed' && code === null);
      if (!asked.includes(hash) || known.has(hash) || isOdd) return rest.fail('node-answer-malformed');
      const isIn = group === 'confirmed';
      known.set(hash, { hash, group, height: isIn ? height : null, code: group === 'failed' ? code : null });
    }
  }
  return ok(hashes.map((hash) => known.get(hash) ?? { hash, group: 'unknown', height: null, code: null }));
}

async function announceTo(rest: SymbolRest, what: Announcement): ReturnType<NodeClient['announce']> {
  if (what.kind === 'nem-transaction') return rest.fail('node-wrong-network');
  const told = await rest.put(...routeOf(what), rest.shapes.announced);
  return told.ok ? ok({ taken: true, code: null }) : told;
}

function routeOf(what: Exclude<Announcement, { kind: 'nem-transaction' }>): [path: string, body: unknown] {
  if (what.kind === 'symbol-transaction') return ['/transactions', { payload: what.payload }];
  if (what.kind === 'symbol-bonded') return ['/transactions/partial', { payload: what.payload }];
  const { parentHash, signerPublicKey, signature } = what;
  return ['/transactions/cosignature', { version: '0', signerPublicKey, signature, parentHash }];
}
