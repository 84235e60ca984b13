/**
 * One round of questions about the steps of a flow, at every fresh node.
 * Takes: the clients of fresh nodes, the flow. Gives: what each says: tip first, then the statuses, then the blocks that
 * it names, then who has signed what is partial. Never: a look of a node that left one of these questions unanswered.
 */
import { addressOfPublicKey } from '../../core/chain/address.ts';
import type { Network } from '../../core/chain/networks.ts';
import { decodeTransaction } from '../../core/transaction/decode-transaction.ts';
import type { Announcement, BlockFacts, Lookup, StatusFacts } from '../contract/chain-facts.ts';
import type { Flow, FlowStep } from '../contract/flow.ts';
import type { NodeClient } from '../contract/node-client.ts';
import type { NodeLook, StepLook } from '../follow/flow-event.ts';
import { cosignatureLook } from '../follow/judge.ts';

export async function lookAt(flow: Flow, clients: readonly NodeClient[]): Promise<readonly NodeLook[]> {
  const looks = await Promise.all(clients.map((client) => lookOf(flow, client)));
  return looks.filter((look) => look !== null);
}

/** A detached cosignature has no status of its own: that of the transaction that it signs stands for it. */
const lookupOf = ({ what, lookup }: FlowStep): Lookup => {
  if (lookup !== null) return lookup;
  const hash = what.kind === 'symbol-cosignature' ? what.parentHash : what.hash;
  return { hash, signature: '', address: '' };
};

async function lookOf({ network, steps }: Flow, client: NodeClient): Promise<NodeLook | null> {
  const tip = await client.tip();
  if (!tip.ok) return null;
  const { height, finalHeight } = tip.value;
  const newest = await client.block(height);
  if (!newest.ok || newest.value === null) return null;
  const statuses = await client.statuses(steps.map(lookupOf));
  if (!statuses.ok || statuses.value.length !== steps.length) return null;
  const blocks = await blocksOf(statuses.value, client);
  if (blocks === null) return null;
  const told: StepLook[] = [];
  for (const [index, { group, height: at, code }] of statuses.value.entries()) {
    const look = { group, height: at, code, block: at === null ? null : (blocks.get(at)?.hash ?? null) };
    const own = await ownLook(look, steps[index]?.what, network, client);
    if (own === null) return null;
    told.push(own);
  }
  return { node: client.node.url, height, finalHeight, chainMs: newest.value.timeMs, steps: told };
}

/** While its transaction is partial, a detached cosignature is there if the node lists its key. */
async function ownLook(
  look: StepLook,
  what: Announcement | undefined,
  network: Network,
  client: NodeClient,
): Promise<StepLook | null> {
  if (what?.kind !== 'symbol-cosignature' || look.group !== 'partial') return look;
  const key = Uint8Array.from(Buffer.from(what.signerPublicKey, 'hex'));
  const pending = await client.pending(addressOfPublicKey('symbol', network, key).text);
  if (!pending.ok) return null;
  const signedBy = pending.value.find(({ hash }) => hash === what.parentHash)?.signedBy ?? null;
  return cosignatureLook(look, signedBy, what.signerPublicKey);
}

async function blocksOf(statuses: readonly StatusFacts[], client: NodeClient) {
  const blocks = new Map<bigint, BlockFacts | null>();
  for (const { height } of statuses) {
    if (height === null || blocks.has(height)) continue;
    const block = await client.block(height);
    if (!block.ok) return null;
    blocks.set(height, block.value);
  }
  return blocks;
}

/**
 * What a transaction in this block paid the network, in atomic units of the currency. Symbol: its size times the block's
 * multiplier; NEM: what its bytes say. Null for a cosignature, and unless more than half of the
 * nodes say the same.
 */
export async function feeOf(
  what: Announcement,
  height: bigint,
  clients: readonly NodeClient[],
): Promise<bigint | null> {
  if (what.kind === 'symbol-cosignature') return null;
  if (what.kind === 'nem-transaction') {
    const read = decodeTransaction({
      chain: 'nem',
      network: null,
      bytes: Uint8Array.from(Buffer.from(what.data, 'hex')),
    });
    return read.ok && read.value.chain === 'nem' ? read.value.fee : null;
  }
  const blocks = await Promise.all(clients.map((client) => client.block(height)));
  const told = blocks.flatMap((block) => (block.ok ? (block.value?.feeMultiplier ?? []) : []));
  const multiplier = told.find((one) => 2 * told.filter((other) => other === one).length > clients.length);
  return multiplier === undefined ? null : BigInt(multiplier) * BigInt(what.payload.length / 2);
}
