/**
 * core/policy: whether a reviewed transaction may be signed here and now, and what the person must do for it.
 * Takes: a review document, the vault's accounts, its settings, the clock. Gives: allow with a requirement, or block.
 * Refuses: accounts that are not ours, times the network would not take. Never: is advisory where it says block.
 */
import { because, type Reason } from '../base/reason.ts';
import { maxLifetimesMs, maxMicroXem, maxSymbolAtomicUnits, unixMsOf } from '../chain/networks.ts';
import type { ReviewDocument } from '../review/review-document.ts';
import type { AccountFacts } from '../review/review-facts.ts';
import type { DecodedTransaction } from '../transaction/transaction.ts';

/** What the person must do: hold the seal down, or type the first fingerprint word; and the passphrase, or not. */
export interface Requirement {
  readonly act: 'hold' | 'type';
  readonly word: string | null;
  readonly passphrase: boolean;
}

export interface PolicySettings {
  readonly mode: 'practice' | 'real';
  readonly passphraseAtSigning: 'always' | 'mainnet';
}

export interface PolicyFacts {
  /** Our accounts, or null where there is no vault (then nobody is asked whose they are). */
  readonly accounts: readonly AccountFacts[] | null;
  readonly nowMs: bigint;
}

export type Verdict =
  | { readonly verdict: 'allow'; readonly requirement: Requirement }
  | { readonly verdict: 'block'; readonly reasons: readonly Reason[] };

/** How wrong an offline laptop's clock may be before a deadline counts as too far. Never lengthens a deadline itself. */
export const clockToleranceMs = 600_000n;

export function judge(
  document: ReviewDocument,
  tx: DecodedTransaction,
  facts: PolicyFacts,
  settings: PolicySettings,
): Verdict {
  const reasons = [...againstAccounts(document, facts.accounts), ...againstFee(tx), ...againstTimes(tx, facts.nowMs)];
  if (reasons.length > 0) return { verdict: 'block', reasons };
  return { verdict: 'allow', requirement: requirementFor(document, settings) };
}

function requirementFor(document: ReviewDocument, settings: PolicySettings): Requirement {
  const passphrase =
    settings.mode === 'real' && (settings.passphraseAtSigning === 'always' || document.network === 'mainnet');
  // A 'stop' is answered by reading, not by holding: the word to type stands on this document only.
  const mustType = document.warnings.some(({ severity }) => severity === 'stop');
  return { act: mustType ? 'type' : 'hold', word: mustType ? (document.words[0] ?? null) : null, passphrase };
}

function againstAccounts(document: ReviewDocument, accounts: readonly AccountFacts[] | null): readonly Reason[] {
  if (accounts === null) return [];
  const { chain, network, signer } = document;
  const here = accounts.filter((account) => account.chain === chain && account.network === network);
  if (here.length === 0) return [because('network-not-here', { chain, network })];
  if (here.some(({ publicKey }) => publicKey === signer.publicKey)) return [];
  return [because('signer-not-ours', { chain, network, signer: signer.address })];
}

/** A fee larger than everything there is: no node takes it, and nobody means it. */
export function againstFee({ chain, fee }: DecodedTransaction): readonly Reason[] {
  const most = chain === 'symbol' ? maxSymbolAtomicUnits : maxMicroXem;
  return fee > most ? [because('amount-too-large', { amount: fee.toString() })] : [];
}

/** Symbol: deadline ≤ now + 6 h. NEM: deadline > timestamp, ≤ timestamp + 24 h and ≤ now + 24 h (DeadlineValidator.java). */
export function againstTimes(tx: DecodedTransaction, nowMs: bigint): readonly Reason[] {
  const deadlineMs = unixMsOf(tx.chain, tx.network, tx.deadline);
  const facts = { deadlineMs: deadlineMs.toString(), nowMs: nowMs.toString() };
  const longest = maxLifetimesMs[tx.chain];
  const reasons: Reason[] = [];
  if (deadlineMs <= nowMs) reasons.push(because('deadline-passed', facts));
  let isTooFar = deadlineMs > nowMs + longest + clockToleranceMs;
  if (tx.chain === 'nem') {
    const timestampMs = unixMsOf('nem', tx.network, tx.timestamp);
    // Both times stand in the bytes, so no clock is in doubt and nothing is tolerated.
    isTooFar ||= deadlineMs > timestampMs + longest;
    if (deadlineMs <= timestampMs) {
      reasons.push(because('deadline-before-timestamp', { ...facts, timestampMs: timestampMs.toString() }));
    }
  }
  if (isTooFar) reasons.push(because('deadline-too-far', { ...facts, longestMs: longest.toString() }));
  return reasons;
}
