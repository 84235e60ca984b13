/**
 * core/validity: what a node refuses, or takes and loses money for nothing.
 * Takes: what is to be signed, the multisig register, the clock. Gives: every reason not to sign it.
 * Refuses: times, contents, quorums, sizes and fees that no node accepts. Never: asks whose key it is (core/assessment), or
 * what a vault's own rules say (core/policy).
 */
import type { Reason } from '../base/reason.ts';
import type { Registry } from '../registry/registry.ts';
import { nemInnerOf, nemOuterOf } from '../review/inner-contents.ts';
import type { SigningTask } from '../task/task.ts';
import { checkMeaning as checkNemMeaning } from '../transaction/nem/meaning.ts';
import { checkMeaning as checkSymbolMeaning } from '../transaction/symbol/meaning.ts';
import type { DecodedTransaction } from '../transaction/transaction.ts';
import { checkFee, checkRental } from './check-fees.ts';
import { checkLonelyModification, checkQuorum } from './check-multisig.ts';
import { checkSize } from './check-size.ts';
import { checkTimes } from './check-times.ts';

export function checkValidity(task: SigningTask, registry: Registry, nowMs: bigint): readonly Reason[] {
  const parts = partsOf(task);
  return [
    ...parts.flatMap(checkFee),
    ...checkTimes(task, nowMs),
    // Each tells of what is inside by itself: only what is signed is asked.
    ...checkMeaning(task.tx),
    ...parts.flatMap((tx) => (tx.chain === 'nem' ? checkRental(tx) : [])),
    ...(task.tx.chain === 'nem' ? checkLonelyModification(task.tx) : []),
    ...checkQuorum(task.tx, registry),
    ...checkSize(task, registry),
  ];
}

/** Every transaction there is in a task: what is signed, a hash lock beside it, a NEM transaction inside, one around it. */
function partsOf(task: SigningTask): readonly DecodedTransaction[] {
  if (task.do === 'lock-and-bond') return [task.tx, task.lock];
  const { tx } = task;
  return [tx, nemInnerOf(tx), nemOuterOf(tx)].filter((part) => part !== null);
}

const checkMeaning = (tx: DecodedTransaction): readonly Reason[] =>
  tx.chain === 'symbol' ? checkSymbolMeaning(tx) : checkNemMeaning(tx);
