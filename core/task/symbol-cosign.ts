/**
 * Cosigning a Symbol aggregate that its initiator has signed. Types make blind cosigning impossible: the hash is
 * computed from the decoded aggregate, and only after every signature on it was verified.
 */
import { type Reason, reason } from '../base/reason.ts';
import { ok, refuse } from '../base/result.ts';
import { cosignatureHolds, hashOfSigned, isSignedBy } from '../signature/signature.ts';
import type { AggregateContent } from '../transaction/symbol/content.ts';
import type { SymbolTransaction } from '../transaction/transaction.ts';
import { type Answers, isAsked, type Step, type TaskFacts } from './asking.ts';
import { cosignerGroups, entryAt, type Group, isSatisfied, signedBy } from './cosigners.ts';
import { missingOwn } from './needed.ts';
import { ownAccountsAt } from './own-accounts.ts';
import type { AccountFacts, CosignAggregateTask } from './task.ts';

export function symbolCosignTask(tx: SymbolTransaction, facts: TaskFacts, answers: Answers): Step {
  const { content } = tx;
  if (tx.signature === null || tx.signer === null || !('inner' in content)) return refuse(reason('not-signed-yet'));
  const hash = hashOfSigned(tx);
  const refusal = checkSignatures(tx, content, hash);
  if (refusal !== null) return refuse(refusal);
  const task = (account: AccountFacts | null): CosignAggregateTask => ({
    do: 'cosign-aggregate',
    tx,
    hash,
    account,
    composed: null,
  });
  if (facts.accounts === null) return ok(task(null));
  const own = ownAccountsAt(facts.accounts, tx);
  const signed = signedBy(tx, content);
  const groups = cosignerGroups(tx, [], facts.registry);
  const unsigned = own.filter(({ address }) => !signed.includes(address));
  const able = unsigned.filter(({ address }) => entryAt(facts.registry, tx, address) === null);
  const needed = missingOwn(groups, able);
  const candidates = needed.length > 0 || !isSomebodyUnknown(groups, facts, tx) ? needed : able;
  if (candidates.length === 0 && unsigned.length < own.length) return refuse(reason('already-cosigned'));
  // None of ours: core/validity refuses, and the person still sees the transaction.
  if (candidates.length === 0) return ok(task(null));
  const account = answers.pickAccount('cosigner', candidates);
  if (!account.ok) return account;
  return ok(isAsked(account.value) ? account.value : task(account.value));
}

/** The initiator's signature is part of what is cosigned; an invalid cosignature makes the aggregate worthless. */
function checkSignatures(tx: SymbolTransaction, content: AggregateContent, hash: Uint8Array): Reason | null {
  if (tx.signer === null || tx.signature === null || !isSignedBy(tx, tx.signer, tx.signature))
    return reason('initiator-signature-invalid');
  const wrong = content.cosignatures.findIndex(({ signer, signature }) => !cosignatureHolds(hash, signer, signature));
  return wrong < 0 ? null : reason('cosignature-invalid', { index: String(wrong) });
}

/** An unregistered account that is not satisfied yet: it may be a multisig account that we cosign for. */
const isSomebodyUnknown = (groups: readonly Group[], { registry }: TaskFacts, tx: SymbolTransaction): boolean =>
  groups.some((group) => !isSatisfied(group) && entryAt(registry, tx, group.account) === null);
