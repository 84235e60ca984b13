/**
 * Symbol: contents to transactions. One content of an account that signs for itself stands alone; all else is in
 * aggregates of up to 100, in the order of the intent. A multisig account acts through one of its cosigners, who signs
 * first and pays: a bonded aggregate (Inkan composes and signs its hash lock with it), or a complete one whose
 * cosignatures are collected offline.
 */

import { equalBytes } from '../../core/base/bytes.ts';
import type { Registry } from '../../core/registry/registry.ts';
import { aggregateOf } from '../../core/task/compose-symbol.ts';
import { entryAt, maxMultisigDepth } from '../../core/task/cosigners.ts';
import { maxEmbedded, maxTransactionBytes } from '../../core/transaction/limits.ts';
import type { SymbolContent, SymbolEmbedded } from '../../core/transaction/symbol/content.ts';
import { encodeSymbol, makeEmbedded } from '../../core/transaction/symbol/encode-symbol.ts';
import { checkMeaning } from '../../core/transaction/symbol/meaning.ts';
import { repeatsItsTail } from '../../core/transaction/symbol/merkle.ts';
import { readBackSymbol } from '../../core/transaction/symbol/read-back.ts';
import type { SymbolTransaction } from '../../core/transaction/transaction.ts';
import type { Intent } from '../contract/intent.ts';
import { type ComposeFacts, Refused, refused } from './facts.ts';
import { keyOf, multisigOf } from './look-up.ts';
import { symbolContents } from './symbol-contents.ts';
import { symbolDeadline } from './times.ts';

/** catapult defaultDynamicFeeMultiplier of both networks (symbol-bootstrap presets). */
export const defaultMultiplier = 100;

/** Atomic XYM per byte: what every node asked takes, and what is usual. Zero is the median of empty blocks, and would be
 * dropped by every node that has a minimum. */
export function multiplierOf({ fees }: ComposeFacts): bigint {
  if (fees === null) throw refused('nodes-too-few', { question: 'fees' });
  return BigInt(Math.max(fees.minFeeMultiplier, fees.medianFeeMultiplier) || defaultMultiplier);
}

export function symbolTransactions(
  intent: Intent,
  facts: ComposeFacts,
  registry: Registry,
): readonly SymbolTransaction[] {
  checkSigner(intent, facts, registry);
  const contents = symbolContents(intent, facts);
  const { network, account } = intent;
  const multiplier = multiplierOf(facts);
  const initiator = keyOf(intent.signer, intent, facts);
  const [first] = contents;
  const isAlone = multisigOf(account, facts) === null;
  const optsIn = contents.some((one) => one.kind === 'symbol.multisig-account-modification');
  if (first !== undefined && contents.length === 1 && isAlone && !optsIn)
    return [alone(intent, facts, first, initiator, multiplier)];
  const isBonded = intent.way === 'bonded' && (!isAlone || optsIn);
  const kind = isBonded ? 'symbol.aggregate-bonded' : 'symbol.aggregate-complete';
  const deadline = symbolDeadline(intent, isBonded, facts.networkTimeMs);
  const signer = keyOf(account, intent, facts);
  const inner = contents.map((content) => makeEmbedded(network, { signer, content }));
  return chunksOf(inner).map((part) => {
    const tx = aggregateOf({ network, deadline, initiator, multiplier }, kind, part, registry);
    if (!tx.ok) throw new Refused(tx.reason);
    return checked(tx.value);
  });
}

/** Whoever starts signs with one key, for itself or for a multisig account below which it stands. */
function checkSigner({ account, signer, network }: Intent, facts: ComposeFacts, registry: Registry): void {
  const place = { chain: 'symbol', network } as const;
  if (entryAt(registry, place, signer) !== null) throw refused('signer-not-cosigner', { account, signer });
  let level: readonly string[] = [account];
  for (let depth = 0; depth < maxMultisigDepth && multisigOf(account, facts) !== null; depth += 1) {
    level = level.flatMap((address) => entryAt(registry, place, address)?.cosigners ?? []);
    if (level.includes(signer)) return;
  }
  if (signer !== account || multisigOf(account, facts) !== null)
    throw refused('signer-not-cosigner', { account, signer });
}

function alone(
  intent: Intent,
  facts: ComposeFacts,
  content: SymbolContent,
  signer: Uint8Array,
  multiplier: bigint,
): SymbolTransaction {
  const deadline = symbolDeadline(intent, false, facts.networkTimeMs);
  const fields = { chain: 'symbol', network: intent.network, version: 1, signature: null, deadline } as const;
  const draft = { ...fields, signer, fee: 0n, content };
  const fee = multiplier * BigInt(encodeSymbol(draft).length);
  const tx = readBackSymbol({ ...draft, fee }, 'no');
  if (!tx.ok) throw new Refused(tx.reason);
  return checked(tx.value);
}

function checked(tx: SymbolTransaction): SymbolTransaction {
  const reasons = checkMeaning(tx);
  if (reasons.length > 0) throw new Refused(...reasons);
  return tx;
}

/** Room for header, cosignatures and padding beside the embedded transactions. */
const most = maxTransactionBytes - 4096;

/**
 * In order, as many as an aggregate holds. Equal ones at the end of an aggregate would make it the same as a shorter
 * one (core/transaction/symbol/merkle.ts), so it is ended earlier.
 */
function chunksOf(inner: readonly SymbolEmbedded[]): readonly (readonly SymbolEmbedded[])[] {
  const chunks: (readonly SymbolEmbedded[])[] = [];
  for (let at = 0; at < inner.length; ) {
    const full = inner.slice(at, at + fitting(inner, at));
    const chunk = full.slice(0, lengthsToTry(full).find((length) => !repeatsItsTail(full.slice(0, length))) ?? surely);
    chunks.push(chunk);
    at += chunk.length;
  }
  return chunks;
}

/** So few never repeat their tail. */
const surely = 3;

/** All, all but the repetitions at the end, a few less. */
function lengthsToTry(full: readonly SymbolEmbedded[]): readonly number[] {
  const { length } = full;
  const last = full.at(-1)?.bytes ?? new Uint8Array(0);
  const odd = full.findLastIndex(({ bytes }) => !equalBytes(bytes, last));
  if (odd < 0) return [];
  const lengths = [length, odd + 2, length - 1, length - 2, length - 3];
  return lengths.filter((one) => one > surely && one <= length);
}

function fitting(inner: readonly SymbolEmbedded[], from: number): number {
  let bytes = 0;
  let count = 0;
  for (let at = from; at < inner.length && count < maxEmbedded; at += 1) {
    bytes += (inner[at]?.bytes.length ?? 0) + 8;
    if (count > 0 && bytes > most) break;
    count += 1;
  }
  return count;
}
