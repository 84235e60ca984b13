/** What a NEM transaction requires from our keys: to sign it, to wrap it for a multisig account, or to cosign its
 * content. */
import { equalBytes } from '../base/bytes.ts';
import { reason } from '../base/reason.ts';
import { ok, refuse } from '../base/result.ts';
import type { NemTransaction } from '../transaction/nem/content.ts';
import { type Answers, type AskedOption, isAsked, type Step, type TaskFacts } from './asking.ts';
import { cosignatureFor, multisigAround } from './compose-nem.ts';
import { entryAt } from './cosigners.ts';
import { addressAt, keyOfAccount, ownAccountsAt, ownAccountWithKey } from './own-accounts.ts';
import type { AccountFacts, SignTask } from './task.ts';

/** Sign it; wrap it if a multisig account sends it; cosign it if another cosigner has wrapped it already. */
export function nemTask(tx: NemTransaction, facts: TaskFacts, answers: Answers): Step {
  if (facts.accounts === null) return ok(asItIs(tx, null));
  const ownAccounts = ownAccountsAt(facts.accounts, tx);
  const own = ownAccountWithKey(ownAccounts, tx, tx.signer);
  if (tx.content.kind === 'nem.cosignature') return givenCosignature(tx, own);
  if (tx.content.kind !== 'nem.multisig') return plainTask(tx, own, ownAccounts, facts, answers);
  if (own !== null || ownAccounts.length === 0) return ok(asItIs(tx, own));
  return cosignTask(tx.content.inner, tx, ownAccounts, facts, answers);
}

/** Cosign it, in any form: another cosigner's multisig transaction, its inner transaction, or a cosignature. */
export function nemCosignTask(tx: NemTransaction, facts: TaskFacts, answers: Answers): Step {
  const { content } = tx;
  if (facts.accounts === null)
    return ok(content.kind === 'nem.cosignature' ? { ...cosign(tx, null), composed: null } : asItIs(tx, null));
  const ownAccounts = ownAccountsAt(facts.accounts, tx);
  if (content.kind === 'nem.cosignature') return givenCosignature(tx, ownAccountWithKey(ownAccounts, tx, tx.signer));
  if (ownAccounts.length === 0) return ok(asItIs(tx, null));
  return content.kind === 'nem.multisig'
    ? cosignTask(content.inner, tx, ownAccounts, facts, answers)
    : cosignTask(tx, null, ownAccounts, facts, answers);
}

const asItIs = (tx: NemTransaction, account: AccountFacts | null): SignTask => ({
  do: 'sign',
  tx,
  account,
  composed: null,
  signerFilledIn: false,
  attach: [],
});

const cosign = (tx: NemTransaction, account: AccountFacts | null) => ({ do: 'cosign-multisig', tx, account }) as const;

function givenCosignature(tx: NemTransaction, own: AccountFacts | null): Step {
  if (own === null) return refuse(reason('cosigner-not-ours'));
  // Wrapping a transaction counts as signing it.
  const outer = tx.content.kind === 'nem.cosignature' ? tx.content.outer : null;
  if (outer !== null && equalBytes(outer.signer, tx.signer)) return refuse(reason('already-cosigned'));
  return ok({ ...cosign(tx, own), composed: null });
}

function plainTask(
  tx: NemTransaction,
  own: AccountFacts | null,
  ownAccounts: readonly AccountFacts[],
  facts: TaskFacts,
  answers: Answers,
): Step {
  const cosigners = entryAt(facts.registry, tx, addressAt(tx, tx.signer))?.cosigners ?? [];
  const able = ownAccounts.filter(({ address }) => cosigners.includes(address));
  const options: readonly AskedOption[] = [
    ...able.map((account) => ({ id: `multisig:${account.address}`, way: 'multisig', account }) as const),
    // The registry may be ahead of the chain: an account of ours that is not a multisig account yet signs for itself.
    ...(own === null ? [] : [{ id: 'sign-alone', way: 'sign-alone', account: own } as const]),
  ];
  const [only, ...others] = options;
  if (only === undefined) return ok(asItIs(tx, null));
  const picked = others.length === 0 ? ok(only) : answers.pick('multisig-way', options);
  if (!picked.ok) return picked;
  if (isAsked(picked.value)) return ok(picked.value);
  const { way, account } = picked.value;
  if (way !== 'multisig' || account === undefined) return ok(asItIs(tx, own));
  const wrapped = multisigAround(tx, keyOfAccount(account));
  return wrapped.ok ? ok({ ...asItIs(wrapped.value, account), composed: 'nem-multisig' }) : wrapped;
}

/** `outer`: the surrounding multisig transaction, or null if only the inner one is known. */
function cosignTask(
  inner: NemTransaction,
  outer: NemTransaction | null,
  ownAccounts: readonly AccountFacts[],
  facts: TaskFacts,
  answers: Answers,
): Step {
  const multisig = addressAt(inner, inner.signer);
  const entry = entryAt(facts.registry, inner, multisig);
  const initiator = outer === null ? null : addressAt(outer, outer.signer);
  const isInitiator = ownAccounts.some(({ address }) => address === initiator);
  // Wrapping a transaction counts as signing it.
  const able = ownAccounts.filter(
    ({ address }) =>
      address !== initiator && address !== multisig && (entry === null || entry.cosigners.includes(address)),
  );
  if (able.length === 0) return refuse(reason(isInitiator ? 'already-cosigned' : 'cosigner-not-ours'));
  const account = answers.pickAccount('cosigner', able);
  if (!account.ok) return account;
  if (isAsked(account.value)) return ok(account.value);
  const composed = cosignatureFor(inner, outer, keyOfAccount(account.value));
  if (!composed.ok) return composed;
  return ok({ ...cosign(composed.value, account.value), composed: 'nem-cosignature' });
}
