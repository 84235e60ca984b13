/**
 * Computes a multisig account after a modification. A modification is relative (added and removed cosigners, changes of
 * the numbers), so the result combines the registry with the transaction.
 *
 * Takes: the account as registered (null: unknown), and the change. Gives: the account afterwards, and contradictions
 * to the registry. Refuses: nothing; core/validity and the reviewers judge. Never: invents a previous state.
 *
 * Symbol: number + delta; 1 to n, or both zero if nobody is left (catapult MultisigInvalidSettingsValidator).
 * NEM: one number. NIS stores 0 for "all must sign" (NumCosignatoryRangeValidator.java,
 * MultisigSignaturesPresentValidator .java), so n of n is stored as 0 or n, and offline nobody knows which;
 * `isUncertain` tells if that matters.
 */
import type { Chain } from '../chain/networks.ts';

export interface MultisigState {
  /** Signatures needed to act. */
  readonly minApproval: number;
  /** Signatures needed to remove a cosigner; on NEM the same number as `minApproval`. */
  readonly minRemoval: number;
  readonly cosigners: readonly string[];
}

export interface MultisigChange {
  readonly chain: Chain;
  /** As registered; null if unknown. */
  readonly before: MultisigState | null;
  /** True if only an existing multisig account can do this (inside a NEM multisig), whatever the registry says. */
  readonly isMultisigNow: boolean;
  /** Addresses; an alias is a text that cannot be an address. */
  readonly additions: readonly string[];
  readonly deletions: readonly string[];
  /** Null if the transaction does not have it (NEM version 1). */
  readonly minApprovalDelta: number | null;
  /** Null on NEM. */
  readonly minRemovalDelta: number | null;
}

/** Each contradicts the registry: the entry is out of date, or the transaction is wrong. Empty without an entry. */
export type MultisigProblem = 'removes-unknown' | 'adds-known' | 'quorum-impossible';

export interface MultisigAnalysis {
  readonly before: MultisigState | null;
  /**
   * Without an entry: the result if the account is not a multisig account yet, null if it must be one already.
   * With 'quorum-impossible' among the problems, the numbers are the arithmetic result, in range or not.
   */
  readonly after: MultisigState | null;
  /** Number of keys that may be lost while the rest can still act or remove the lost ones. Null: impossible result. */
  readonly lossTolerance: number | null;
  readonly becomesMultisig: boolean;
  readonly endsMultisig: boolean;
  /** NEM: the registry allows two results; `after` uses the number as registered. */
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
 * On Symbol, those who may remove may also set the numbers anew in the same modification. On NEM, one cosigner is
 * removed at a time by as many as must sign; of n of n by the other n - 1 (MultisigSignaturesPresentValidator.java).
 */
function lossToleranceOf(chain: Chain, { minApproval, minRemoval, cosigners }: MultisigState): number {
  const count = cosigners.length;
  if (chain === 'symbol') return count - Math.min(minApproval, minRemoval);
  return count > 1 && minApproval === count ? 1 : count - minApproval;
}

/** Whether this can be the first modification of an account: cosigners are added, none removed, and the numbers fit. */
const isBeginning = ({ additions, deletions }: MultisigChange, isInRange: boolean): boolean =>
  additions.length > 0 && deletions.length === 0 && isInRange;

function afterSymbol(start: MultisigState, change: MultisigChange): MultisigState {
  return {
    minApproval: start.minApproval + (change.minApprovalDelta ?? 0),
    minRemoval: start.minRemoval + (change.minRemovalDelta ?? 0),
    cosigners: cosignersAfter(start, change),
  };
}

/** One result for each number that NIS may have stored for the account. */
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
