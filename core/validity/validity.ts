/**
 * core/validity: what a node refuses, or accepts at a loss for nothing.
 * Takes: what is to be signed, the registered multisig accounts, the clock. Gives: every reason not to sign it.
 * Refuses: times, contents, quorums, sizes and fees that no node accepts. Never: checks whose key signs
 * (core/assessment), or the vault's own rules (core/policy).
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
    // Each check covers the inner transactions itself, so only the signed transaction is passed.
    ...checkMeaning(task.tx),
    ...parts.flatMap((tx) => (tx.chain === 'nem' ? checkRental(tx) : [])),
    ...(task.tx.chain === 'nem' ? checkLonelyModification(task.tx) : []),
    ...checkQuorum(task.tx, registry),
    ...checkSize(task, registry),
  ];
}

/** Every transaction of a task: the signed one, a hash lock beside it, a NEM transaction inside or around it. */
function partsOf(task: SigningTask): readonly DecodedTransaction[] {
  if (task.do === 'lock-and-bond') return [task.tx, task.lock];
  const { tx } = task;
  return [tx, nemInnerOf(tx), nemOuterOf(tx)].filter((part) => part !== null);
}

const checkMeaning = (tx: DecodedTransaction): readonly Reason[] =>
  tx.chain === 'symbol' ? checkSymbolMeaning(tx) : checkNemMeaning(tx);
