/**
 * A NEM node behind NIS. NIS has no aliases and no fee market, and knows the hash of a block only from the next one.
 * Takes: an allowed node and its transport. Gives: a NodeClient. Refuses: what the answers' shapes do not allow, answers
 * to another question, a node that is not synchronised.
 * Never: asks a route that takes a private key.
 */
import { ok } from '../../../core/base/result.ts';
import { addressFromText } from '../../../core/chain/address.ts';
import { epochsMs, unixMsOf } from '../../../core/chain/networks.ts';
import type { Announcement } from '../../contract/chain-facts.ts';
import type { AllowedNode, NodeClient } from '../../contract/node-client.ts';
import type { Transport } from '../transport.ts';
import { makeNis, type Nis } from './nis.ts';
import { accountOf, mosaicOf } from './nis-account.ts';
import { nisPending } from './nis-pending.ts';
import { nisStatuses } from './nis-statuses.ts';

/** NIS /status. */
const synchronized = 6;
const networkIds = { mainnet: 104, testnet: -104 } as const;
/** BlockChainConstants.java REWRITE_LIMIT. */
const rewriteLimit = 360n;
/** ValidationResult.java: 0 NEUTRAL (had it already), 1 SUCCESS. */
const lastTaken = 1;
const mosaicText = /^[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9][a-z0-9_-]*){0,2}:[a-z0-9][a-z0-9' _-]*$/;

export function makeNemClient(node: AllowedNode, transport: Transport): NodeClient {
  const nis = makeNis(node.network, transport);
  const { shapes, fail, network } = nis;
  const blockAt = async (height: bigint) => {
    const found = await nis.findBy('/block/at/public', { height: Number(height) }, shapes.block);
    return found.ok && found.value !== null && found.value.height !== height ? fail('node-answer-malformed') : found;
  };
  const refusedQuestion = () => Promise.resolve(fail('node-refuses-question'));
  const isAddress = (text: string) => {
    const address = addressFromText('nem', text);
    return address.ok && address.value.network === network;
  };

  return {
    node,
    account: (address) => (isAddress(address) ? accountOf(nis, address) : refusedQuestion()),
    pending: (address) => (isAddress(address) ? nisPending(nis, address) : refusedQuestion()),
    mosaic: (id) => (mosaicText.test(id) && id.length <= 200 ? mosaicOf(nis, id) : refusedQuestion()),
    statuses: (lookups) =>
      lookups.every(({ address }) => isAddress(address)) ? nisStatuses(nis, lookups) : refusedQuestion(),
    announce: (what) => announceTo(nis, what),
    alias: () => Promise.resolve(ok(null)),
    fees: () => Promise.resolve(ok(null)),

    async identity() {
      const info = await nis.get('/node/info', shapes.nodeInfo);
      if (!info.ok) return info;
      const { metaData, identity } = info.value;
      if (metaData.networkId !== networkIds[network]) return fail('node-wrong-network');
      return ok({ chain: 'nem', network, generationHash: null, version: metaData.version, name: identity.name ?? '' });
    },

    async tip() {
      const status = await nis.get('/status', shapes.status);
      if (!status.ok) return status;
      if (status.value.code !== synchronized) return fail('node-not-synchronised');
      const told = await nis.get('/chain/height', shapes.height);
      if (!told.ok) return told;
      const { height } = told.value;
      return ok({ height, finalHeight: height > rewriteLimit ? height - rewriteLimit : 0n });
    },

    async block(height) {
      if (height < 1n || height >= BigInt(Number.MAX_SAFE_INTEGER)) return fail('node-refuses-question');
      const found = await blockAt(height);
      if (!found.ok || found.value === null) return found.ok ? ok(null) : found;
      const next = await blockAt(height + 1n);
      if (!next.ok) return next;
      const timeMs = unixMsOf('nem', network, found.value.timeStamp);
      return ok({ height, hash: next.value?.prevBlockHash.data ?? null, timeMs, feeMultiplier: null });
    },

    async networkTimeMs() {
      const time = await nis.get('/time-sync/network-time', shapes.time);
      return time.ok ? ok(epochsMs.nem[network] + time.value.receiveTimeStamp) : time;
    },
  };
}

async function announceTo(nis: Nis, what: Announcement): ReturnType<NodeClient['announce']> {
  if (what.kind !== 'nem-transaction') return nis.fail('node-wrong-network');
  const body = { data: what.data.toLowerCase(), signature: what.signature.toLowerCase() };
  const told = await nis.post('/transaction/announce', body, nis.shapes.announced);
  if (!told.ok) return told;
  const { code, message, transactionHash } = told.value;
  if (code > lastTaken) return ok({ taken: false, code: message });
  const hash = transactionHash?.data ?? what.hash;
  return hash === what.hash ? ok({ taken: true, code: null }) : nis.fail('node-answer-malformed');
}
