/** What an unsigned Symbol transaction requires from our keys: to sign it, or to wrap it for a multisig account. */
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { decodeTransaction, withSigner } from '../transaction/decode-transaction.ts';
import type { AggregateContent, SymbolContent } from '../transaction/symbol/content.ts';
import type { SymbolTransaction } from '../transaction/transaction.ts';
import { type Answers, type AskedOption, isAsked, type Step, type TaskFacts } from './asking.ts';
import { aggregateAround, hashLockFor, multiplierOf } from './compose-symbol.ts';
import { countsOf, entryAt, quorumOf } from './cosigners.ts';
import { cosignersBelow, neededOf } from './needed.ts';
import { addressAt, keyOfAccount, ownAccountsAt, ownAccountWithKey } from './own-accounts.ts';
import type { AccountFacts, Composed, SignTask } from './task.ts';

export function symbolTask(tx: SymbolTransaction, facts: TaskFacts, answers: Answers): Step {
  if (facts.accounts === null) return ok(asItIs(tx, null));
  const own = ownAccountsAt(facts.accounts, tx);
  if (tx.signer !== null) return namedTask(tx, false, own, facts, answers);
  if (own.length === 0) return ok(asItIs(tx, null));
  const account = answers.pickAccount('signer', own);
  if (!account.ok) return account;
  if (isAsked(account.value)) return ok(account.value);
  const filled = filledIn(tx, account.value);
  return filled.ok ? namedTask(filled.value, true, own, facts, answers) : filled;
}

/** Decoded again, so that rules that depend on the signer are checked. */
function filledIn(tx: SymbolTransaction, account: AccountFacts): Result<SymbolTransaction, Reason> {
  const { bytes } = withSigner(tx, keyOfAccount(account));
  const read = decodeTransaction({ chain: 'symbol', network: tx.network, bytes, signed: 'no' });
  if (!read.ok) return read;
  return read.value.chain === 'symbol' ? ok(read.value) : refuse(reason('internal'));
}

function asItIs(tx: SymbolTransaction, account: AccountFacts | null, signerFilledIn = false): SignTask {
  return { do: 'sign', tx, account, composed: null, signerFilledIn, attach: [] };
}

function namedTask(
  tx: SymbolTransaction,
  signerFilledIn: boolean,
  own: readonly AccountFacts[],
  facts: TaskFacts,
  answers: Answers,
): Step {
  const { content, signer } = tx;
  const account = signer === null ? null : ownAccountWithKey(own, tx, signer);
  if ('inner' in content) return aggregateTask({ ...tx, content }, account, signerFilledIn, facts, answers);
  const wrapped = wrappedTask(tx, content, account, signerFilledIn, facts, answers);
  return wrapped ?? ok(asItIs(tx, account, signerFilledIn));
}

type Aggregate = SymbolTransaction & { readonly content: AggregateContent };

function aggregateTask(
  tx: Aggregate,
  account: AccountFacts | null,
  signerFilledIn: boolean,
  facts: TaskFacts,
  answers: Answers,
): Step {
  if (account === null) return ok(asItIs(tx, null));
  // A multisig account neither signs nor pays: the network refuses an aggregate that it initiates.
  if (entryAt(facts.registry, tx, account.address) !== null)
    return refuse(reason('multisig-not-cosigner', { account: account.address }));
  const common = { tx, account, composed: null, signerFilledIn } as const;
  const attach = neededOf(tx, [account.address], ownAccountsAt(facts.accounts ?? [], tx), facts.registry);
  if (tx.content.kind === 'symbol.aggregate-complete') return ok({ do: 'sign', ...common, attach });
  const way = answers.pick('bonded-way', [
    { id: 'lock-and-bond', way: 'lock-and-bond', account },
    { id: 'bonded-only', way: 'bonded-only', account },
  ]);
  if (!way.ok) return way;
  if (isAsked(way.value)) return ok(way.value);
  if (way.value.way !== 'lock-and-bond') return ok({ do: 'sign', ...common, attach });
  const lock = hashLockFor(tx, multiplierOf(tx), facts.nowMs);
  return lock.ok ? ok({ do: 'lock-and-bond', ...common, lock: lock.value, attach }) : lock;
}

/** Null unless this is a transaction of a multisig account that ours can cosign for. */
function wrappedTask(
  tx: SymbolTransaction,
  content: SymbolContent,
  own: AccountFacts | null,
  signerFilledIn: boolean,
  facts: TaskFacts,
  answers: Answers,
): Step | null {
  if (tx.signer === null) return null;
  const signer = addressAt(tx, tx.signer);
  const entry = entryAt(facts.registry, tx, signer);
  const below = cosignersBelow(tx, signer, ownAccountsAt(facts.accounts ?? [], tx), facts.registry);
  const initiator = below[0];
  if (entry === null || initiator === undefined) return null;
  const counts = { need: quorumOf(entry, countsOf(content)), of: entry.cosigners.length };
  const ways: AskedOption[] = [
    { id: 'complete', way: 'complete', account: initiator, ...counts },
    { id: 'lock-and-bond', way: 'lock-and-bond', account: initiator, ...counts },
    // The registry may be ahead of the chain: an account of ours that is not a multisig account yet signs for itself.
    ...(own === null ? [] : [{ id: 'sign-alone', way: 'sign-alone', account: own } as const]),
  ];
  const way = answers.pick('multisig-way', ways);
  if (!way.ok) return way;
  if (isAsked(way.value)) return ok(way.value);
  if (way.value.way === 'sign-alone') return ok(asItIs(tx, own, signerFilledIn));
  const kind = way.value.way === 'complete' ? 'symbol.aggregate-complete' : 'symbol.aggregate-bonded';
  return composedTask(tx, content, kind, initiator, facts);
}

function composedTask(
  request: SymbolTransaction,
  content: SymbolContent,
  kind: AggregateContent['kind'],
  initiator: AccountFacts,
  facts: TaskFacts,
): Step {
  const aggregate = aggregateAround(request, content, kind, keyOfAccount(initiator), facts.registry);
  if (!aggregate.ok) return aggregate;
  const tx = aggregate.value;
  const attach = neededOf(tx, [initiator.address], ownAccountsAt(facts.accounts ?? [], tx), facts.registry);
  const isComplete = kind === 'symbol.aggregate-complete';
  const composed: Composed = isComplete ? 'aggregate-complete' : 'aggregate-bonded';
  const common = { tx, account: initiator, composed, signerFilledIn: false, attach };
  if (isComplete) return ok({ do: 'sign', ...common });
  const lock = hashLockFor(tx, multiplierOf(request), facts.nowMs);
  return lock.ok ? ok({ do: 'lock-and-bond', ...common, lock: lock.value }) : lock;
}
