/**
 * Whether the network would accept a transaction now. Checks every time in the bytes: of what is signed, of a hash lock
 * beside it, and of a NEM transaction inside or around it.
 */
import { type Reason, reason } from '../base/reason.ts';
import { maxLifetimesMs, unixMsOf } from '../chain/networks.ts';
import { nemInnerOf, nemOuterOf } from '../review/inner-contents.ts';
import type { Task } from '../task/task.ts';
import type { NemTransaction } from '../transaction/nem/content.ts';
import type { DecodedTransaction, SymbolTransaction } from '../transaction/transaction.ts';

/** How wrong an offline laptop's clock may be before a deadline counts as too far. Never lengthens a deadline itself. */
export const clockToleranceMs = 600_000n;

export function checkTimes(task: Task, nowMs: bigint): readonly Reason[] {
  if (task.do === 'keep') return [];
  const reasons = checkTimesOf(task.tx, nowMs);
  return task.do === 'lock-and-bond' ? [...reasons, ...marked(checkTimesOf(task.lock, nowMs), 'lock')] : reasons;
}

/** What no answer to a question can correct: checked before anybody is asked. Bonded aggregates may last longer. */
export const checkEndedTimes = (tx: DecodedTransaction, nowMs: bigint): readonly Reason[] =>
  checkTimesOf(tx, nowMs).filter(({ code }) => code !== 'deadline-too-far');

function checkTimesOf(tx: DecodedTransaction, nowMs: bigint): readonly Reason[] {
  if (tx.chain === 'symbol') return checkSymbol(tx, nowMs);
  const [inner, outer] = [nemInnerOf(tx), nemOuterOf(tx)];
  return [
    ...checkNem(tx, nowMs),
    ...(inner === null ? [] : marked(checkNem(inner, nowMs), 'inner')),
    ...(outer === null ? [] : marked(checkNem(outer, nowMs), 'outer')),
  ];
}

const marked = (reasons: readonly Reason[], part: 'lock' | 'inner' | 'outer'): readonly Reason[] =>
  reasons.map(({ code, found }) => reason(code, { ...found, part }));

/** Deadline ≤ now + 6 h; an aggregate bonded + 48 h (catapult maxTransactionLifetime, maxBondedTransactionLifetime). */
function checkSymbol({ network, deadline, content }: SymbolTransaction, nowMs: bigint): readonly Reason[] {
  const longest = maxLifetimesMs[content.kind === 'symbol.aggregate-bonded' ? 'symbol-bonded' : 'symbol'];
  if (deadline === 0n) return [notSet(nowMs)];
  const deadlineMs = unixMsOf('symbol', network, deadline);
  return checkDeadline(deadlineMs, nowMs, longest, deadlineMs > nowMs + longest + clockToleranceMs);
}

/** Deadline > timestamp, ≤ timestamp + 24 h and ≤ now + 24 h (DeadlineValidator.java). */
function checkNem({ network, timestamp, deadline }: NemTransaction, nowMs: bigint): readonly Reason[] {
  if (deadline === 0n) return [notSet(nowMs)];
  const longest = maxLifetimesMs.nem;
  const deadlineMs = unixMsOf('nem', network, deadline);
  const timestampMs = unixMsOf('nem', network, timestamp);
  // Both times come from the bytes, so no clock is in doubt and there is no tolerance.
  const isTooFar = deadlineMs > timestampMs + longest || deadlineMs > nowMs + longest + clockToleranceMs;
  const facts = { deadlineMs: deadlineMs.toString(), nowMs: nowMs.toString(), timestampMs: timestampMs.toString() };
  const isBackward = deadlineMs <= timestampMs;
  return [
    ...checkDeadline(deadlineMs, nowMs, longest, isTooFar),
    ...(isBackward ? [reason('deadline-before-timestamp', facts)] : []),
  ];
}

/** Zero marks an unfinished transaction, not the first moment of the network. */
const notSet = (nowMs: bigint): Reason => reason('deadline-not-set', { nowMs: nowMs.toString() });

function checkDeadline(deadlineMs: bigint, nowMs: bigint, longest: bigint, isTooFar: boolean): readonly Reason[] {
  const facts = { deadlineMs: deadlineMs.toString(), nowMs: nowMs.toString() };
  return [
    ...(deadlineMs <= nowMs ? [reason('deadline-passed', facts)] : []),
    ...(isTooFar ? [reason('deadline-too-far', { ...facts, longestMs: longest.toString() })] : []),
  ];
}
