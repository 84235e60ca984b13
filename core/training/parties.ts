/**
 * The people and accounts of the exercises. Their keys are published here (32 equal bytes), for the testnets only: they
 * sign what a counterparty would have signed.
 */
import { addressOfPublicKey } from '../chain/address.ts';
import type { Chain, Network } from '../chain/networks.ts';
import type { Entry } from '../registry/registry.ts';
import { schemeOf } from '../signature/curves.ts';
import type { AccountFacts } from '../task/task.ts';
import type { TrainingFacts } from './exercise.ts';

export interface Party {
  readonly seed: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly address: string;
}

const made = new Map<string, Party>();

export function partyOf(chain: Chain, fill: number, network: Network = 'testnet'): Party {
  const name = `${chain} ${network} ${fill}`;
  const known = made.get(name);
  if (known !== undefined) return known;
  const seed = new Uint8Array(32).fill(fill);
  const publicKey = schemeOf(chain).publicKey(seed);
  const party = { seed, publicKey, address: addressOfPublicKey(chain, network, publicKey).text };
  made.set(name, party);
  return party;
}

/** Suppliers of the treasury, in the registry as contacts. */
export const supplier = (chain: Chain): Party => partyOf(chain, 0xa1);
export const exchange = (chain: Chain): Party => partyOf(chain, 0xa2);
/** The treasury account, and the two colleagues who cosign for it with our account. */
export const treasury = (chain: Chain): Party => partyOf(chain, 0xb1);
export const firstColleague = (chain: Chain): Party => partyOf(chain, 0xb2);
export const secondColleague = (chain: Chain): Party => partyOf(chain, 0xb3);
/** The node that harvests for us. */
export const ownNode = (chain: Chain): Party => partyOf(chain, 0xb4);
export const attacker = (chain: Chain): Party => partyOf(chain, 0xc1);

export const supplierName = 'Kanto Trading';
export const exchangeName = 'Exchange desk';
export const treasuryName = 'Treasury (training)';

const ownOn = (accounts: readonly AccountFacts[], chain: Chain): readonly AccountFacts[] =>
  accounts.filter((account) => account.chain === chain && account.network === 'testnet');

/** As many accounts of each chain as the exercises use. */
export const neededAccounts = 2;
export const hasEnoughAccounts = (accounts: readonly AccountFacts[]): boolean =>
  (['symbol', 'nem'] as const).every((chain) => ownOn(accounts, chain).length >= neededAccounts);

/** The account of the practice vault at this place, from 0. Missing: a bug, see `hasEnoughAccounts`. */
export function ownAccount({ accounts }: TrainingFacts, chain: Chain, at = 0): AccountFacts {
  const own = ownOn(accounts, chain)[at];
  if (own === undefined) throw new Error(`the practice vault has too few ${chain} accounts`);
  return own;
}

const place = (chain: Chain) => ({ chain, network: 'testnet' as const });

export const contacts = (chain: Chain): readonly Entry[] => [
  { book: 'contacts', ...place(chain), address: supplier(chain).address, publicKey: null, name: supplierName },
  { book: 'contacts', ...place(chain), address: exchange(chain).address, publicKey: null, name: exchangeName },
];

/** Two of three: ours and two colleagues. */
export function treasuryEntry(facts: TrainingFacts, chain: Chain): Entry {
  const cosigners = [ownAccount(facts, chain), firstColleague(chain), secondColleague(chain)];
  return {
    ...{ book: 'multisigs', ...place(chain), address: treasury(chain).address, name: treasuryName },
    ...{ minApproval: 2, minRemoval: 2, cosigners: cosigners.map(({ address }) => address).sort() },
  };
}
