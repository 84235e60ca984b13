/**
 * Symbol transactions that Inkan composes: an aggregate around a request, and the hash lock of a bonded one.
 * Each is decoded again from its own bytes, so it passes every rule that a received transaction does.
 */
import { type Reason, reason } from '../base/reason.ts';
import { type Result, refuse } from '../base/result.ts';
import { symbolCurrencyIds } from '../chain/known-mosaics.ts';
import { type Network, unixMsOf } from '../chain/networks.ts';
import { aggregateVersion } from '../chain/transaction-kinds.ts';
import type { Registry } from '../registry/registry.ts';
import { cosignatureBytes, maxCosignatures } from '../transaction/limits.ts';
import type {
  AggregateContent,
  HashLockContent,
  SymbolContent,
  SymbolEmbedded,
} from '../transaction/symbol/content.ts';
import { aggregateContent, encodeSymbol, makeEmbedded } from '../transaction/symbol/encode-symbol.ts';
import { hashLockDeposit, maxHashLockBlocks } from '../transaction/symbol/network-limits.ts';
import { readBackSymbol } from '../transaction/symbol/read-back.ts';
import type { SymbolTransaction } from '../transaction/transaction.ts';
import { alsoRequired, type Counts, countsOf, entryAt, maxMultisigDepth, quorumOf } from './cosigners.ts';
import { addressAt, type Place } from './own-accounts.ts';

/** Atomic XYM per byte if a request has no fee: what nodes commonly ask (core/review/fees.ts). */
const usualMultiplier = 100n;
const blockMs = 30_000n;
/** Four hours: a round trip through the air gap and some spare time. */
const leastLockBlocks = 480n;
/** A lock lives as long as other transactions, six hours at most; one hour less allows for clock differences. */
const lockLifetimeMs = 5n * 3_600_000n;

/** The request as the only transaction of an aggregate that `initiator` signs and pays for. */
export function aggregateAround(
  request: SymbolTransaction,
  content: SymbolContent,
  kind: AggregateContent['kind'],
  initiator: Uint8Array,
  registry: Registry,
): Result<SymbolTransaction, Reason> {
  const { network, signer, deadline } = request;
  if (signer === null) return refuse(reason('signer-invalid'));
  const inner = [makeEmbedded(network, { signer, content })];
  return aggregateOf({ network, deadline, initiator, multiplier: multiplierOf(request) }, kind, inner, registry);
}

/** What an aggregate is made of besides its contents. */
export interface AggregateTerms {
  readonly network: Network;
  readonly deadline: bigint;
  readonly initiator: Uint8Array;
  /** Atomic XYM per byte. */
  readonly multiplier: bigint;
}

/** These transactions as one aggregate that the initiator signs and pays for, with the fee of all cosignatures to come. */
export function aggregateOf(
  { network, deadline, initiator, multiplier }: AggregateTerms,
  kind: AggregateContent['kind'],
  inner: readonly SymbolEmbedded[],
  registry: Registry,
): Result<SymbolTransaction, Reason> {
  const fields = { chain: 'symbol', network, version: aggregateVersion, signature: null, deadline } as const;
  const draft = { ...fields, signer: initiator, fee: 0n, content: aggregateContent(kind, inner) };
  const expected = expectedCosignatures({ chain: 'symbol', network }, initiator, inner, registry);
  const size = BigInt(encodeSymbol(draft).length) + BigInt(cosignatureBytes * expected);
  return readBackSymbol({ ...draft, fee: multiplier * size }, 'no');
}

/** Cosignatures that an aggregate may need at most, beside the signature of its initiator. */
export function expectedCosignatures(
  place: Place,
  initiator: Uint8Array,
  inner: readonly SymbolEmbedded[],
  registry: Registry,
): number {
  const most = new Map<string, number>();
  let unresolved = 0;
  for (const { signer, content } of inner) {
    const counts = countsOf(content);
    const also = alsoRequired(content).flatMap((one) => (one.type === 'address' ? [one.address] : []));
    unresolved += alsoRequired(content).length - also.length;
    for (const account of [addressAt(place, signer), ...also])
      most.set(account, Math.max(most.get(account) ?? 0, leavesOf(place, account, counts, registry)));
  }
  const acting = inner.map(({ signer }) => addressAt(place, signer));
  const own = addressAt(place, initiator);
  // The initiator signs for itself, or as one of the cosigners of the account that acts.
  const signs = acting.some((account) => account === own || entryAt(registry, place, account) !== null) ? 1 : 0;
  const all = [...most.values()].reduce((sum, leaves) => sum + leaves, 0) + unresolved;
  return Math.min(Math.max(all - signs, 0), maxCosignatures);
}

/** The fee multiplier of a request, rounded up; the usual one if the request has no fee. */
export function multiplierOf({ fee, bytes }: SymbolTransaction): bigint {
  const size = BigInt(bytes.length);
  return fee === 0n ? usualMultiplier : (fee + size - 1n) / size;
}

/** The most signatures that a multisig account may need: from its cosigners with the most signers below them. */
function leavesOf(place: Place, account: string, counts: Counts, registry: Registry, depth = 1): number {
  const entry = entryAt(registry, place, account);
  if (entry === null || depth > maxMultisigDepth) return 1;
  const below = entry.cosigners.map((cosigner) => leavesOf(place, cosigner, counts, registry, depth + 1));
  const most = below.sort((a, b) => b - a).slice(0, quorumOf(entry, counts));
  return most.reduce((sum, leaves) => sum + leaves, 0);
}

/** A hash lock for `bonded` by the same signer, at `multiplier` per byte. Its hash is zero until `bonded` is signed. */
export function hashLockFor(
  bonded: SymbolTransaction,
  multiplier: bigint,
  nowMs: bigint,
): Result<SymbolTransaction, Reason> {
  const { network, signer } = bonded;
  const remainingMs = unixMsOf('symbol', network, bonded.deadline) - nowMs;
  const content: HashLockContent = {
    kind: 'symbol.hash-lock',
    mosaic: { id: symbolCurrencyIds[network], amount: hashLockDeposit },
    duration: lockBlocks(remainingMs),
    hash: new Uint8Array(32),
  };
  const latest = bonded.deadline - remainingMs + lockLifetimeMs;
  const deadline = bonded.deadline < latest ? bonded.deadline : latest;
  const fields = { chain: 'symbol', network, version: 1, signer, signature: null, deadline, content } as const;
  const size = BigInt(encodeSymbol({ ...fields, fee: 0n }).length);
  return readBackSymbol({ ...fields, fee: multiplier * size }, 'no');
}

/** Twice the blocks until the deadline, within the network's limits. */
function lockBlocks(remainingMs: bigint): bigint {
  const blocks = 2n * ((remainingMs + blockMs - 1n) / blockMs);
  if (blocks < leastLockBlocks) return leastLockBlocks;
  return blocks > maxHashLockBlocks ? maxHashLockBlocks : blocks;
}
