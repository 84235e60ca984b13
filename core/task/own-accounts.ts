/** Finds our accounts among those of a transaction. Addresses are compared within one network of one chain. */
import { fromHex } from '../base/hex.ts';
import { addressOfPublicKey } from '../chain/address.ts';
import type { Chain, Network } from '../chain/networks.ts';
import type { AccountFacts } from './task.ts';

export interface Place {
  readonly chain: Chain;
  readonly network: Network;
}

export const ownAccountsAt = (accounts: readonly AccountFacts[], { chain, network }: Place): readonly AccountFacts[] =>
  accounts.filter((account) => account.chain === chain && account.network === network);

export const addressAt = ({ chain, network }: Place, publicKey: Uint8Array): string =>
  addressOfPublicKey(chain, network, publicKey).text;

/** Our account with this key among `accounts`, or null. */
export const ownAccountWithKey = (
  accounts: readonly AccountFacts[],
  place: Place,
  publicKey: Uint8Array,
): AccountFacts | null => {
  const address = addressAt(place, publicKey);
  return ownAccountsAt(accounts, place).find((account) => account.address === address) ?? null;
};

/** 32 bytes. A malformed key of an account is a bug of the vault. */
export function keyOfAccount({ publicKey }: AccountFacts): Uint8Array {
  const key = fromHex(publicKey);
  if (key === null || key.length !== 32) throw new Error('an account has a public key of 32 bytes');
  return key;
}
