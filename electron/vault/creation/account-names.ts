/**
 * Names of the accounts of a new vault, as people choose them while they create it. Pure. Refuses 'label-invalid', and
 * 'message-rejected' unless each account is named exactly once.
 */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { StoredAccount } from '../../../core/contract/accounts.ts';
import type { AccountName } from '../../../core/contract/creation.ts';
import { isEntryName } from '../../../core/registry/names.ts';
import { accountsOfNewVault } from '../keys/stored-accounts.ts';

export const namesOf = (accounts: readonly StoredAccount[]): readonly AccountName[] =>
  accounts.map(({ chain, network, label }) => ({ chain, network, label }));

export function accountsNamed(names: readonly AccountName[]): Result<readonly StoredAccount[], Reason> {
  const accounts = accountsOfNewVault();
  const labels = accounts.map((one) =>
    names.filter(({ chain, network }) => chain === one.chain && network === one.network).map(({ label }) => label),
  );
  if (names.length !== accounts.length || labels.some(({ length }) => length !== 1))
    return refuse(reason('message-rejected'));
  if (!names.every(({ label }) => isEntryName(label))) return refuse(reason('label-invalid'));
  return ok(accounts.map((one, at) => ({ ...one, label: labels[at]?.[0] ?? one.label })));
}
