/** What the nodes agreed on, as the registry that Inkan's review reads: so both sides show the same words. */
import { addressOfPublicKey } from '../../core/chain/address.ts';
import type { Chain, Network } from '../../core/chain/networks.ts';
import type { Contact, MosaicEntry, MultisigEntry, Registry } from '../../core/registry/registry.ts';
import type { AccountFacts, MosaicFacts } from '../contract/chain-facts.ts';

export interface Known {
  readonly chain: Chain;
  readonly network: Network;
  readonly accounts: readonly AccountFacts[];
  readonly mosaics: readonly MosaicFacts[];
  /** Names that the user gave to addresses. */
  readonly names: ReadonlyMap<string, string>;
  readonly nowMs: bigint;
}

const maxDivisibility = 6;

export function registryOf({ chain, network, accounts, mosaics, names, nowMs }: Known): Registry {
  const place = { chain, network };
  const provenance = { format: 'inkan-entries', approvedMs: String(nowMs) };
  const nameOf = (address: string): string => names.get(address) ?? address;
  return {
    contacts: [...names].map(
      ([address, name]): Contact => ({
        ...place,
        ...{ address, name, provenance },
        publicKey: accounts.find((one) => one.address === address)?.publicKey ?? null,
      }),
    ),
    mosaics: mosaics
      .filter(({ divisibility }) => divisibility <= maxDivisibility)
      .map(({ id, name, divisibility }): MosaicEntry => ({ ...place, id, name: name ?? id, divisibility, provenance })),
    multisigs: accounts.flatMap(({ address, multisig }): readonly MultisigEntry[] => {
      if (multisig === null || multisig.cosigners.length === 0) return [];
      const { minApproval, minRemoval, cosigners } = multisig;
      const quorum = { minApproval, minRemoval, cosigners: cosigners.toSorted() };
      return [{ ...place, address, name: nameOf(address), ...quorum, provenance }];
    }),
  };
}

/** The address of a key, as the registry and the review write it. */
export const addressOfKey = (chain: Chain, network: Network, publicKey: string): string =>
  addressOfPublicKey(chain, network, Uint8Array.from(Buffer.from(publicKey, 'hex'))).text;
