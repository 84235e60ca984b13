/**
 * Turns a NEM wallet's invoice into a transfer of ours. Its number means micro-XEM in some wallets and XEM in others,
 * and the invoice does not tell, so a person is asked every time.
 */
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { maxMicroXem } from '../chain/networks.ts';
import type { Invoice } from '../request/sign-request.ts';
import { type Answers, type Asked, type AskedOption, isAsked, type Step, type TaskFacts } from './asking.ts';
import { transferFor } from './compose-nem.ts';
import { keyOfAccount, ownAccountsAt } from './own-accounts.ts';

const microPerXem = 1_000_000n;

export function invoiceTask(invoice: Invoice, facts: TaskFacts, answers: Answers): Step {
  const { chain, network } = invoice;
  const own = facts.accounts === null ? [] : ownAccountsAt(facts.accounts, invoice);
  if (own.length === 0) {
    const code = facts.accounts === null ? 'signer-not-ours' : 'network-not-here';
    return refuse(reason(code, { chain, network }));
  }
  const account = answers.pickAccount('signer', own);
  if (!account.ok) return account;
  if (isAsked(account.value)) return ok(account.value);
  const amount = amountOf(invoice, answers);
  if (!amount.ok) return amount;
  if (typeof amount.value !== 'bigint') return ok(amount.value);
  const composed = transferFor(invoice, amount.value, keyOfAccount(account.value), facts.nowMs);
  if (!composed.ok) return composed;
  const common = { account: account.value, composed: 'invoice', signerFilledIn: false, attach: [] } as const;
  return ok({ do: 'sign', tx: composed.value, ...common });
}

/** In micro-XEM; with mosaics there is no amount, and no question is needed. */
function amountOf({ amount, mosaics }: Invoice, answers: Answers): Result<bigint | Asked, Reason> {
  if (mosaics.length > 0) return amount === null || amount === 0n ? ok(0n) : refuse(reason('invoice-amount'));
  if (amount === null || amount < 0n || amount > maxMicroXem) return refuse(reason('invoice-amount'));
  return amount === 0n ? ok(0n) : readingOf(amount, answers);
}

function readingOf(amount: bigint, answers: Answers): Result<bigint | Asked, Reason> {
  const whole = amount * microPerXem;
  const options: readonly AskedOption[] = [
    { id: 'micro', amount },
    ...(whole > maxMicroXem ? [] : [{ id: 'whole', amount: whole }]),
  ];
  const picked = answers.pick('invoice-amount', options);
  if (!picked.ok) return picked;
  if (isAsked(picked.value)) return ok(picked.value);
  return picked.value.amount === undefined ? refuse(reason('choice-unknown')) : ok(picked.value.amount);
}
