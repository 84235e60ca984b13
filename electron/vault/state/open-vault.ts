/** A vault that is open: its contents, its accounts, who opened it. Keys are derived for one approval and wiped after it. */

import type { Account, VaultFacts } from '../../../core/contract/shapes.ts';
import { emptyHistory } from '../../../core/history/history.ts';
import { inForce } from '../../../core/policy/adoption.ts';
import { digestOfBook } from '../../../core/policy/book/book.ts';
import { defaultSettings } from '../../../core/policy/registry.ts';
import { emptyRegistry } from '../../../core/registry/registry.ts';
import { emptySecret, type VaultContents } from '../file/contents.ts';
import { factsOf } from '../file/custodian-names.ts';
import type { VaultHead } from '../file/head.ts';
import { practiceEntropy, seedOf } from '../keys/mnemonic.ts';
import {
  accountsOfNewVault,
  accountsOf as deriveAccounts,
  firstAccounts,
  keyOfStored,
} from '../keys/stored-accounts.ts';
import type { SecretBytes } from '../secrets/secret-bytes.ts';
import { countedUpTo } from './rules-at.ts';

export interface OpenVault extends VaultContents {
  readonly mode: 'practice' | 'real';
  readonly accounts: readonly Account[];
  /** The file that was opened, and its data key; null in practice, which has no file. */
  readonly sealed: Sealed | null;
  /** Ids of the custodians who opened it. */
  readonly openedBy: readonly number[];
  /** The custodians opened it although the machine was online. */
  readonly overridden: boolean;
  /** They accepted a file or a log that a check had refused: the log does not tell all of what was done before. */
  readonly logGap: boolean;
}
export interface Sealed {
  readonly head: VaultHead;
  readonly dataKey: SecretBytes;
}

/** As many as the wallets of both chains derive: enough to rehearse a 3-of-5 multisig. */
const practiceAccounts = 10;

/** Contents of a vault with this root before anything was added. */
export function freshContents(
  material: Pick<VaultContents, 'entropy' | 'root' | 'wordsPassphrase' | 'logSeed'>,
): VaultContents {
  return {
    ...material,
    imported: [],
    kept: accountsOfNewVault(),
    formerLabels: [],
    settings: defaultSettings,
    registry: emptyRegistry,
    shareSets: [],
    certificate: null,
    collecting: [],
    pending: [],
    history: emptyHistory,
    ruleBooks: [],
    sequences: [],
    head: null,
  };
}

/** The published mnemonic, testnets only: nothing of value can be signed with it. Its registry is lost when it
 * closes. */
export function openPracticeVault(): OpenVault {
  const material = { entropy: practiceEntropy(), root: 'bip39-english', wordsPassphrase: emptySecret() } as const;
  const contents = {
    ...freshContents({ ...material, logSeed: emptySecret() }),
    kept: firstAccounts(['testnet'], practiceAccounts),
  };
  const accounts = accountsOf(contents);
  return { mode: 'practice', ...contents, accounts, sealed: null, openedBy: [], overridden: false, logGap: false };
}

export function openRealVault(
  contents: VaultContents,
  sealed: Sealed,
  { logGap = false, ...opened }: Pick<OpenVault, 'openedBy' | 'overridden'> & { readonly logGap?: boolean },
): OpenVault {
  return { mode: 'real', ...contents, accounts: accountsOf(contents), sealed, ...opened, logGap };
}

/** The 64-byte seed of all accounts of the recovery words. The caller wipes it. */
export const seedOfVault = ({
  entropy,
  root,
  wordsPassphrase,
}: Pick<VaultContents, 'entropy' | 'root' | 'wordsPassphrase'>): SecretBytes => seedOf(entropy, root, wordsPassphrase);

/** The Ed25519 seed of an account, derived or imported. The caller wipes it. An unknown account is a bug. */
export function keyOf(vault: OpenVault, account: AccountName): SecretBytes {
  const seed = seedOfVault(vault);
  try {
    return keyFromSeed(vault, account, seed);
  } finally {
    seed.wipe();
  }
}

type AccountName = Pick<Account, 'chain' | 'network' | 'publicKey'>;

/** Like `keyOf`, from a seed that the caller owns and wipes. */
export function keyFromSeed(vault: OpenVault, account: AccountName, seed: SecretBytes): SecretBytes {
  const at = vault.accounts.findIndex(
    ({ chain, network, publicKey }) =>
      chain === account.chain && network === account.network && publicKey === account.publicKey,
  );
  const kept = vault.kept[at];
  if (kept === undefined) throw new Error('not an account of this vault');
  return keyOfStored(kept, { seed, imported: vault.imported });
}

export function vaultFactsOf(vault: OpenVault): VaultFacts {
  const { mode, accounts, formerLabels, settings, registry, openedBy, sealed, overridden } = vault;
  const custodians = factsOf(sealed?.head.custodians ?? []);
  const quorum = sealed?.head.quorum ?? 0;
  const custody = { quorum, custodians, openedBy, overridden };
  return { mode, accounts, formerLabels, settings, registry, custody, rules: rulesFacts(vault) };
}

/** Of the newest book. It is waiting while one before it is in force too. */
function rulesFacts(vault: VaultContents): VaultFacts['rules'] {
  const newest = vault.ruleBooks.at(-1);
  if (newest === undefined) return null;
  const { serial, title } = newest.book;
  return {
    serial,
    digest: digestOfBook(newest.book),
    title,
    waiting: inForce(vault.ruleBooks, countedUpTo(vault)).length > 1,
  };
}

/** Public keys and addresses of the stored accounts, in the same order. */
export function accountsOf(contents: VaultContents): readonly Account[] {
  const seed = seedOfVault(contents);
  try {
    return deriveAccounts(contents.kept, { seed, imported: contents.imported });
  } finally {
    seed.wipe();
  }
}
