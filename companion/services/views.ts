/** Facts and states as the contract's texts. */

import type { ReviewDocument } from '../../core/review/review-document.ts';
import type { AccountFacts, MosaicFacts } from '../contract/chain-facts.ts';
import type { AccountView, DeskFlowView, DraftView, NodeView } from '../contract/desk-api.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import type { FlowView } from '../contract/flow.ts';
import type { PoolNode } from '../nodes/pool.ts';
import type { Draft } from './drafts.ts';
import type { Place } from './networks.ts';

const decimal = (value: bigint | null | undefined): string | null => (value == null ? null : String(value));

export const nodeView = ({ node, name, state, failure, tip, atMs }: PoolNode): NodeView => ({
  ...{ chain: node.chain, network: node.network, url: node.url, name: name.slice(0, 200), state },
  ...{ failure: failure?.code ?? null, atMs: decimal(atMs) },
  ...{ height: decimal(tip?.height), finalHeight: decimal(tip?.finalHeight) },
});

export interface Watched extends Place {
  readonly address: string;
  readonly name: string;
  /** As the user told it. */
  readonly publicKey: string | null;
}

export interface Seen {
  readonly account: AccountFacts | null;
  readonly mosaics: ReadonlyMap<string, MosaicFacts>;
  readonly atMs: bigint | null;
  readonly reasons: readonly DeskReason[];
}
export const unseen: Seen = { account: null, mosaics: new Map(), atMs: null, reasons: [] };

/** Currencies, whose definition no node needs to tell. */
const currencyDivisibility = 6;

export function accountView({ chain, network, address, name, publicKey }: Watched, seen: Seen): AccountView {
  const { account, mosaics, atMs, reasons } = seen;
  const multisig = account?.multisig ?? null;
  return {
    ...{ chain, network, address, name, publicKey: account?.publicKey ?? publicKey, atMs: decimal(atMs) },
    holdings: (account?.holdings ?? []).slice(0, 1000).map(({ mosaic, atomic }) => ({
      ...{ mosaic, name: mosaics.get(mosaic)?.name ?? null, atomic: String(atomic) },
      divisibility: mosaics.get(mosaic)?.divisibility ?? currencyDivisibility,
    })),
    multisig:
      multisig === null
        ? null
        : { ...multisig, cosigners: [...multisig.cosigners], cosignerOf: [...multisig.cosignerOf] },
    reasons: reasons.slice(0, 20).map(({ code, found }) => ({ code, found: { ...found } })),
  };
}

export const draftView = ({ id, documents, notes, deadlineMs, networkTimeMs }: Draft): DraftView => ({
  ...{ id, documents: [...documents] as DraftView['documents'] },
  notes: notes.map(({ code, found }) => ({ code, found: { ...found } })),
  ...{ deadlineMs: String(deadlineMs), networkTimeMs: String(networkTimeMs) },
});

export function flowView(
  { flow, steps, stage }: FlowView,
  madeMs: bigint,
  documents: readonly ReviewDocument[],
  putAway: boolean,
): DeskFlowView {
  const { id, chain, network, request } = flow;
  return {
    ...{ id, chain, network, request, madeMs: String(madeMs), stage, putAway, documents: [...documents].slice(0, 200) },
    steps: steps.map(({ stage: at, sinceMs, hash, seenBy, nodes, height, deep, code, deadlineMs }, index) => ({
      ...{ stage: at, sinceMs: String(sinceMs), hash, seenBy, nodes, height: decimal(height), deep: decimal(deep) },
      ...{ code, deadlineMs: String(deadlineMs), kind: flow.steps[index]?.what.kind ?? 'symbol-transaction' },
    })),
  };
}
