/** The accounts screen: suggested labels, and the state after a change of the vault. */
import { describe, expect, it } from 'vitest';
import type { Account } from '../../core/contract/shapes.ts';
import { isEntryName } from '../../core/registry/names.ts';
import { openPracticeVault, vaultFactsOf } from '../../electron/vault/state/open-vault.ts';
import { atStart } from '../../renderer/app/app-data.ts';
import { defaultName, freeName, namesOfOthers } from '../../renderer/features/accounts/default-name.ts';
import { reduce } from '../../renderer/features.ts';
import '../harness/own-keys.ts';

const place = { chain: 'symbol', network: 'testnet' } as const;
const named = (label: string, change: Partial<Account> = {}) => ({ ...place, label, ...change });

describe('an offered name', () => {
  it('is as the vault names its first accounts', () => expect(defaultName(place, 4, [])).toBe('Symbol testnet 5'));
  it('is never one that reads like another of the same network', () => {
    expect(freeName('Hot', place, [named('hot'), named('Hot (2)')])).toBe('Hot (3)');
    expect(freeName('Hot', place, [named('Hot', { network: 'mainnet' }), named('Hot', { chain: 'nem' })])).toBe('Hot');
  });
  it('is never one that another account had, and may be its own of before', () => {
    const vault = vaultFactsOf(openPracticeVault());
    const before = { ...place, address: 'TBEFORE', label: 'Symbol testnet 30' };
    const offered = (address: string) =>
      defaultName(place, 29, namesOfOthers({ ...vault, formerLabels: [before] }, address));
    expect(offered('TOTHER')).toBe('Symbol testnet 30 (2)');
    expect(offered(before.address)).toBe(before.label);
  });
  it('stays short enough to be kept', () => {
    const long = 'x'.repeat(64);
    const offered = freeName(long, place, [named(long)]);
    expect(offered).not.toBe(long);
    expect(isEntryName(offered)).toBe(true);
  });
});

describe('the state', () => {
  const vault = vaultFactsOf(openPracticeVault());
  const open = { ...atStart, vault, screen: { name: 'accounts' } as const, busy: true };
  it('takes the changed vault, and stays where it is', () => {
    const changed = { ...vault, accounts: vault.accounts.slice(1) };
    expect(reduce(open, { is: 'vault-changed', vault: changed })).toEqual({ ...open, vault: changed, busy: false });
  });
  it('does not open a vault by it', () =>
    expect(reduce({ ...atStart, busy: true }, { is: 'vault-changed', vault }).vault).toBeNull());
});
