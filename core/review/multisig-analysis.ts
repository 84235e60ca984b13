/**
 * What a multisig account looks like after a modification. A modification says only what is relative (who comes, who
 * goes, how the numbers move), so the result is the register's word plus the transaction's.
 *
 * Takes: the account as the register knows it (null: not known), and the change. Gives: the account afterwards, and what
 * contradicts the register. Refuses: nothing; core/validity and the reviewers judge. Never: invents a state before.
 *
 * Symbol: number + delta; 1 to n, or both zero when nobody is left (catapult MultisigInvalidSettingsValidator).
 * NEM: one number. NIS keeps 0 for "all must sign" (NumCosignatoryRangeValidator.java, MultisigSignaturesPresentValidator
 * .java), so n of n is either 0 or n there, and nobody offline knows which: `isUncertain` says when that matters.
 */
import type { Chain } from '../chain/networks.ts';

export interface MultisigState {
  /** Signatures needed to act. */
  readonly minApproval: number;
  /** Signatures needed to remove a cosigner; on NEM the same number. */
  readonly minRemoval: number;
  readonly cosigners: readonly string[];
}

export interface MultisigChange {
  readonly chain: Chain;
  /** As the register knows it; null when it does not. */
  readonly before: MultisigState | null;
  /** Whatever the register says: only an account that is a multisig account already can do this (inside a NEM multisig). */
  readonly isMultisigNow: boolean;
  /** Addresses; an alias stands as any text that no address is. */
  readonly additions: readonly string[];
  readonly deletions: readonly string[];
  /** Null: the transaction does not speak of it (NEM version 1). */
  readonly minApprovalDelta: number | null;
  /** NEM has none. */
  readonly minRemovalDelta: number | null;
}

/** Each contradicts the register: the entry is out of date, or the transaction is wrong. Empty without an entry. */
export type MultisigProblem = 'removes-unknown' | 'adds-known' | 'quorum-impossible';

export interface MultisigAnalysis {
  readonly before: MultisigState | null;
  /**
   * Without an entry: what comes out if the account is no multisig account yet, and null when it must be one already.
   * With 'quorum-impossible' among the problems the numbers are what the arithmetic says, in range or not.
   */
  readonly after: MultisigState | null;
  /** How many keys may be lost while the rest can still act, or remove the lost ones. Null: no possible result. */
  readonly lossTolerance: number | null;
  readonly becomesMultisig: boolean;
  readonly endsMultisig: boolean;
  /** NEM: the register allows two results; `after` is the one of the number as it is written there. */
  readonly isUncertain: boolean;
  readonly problems: readonly MultisigProblem[];
}

const none: MultisigState = { minApproval: 0, minRemoval: 0, cosigners: [] };

export function analyseModification(change: MultisigChange): MultisigAnalysis {
  const { before } = change;
  const start = before ?? none;
  const results = change.chain === 'symbol' ? [afterSymbol(start, change)] : afterNem(start, change);
  const possible = results.filter(isPossible);
  const after = possible[0] ?? results[0] ?? none;
  const startsWithout = start.cosigners.length === 0;
  const isGuessWrong = before === null && (change.isMultisigNow || !isBeginning(change, possible.length > 0));
  return {
    before,
    after: isGuessWrong ? null : after,
    lossTolerance: isGuessWrong || possible.length === 0 ? null : lossToleranceOf(change.chain, after),
    becomesMultisig: !isGuessWrong && startsWithout && after.cosigners.length > 0,
    endsMultisig: !startsWithout && after.cosigners.length === 0,
    isUncertain: possible.some(({ minApproval }) => minApproval !== after.minApproval),
    problems: before === null ? [] : problemsOf(before, change, possible.length > 0),
  };
}

/**
 * On Symbol whoever may remove may also set the numbers anew in the same modification. On NEM one is removed at a time by
 * as many as must sign; of n of n by the other n - 1 (MultisigSignaturesPresentValidator.java).
 */
function lossToleranceOf(chain: Chain, { minApproval, minRemoval, cosigners }: MultisigState): number {
  const count = cosigners.length;
  if (chain === 'symbol') return count - Math.min(minApproval, minRemoval);
  return count > 1 && minApproval === count ? 1 : count - minApproval;
}

/** Whether this can be the first modification of an account: cosigners come, none go, and the numbers fit. */
const isBeginning = ({ additions, deletions }: MultisigChange, isInRange: boolean): boolean =>
  additions.length > 0 && deletions.length === 0 && isInRange;

function afterSymbol(start: MultisigState, change: MultisigChange): MultisigState {
  return {
    minApproval: start.minApproval + (change.minApprovalDelta ?? 0),
    minRemoval: start.minRemoval + (change.minRemovalDelta ?? 0),
    cosigners: cosignersAfter(start, change),
  };
}

/** One result per number that NIS may keep for the account. */
function afterNem(start: MultisigState, change: MultisigChange): readonly MultisigState[] {
  const cosigners = cosignersAfter(start, change);
  const all = start.minApproval === start.cosigners.length;
  const kept = all && start.minApproval !== 0 ? [start.minApproval, 0] : [start.minApproval];
  return kept.map((number) => {
    const written = number + (change.minApprovalDelta ?? 0);
    const min = written === 0 ? cosigners.length : written;
    return { minApproval: min, minRemoval: min, cosigners };
  });
}

function cosignersAfter(start: MultisigState, { additions, deletions }: MultisigChange): readonly string[] {
  const going = new Set(deletions);
  const staying = start.cosigners.filter((cosigner) => !going.has(cosigner));
  return [...new Set([...staying, ...additions])].sort();
}

function isPossible({ minApproval, minRemoval, cosigners }: MultisigState): boolean {
  const least = cosigners.length === 0 ? 0 : 1;
  return [minApproval, minRemoval].every((min) => min >= least && min <= cosigners.length);
}

function problemsOf(before: MultisigState, change: MultisigChange, isInRange: boolean): readonly MultisigProblem[] {
  const there = new Set(before.cosigners);
  const isThere = (address: string) => there.has(address);
  return [
    ...(change.deletions.every(isThere) ? [] : (['removes-unknown'] as const)),
    ...(change.additions.some(isThere) ? (['adds-known'] as const) : []),
    ...(isInRange ? [] : (['quorum-impossible'] as const)),
  ];
}
