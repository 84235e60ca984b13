/** The requests that this desk has sent, by the digests of the bytes that a reply is made of. */
import { equalBytes } from '../../../core/base/bytes.ts';
import { toHex } from '../../../core/base/hex.ts';
import type { Chain, Network } from '../../../core/chain/networks.ts';
import { sentDigest } from '../../../core/reply/compact.ts';
import { readRequest } from '../../../core/request/read-request.ts';
import { type DecodedTransaction, decodeSent } from './decode-sent.ts';

export interface SentRequest {
  /** Digest of its envelope. */
  readonly envelope: string;
  /** Place in its envelope. */
  readonly index: number;
  readonly text: string;
  readonly chain: Chain;
  readonly network: Network;
  /** As the reply refers to them: on NEM the form without a signature. */
  readonly bytes: Uint8Array;
  /** NEM: what a cosignature names. */
  readonly inner: Uint8Array | null;
  readonly isToCosign: boolean;
  readonly tx: DecodedTransaction;
}

/** Requests without a transaction (entries for the registry) have no reply, and are left out. */
export function sentRequestsOf(envelope: string, texts: readonly string[]): readonly SentRequest[] {
  return texts.flatMap((text, index): readonly SentRequest[] => {
    const request = readRequest(text);
    if (!request.ok || (request.value.what !== 'transaction' && request.value.what !== 'cosign')) return [];
    const { what, bytes } = request.value;
    const inner = request.value.what === 'cosign' ? request.value.inner : null;
    const tx = decodeSent(request.value.chain, request.value.network, bytes, inner);
    if (tx === null) return [];
    const { chain, network } = tx;
    const isSigned = tx.chain === 'symbol' && tx.signature !== null;
    return [{ envelope, index, text, chain, network, bytes, inner, isToCosign: what === 'cosign' || isSigned, tx }];
  });
}

export interface SentIndex {
  readonly all: readonly SentRequest[];
  readonly byDigest: (chain: Chain, digest: Uint8Array) => readonly SentRequest[];
}

export function indexOfSent(all: readonly SentRequest[]): SentIndex {
  const byKey = new Map<string, SentRequest[]>();
  for (const one of all) {
    const key = keyOf(one.chain, sentDigest(one.bytes));
    const there = byKey.get(key) ?? [];
    // The same bytes sent again are the newest request.
    byKey.set(key, [one, ...there.filter(({ bytes }) => !equalBytes(bytes, one.bytes))]);
  }
  return { all, byDigest: (chain, digest) => byKey.get(keyOf(chain, digest)) ?? [] };
}

const keyOf = (chain: Chain, digest: Uint8Array): string => `${chain} ${toHex(digest)}`;
