/** A vault that is open: its entropy, its accounts, its settings. Keys are derived for one signature and wiped after it. */
import { toHex } from '../../core/base/hex.ts';
import { type Books, emptyBooks } from '../../core/books/books.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { type Chain, type Network, networks } from '../../core/chain/networks.ts';
import { type Account, defaultSettings, type Settings, type VaultFacts } from '../../core/contract/shapes.ts';
import { schemeOf } from '../../core/signature/curves.ts';
import { deriveKey, pathOf } from './derivation.ts';
import type { StretchParameters } from './key-stretching.ts';
import { practiceEntropy, seedOf } from './mnemonic.ts';
import type { SecretBytes } from './secret-bytes.ts';
import type { VaultContents } from './vault-file.ts';
import { toWire } from './wire.ts';

export interface OpenVault {
  readonly mode: 'practice' | 'real';
  readonly entropy: SecretBytes;
  readonly accounts: readonly Account[];
  readonly settings: Settings;
  readonly labels: VaultContents['labels'];
  readonly books: Books;
  /** As in the file; null in practice, which has no file. */
  readonly parameters: StretchParameters | null;
}

const chains: readonly Chain[] = ['symbol', 'nem'];
const chainNames: Readonly<Record<Chain, string>> = { symbol: 'Symbol', nem: 'NEM' };

/** As many as the wallets of both chains derive (facts/nem-symbol.md §3): enough to rehearse a 3-of-5. */
const practiceAccounts = 10;
const realAccounts = 1;

/** The published mnemonic, testnets only: nothing of value can be signed with it. Its books are gone when it closes. */
export function openPracticeVault(): OpenVault {
  const entropy = practiceEntropy();
  const accounts = deriveAccounts(entropy, ['testnet'], practiceAccounts, []);
  const rest = { settings: defaultSettings, labels: [], books: emptyBooks, parameters: null };
  return { mode: 'practice', entropy, accounts, ...rest };
}

export function openRealVault(contents: VaultContents, parameters: StretchParameters): OpenVault {
  const { entropy, settings, labels, books } = contents;
  const accounts = deriveAccounts(entropy, networks, realAccounts, labels);
  return { mode: 'real', entropy, accounts, settings, labels, books, parameters };
}

/** The Ed25519 seed of an account. The caller wipes it. */
export function keyOf(vault: OpenVault, account: Pick<Account, 'chain' | 'network' | 'index'>): SecretBytes {
  if (account.index === null) throw new Error('not an account of the words');
  const seed = seedOf(vault.entropy);
  try {
    return deriveKey(account.chain, pathOf(account.chain, account.network, account.index), seed);
  } finally {
    seed.wipe();
  }
}

export function vaultFactsOf(vault: OpenVault): VaultFacts {
  const { mode, accounts, settings, books } = vault;
  return toWire({ mode, accounts: [...accounts], settings, books });
}

function deriveAccounts(
  entropy: SecretBytes,
  here: readonly Network[],
  count: number,
  labels: VaultContents['labels'],
): readonly Account[] {
  const seed = seedOf(entropy);
  const indices = Array.from({ length: count }, (_, index) => index);
  const accounts = chains.flatMap((chain) =>
    here.flatMap((network) => indices.map((index) => deriveAccount(chain, network, index, seed, labels))),
  );
  seed.wipe();
  return accounts;
}

function deriveAccount(
  chain: Chain,
  network: Network,
  index: number,
  seed: SecretBytes,
  labels: VaultContents['labels'],
): Account {
  const key = deriveKey(chain, pathOf(chain, network, index), seed);
  const publicKey = key.lend((bytes) => schemeOf(chain).publicKey(bytes));
  key.wipe();
  const address = addressOfPublicKey(chain, network, publicKey).text;
  const own = labels.find(({ account }) => account === address)?.label;
  const label = own ?? `${chainNames[chain]} ${network} ${index + 1}`;
  return { chain, network, index, origin: 'words', address, publicKey: toHex(publicKey), label };
}
