/** A vault that is open: its contents, its accounts, who opened it. Keys are derived for one signature and wiped after it. */
import { toHex } from '../../core/base/hex.ts';
import { emptyBooks } from '../../core/books/books.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { type Chain, type Network, networks } from '../../core/chain/networks.ts';
import type { KeptAccount } from '../../core/contract/accounts.ts';
import { type Account, defaultSettings, type VaultFacts } from '../../core/contract/shapes.ts';
import { schemeOf } from '../../core/signature/curves.ts';
import { deriveKey, pathOf } from './derivation.ts';
import { emptySecret, type VaultContents } from './file/contents.ts';
import type { VaultHead } from './file/head.ts';
import { practiceEntropy, seedOf } from './mnemonic.ts';
import type { SecretBytes } from './secret-bytes.ts';
import { toWire } from './wire.ts';

export interface OpenVault extends VaultContents {
  readonly mode: 'practice' | 'real';
  readonly accounts: readonly Account[];
  /** The file that was opened, and its data key; null in practice, which has no file. */
  readonly sealed: Sealed | null;
  /** Ids of the custodians who opened it. */
  readonly openedBy: readonly number[];
  /** The custodians opened it although the machine was online. */
  readonly overridden: boolean;
}
export interface Sealed {
  readonly head: VaultHead;
  readonly dataKey: SecretBytes;
}

const chains: readonly Chain[] = ['symbol', 'nem'];
const chainNames: Readonly<Record<Chain, string>> = { symbol: 'Symbol', nem: 'NEM' };

/** As many as the wallets of both chains derive (facts/nem-symbol.md §3): enough to rehearse a 3-of-5. */
const practiceAccounts = 10;

/** The first accounts of each chain on these networks. */
export function firstAccounts(here: readonly Network[], count = 1): readonly KeptAccount[] {
  return chains.flatMap((chain) =>
    here.flatMap((network) =>
      Array.from({ length: count }, (_, index) => ({
        ...{ chain, network, from: { words: index } },
        label: `${chainNames[chain]} ${network} ${index + 1}`,
      })),
    ),
  );
}

/** What a vault of this root has before anything was added to it. */
export function freshContents(
  material: Pick<VaultContents, 'entropy' | 'root' | 'wordsPassphrase' | 'logSeed'>,
): VaultContents {
  return {
    ...material,
    imported: [],
    kept: firstAccounts(networks),
    settings: defaultSettings,
    books: emptyBooks,
    shareSets: [],
    certificate: null,
    head: null,
  };
}

/** The published mnemonic, testnets only: nothing of value can be signed with it. Its books are gone when it closes. */
export function openPracticeVault(): OpenVault {
  const material = { entropy: practiceEntropy(), root: 'bip39', wordsPassphrase: emptySecret() } as const;
  const contents = {
    ...freshContents({ ...material, logSeed: emptySecret() }),
    kept: firstAccounts(['testnet'], practiceAccounts),
  };
  const accounts = accountsOf(contents);
  return { mode: 'practice', ...contents, accounts, sealed: null, openedBy: [], overridden: false };
}

export function openRealVault(
  contents: VaultContents,
  sealed: Sealed,
  opened: Pick<OpenVault, 'openedBy' | 'overridden'>,
): OpenVault {
  return { mode: 'real', ...contents, accounts: accountsOf(contents), sealed, ...opened };
}

/** The Ed25519 seed of an account. The caller wipes it. */
export function keyOf(vault: OpenVault, account: Pick<Account, 'chain' | 'network' | 'index'>): SecretBytes {
  const seed = seedOf(vault.entropy);
  try {
    return deriveKey(account.chain, pathOf(account.chain, account.network, account.index), seed);
  } finally {
    seed.wipe();
  }
}

export function vaultFactsOf(vault: OpenVault): VaultFacts {
  const { mode, accounts, settings, books, openedBy, sealed, overridden } = vault;
  const custodians = sealed?.head.custodians.map(({ id, name, keyFile }) => ({ id, name, keyFile })) ?? [];
  const quorum = sealed?.head.quorum ?? 0;
  return toWire({ mode, accounts, settings, books, custody: { quorum, custodians, openedBy, overridden } });
}

/** Derives what is kept. */
export function accountsOf(contents: VaultContents): readonly Account[] {
  const seed = seedOf(contents.entropy);
  const accounts = contents.kept.map((one) => accountOf(one, seed));
  seed.wipe();
  return accounts;
}

function accountOf({ chain, network, label, from }: KeptAccount, seed: SecretBytes): Account {
  if (!('words' in from)) throw new Error('no such account');
  const index = from.words;
  const key = deriveKey(chain, pathOf(chain, network, index), seed);
  const publicKey = key.lend((bytes) => schemeOf(chain).publicKey(bytes));
  key.wipe();
  const address = addressOfPublicKey(chain, network, publicKey).text;
  return { chain, network, index, address, publicKey: toHex(publicKey), label };
}
