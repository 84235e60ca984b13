/**
 * The accounts stored in a vault, and their keys: derived from the recovery words (a 64-byte BIP-39 seed and an index),
 * or imported as a 32-byte Ed25519 seed. Keys are created for one use; the caller wipes them.
 */
import { toHex } from '../../../core/base/hex.ts';
import { addressFromText, addressOfPublicKey } from '../../../core/chain/address.ts';
import { type Chain, type Network, networks } from '../../../core/chain/networks.ts';
import type { StoredAccount } from '../../../core/contract/accounts.ts';
import type { Account } from '../../../core/contract/shapes.ts';
import { SecretBytes } from '../secrets/secret-bytes.ts';
import { publicKeyOf } from '../signer/own-keys.ts';
import { deriveKey, pathOf } from './derivation.ts';

const chains: readonly Chain[] = ['symbol', 'nem'];
const chainNames: Readonly<Record<Chain, string>> = { symbol: 'Symbol', nem: 'NEM' };

/** Sources of the keys of a vault. */
export interface KeySources {
  /** The 64-byte BIP-39 seed of the recovery words. */
  readonly seed: SecretBytes;
  /** 32-byte Ed25519 seeds; NEM: not the reversed form that wallets show. */
  readonly imported: readonly SecretBytes[];
}

/** Default label of an account of the recovery words. */
export const defaultLabel = (chain: Chain, network: Network, index: number): string =>
  `${chainNames[chain]} ${network} ${index + 1}`;

/** The first `count` accounts of each chain on these networks. */
export function firstAccounts(here: readonly Network[], count: number): readonly StoredAccount[] {
  const indices = Array.from({ length: count }, (_, index) => index);
  return chains.flatMap((chain) =>
    here.flatMap((network) =>
      indices.map((words) => ({ chain, network, label: defaultLabel(chain, network, words), from: { words } })),
    ),
  );
}

/** Accounts of a new vault: the first of each chain and network. */
export const accountsOfNewVault = (): readonly StoredAccount[] => firstAccounts(networks, 1);

/** The Ed25519 seed of an account. The caller wipes it. A missing key is a bug, because the vault file was checked. */
export function keyOfStored({ chain, network, from }: StoredAccount, { seed, imported }: KeySources): SecretBytes {
  if ('words' in from) return deriveKey(chain, pathOf(chain, network, from.words), seed);
  const key = imported[from.imported];
  if (key === undefined) throw new Error('no key at this position');
  return key.lend((bytes) => SecretBytes.copyOf(bytes));
}

export interface PublicPart {
  /** 64 upper-case hex digits. */
  readonly publicKey: string;
  readonly address: string;
}

/** Public key and address of an Ed25519 seed. */
export function publicPartOf(chain: Chain, network: Network, key: SecretBytes): PublicPart {
  const publicKey = publicKeyOf(chain, key);
  return { publicKey: toHex(publicKey), address: addressOfPublicKey(chain, network, publicKey).text };
}

function publicPartOfStored(kept: StoredAccount, sources: KeySources): PublicPart {
  const key = keyOfStored(kept, sources);
  try {
    return publicPartOf(kept.chain, kept.network, key);
  } finally {
    key.wipe();
  }
}

/** In stored order. */
export const accountsOf = (kept: readonly StoredAccount[], sources: KeySources): readonly Account[] =>
  kept.map((one) => {
    const { chain, network, label, from } = one;
    const index = 'words' in from ? from.words : null;
    const origin = index === null ? 'imported' : 'words';
    return { chain, network, index, origin, ...publicPartOfStored(one, sources), label };
  });

/** Every imported account has its key, and every key its account. */
export function keysMatch(kept: readonly StoredAccount[], imported: readonly unknown[]): boolean {
  const used = kept.flatMap(({ from }) => ('imported' in from ? [from.imported] : []));
  return used.length === imported.length && new Set(used).size === used.length && used.every((at) => at < used.length);
}

export interface DerivedPart extends PublicPart {
  readonly chain: Chain;
  readonly network: Network;
  readonly index: number;
}

/** An account of a BIP-39 seed, public part only. */
export function derivePublic(chain: Chain, network: Network, index: number, seed: SecretBytes): DerivedPart {
  const part = publicPartOfStored({ chain, network, label: '', from: { words: index } }, { seed, imported: [] });
  return { chain, network, index, ...part };
}

/** Searching a thousand indices takes one or two seconds: it runs in steps, so that the process still notices
 * requests to end. */
const indicesInOneStep = 25;
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The account of the recovery words with this address, searched from index 0 to `upTo` (excluded). */
export async function findAddress(address: string, upTo: number, seed: SecretBytes): Promise<DerivedPart | null> {
  const place = placeOfAddress(address);
  if (place === null) return null;
  for (let index = 0; index < upTo; index += 1) {
    if (index % indicesInOneStep === 0) await nextTurn();
    const found = derivePublic(place.chain, place.network, index, seed);
    if (found.address === address) return found;
  }
  return null;
}

/** The length of an address gives its chain, the first byte its network. */
export function placeOfAddress(address: string): { readonly chain: Chain; readonly network: Network } | null {
  for (const chain of chains) {
    const read = addressFromText(chain, address);
    if (read.ok) return { chain, network: read.value.network };
  }
  return null;
}
