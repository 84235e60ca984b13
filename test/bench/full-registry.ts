/**
 * chain.full-register: one reading of a request that once blocked the vault for ten seconds, compared with one of
 * transfers of about the same size with the same registry. 500 registered multisig accounts of 25 cosigners, a full
 * list of contacts; 100 modifications that each add twelve of those accounts, signed by a hundred of them.
 * chain.growing-*: 100 modifications of one account that each add 25.
 */
import { toBase32 } from '../../core/base/base32.ts';
import { toHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { emptyRegistry, type MultisigEntry, maxEntriesPerBook, type Registry } from '../../core/registry/registry.ts';
import { sdkAggregate, sdkEmbedded, sdkEmbeddedTransfer } from '../vectors/sdk-multisig.ts';

const provenance = { format: 'inkan-entries', approvedMs: '0' } as const;
export const cosignersEach = 25;
const added = 12;
const modifications = 100;

/** Any 32 bytes are a key for the purpose of an address. */
function keyAt(at: number): Uint8Array {
  const key = new Uint8Array(32).fill(7);
  new DataView(key.buffer).setUint32(0, at);
  return key;
}
const addressAt = (at: number): string => addressOfPublicKey('symbol', 'testnet', keyAt(at)).text;
const addresses = Array.from({ length: maxEntriesPerBook }, (_, at) => addressAt(at));
const registered = (at: number): string => addresses[at % addresses.length] ?? '';

/** All cosigners are registered multisig accounts themselves, or (`nested: false`) unregistered. */
export function fullRegistry(nested: boolean): Registry {
  const cosignerOf = (at: number, each: number): string =>
    nested ? registered(at + 1 + each * 7) : addressAt(1000 + at * cosignersEach + each);
  const multisigs = addresses.map((address, at): MultisigEntry => {
    const cosigners = Array.from({ length: cosignersEach }, (_, each) => cosignerOf(at, each)).sort();
    const name = `treasury ${at}`;
    return {
      chain: 'symbol',
      network: 'testnet',
      address,
      name,
      minApproval: 13,
      minRemoval: 13,
      cosigners,
      provenance,
    };
  });
  const contacts = Array.from({ length: maxEntriesPerBook }, (_, at) => ({
    ...({ chain: 'symbol', network: 'testnet', address: addressAt(20_000 + at) } as const),
    ...{ publicKey: null, name: `contact ${at}`, provenance },
  }));
  return { ...emptyRegistry, contacts, multisigs };
}

/** Of 34,568 bytes. */
export function manyModifications(initiator: Uint8Array, deadline: bigint): string {
  const inner = Array.from({ length: modifications }, (_, at) =>
    sdkEmbedded(keyAt(at), {
      type: 'multisig_account_modification_transaction_v1',
      ...{ minApprovalDelta: 0, minRemovalDelta: 0 },
      addressAdditions: Array.from({ length: added }, (_, each) => registered(at * added + each + 100)),
      addressDeletions: [],
    }),
  );
  return toHex(sdkAggregate({ kind: 'complete', initiator, deadline, inner }));
}

/** The account of `growingList`, registered as one of one. */
const grownKey = new Uint8Array(32).fill(8);
export function withGrownAccount(registry: Registry, cosigner: string): Registry {
  const address = addressOfPublicKey('symbol', 'testnet', grownKey).text;
  const grown: MultisigEntry = {
    ...{ chain: 'symbol', network: 'testnet', address, name: 'grown', minApproval: 1, minRemoval: 1 },
    ...{ cosigners: [cosigner], provenance },
  };
  return { ...registry, multisigs: [...registry.multisigs.slice(1), grown] };
}

/** A hundred modifications of one account, each with `each` more cosigners: an address each time, or an alias. */
export function growingList(initiator: Uint8Array, deadline: bigint, each: number, as: 'addresses' | 'aliases') {
  const named = (at: number) => (as === 'aliases' ? aliasAt(at) : addressAt(40_000 + at));
  const inner = Array.from({ length: modifications }, (_, at) =>
    sdkEmbedded(grownKey, {
      type: 'multisig_account_modification_transaction_v1',
      ...{ minApprovalDelta: 0, minRemovalDelta: 0 },
      addressAdditions: Array.from({ length: each }, (_, more) => named(at * each + more)),
      addressDeletions: [],
    }),
  );
  return toHex(sdkAggregate({ kind: 'complete', initiator, deadline, inner }));
}

/** 0x99: an alias of the test network, which resembles no address and for which nobody signs. */
export function aliasAt(at: number): string {
  const bytes = new Uint8Array(24);
  bytes.set([0x99, at & 255, at >> 8, 0, 0, 0, 0, 0, 0x80]);
  return toBase32(bytes);
}

/** About the same size. */
export function manyTransfers(initiator: Uint8Array, deadline: bigint): string {
  const inner = Array.from({ length: modifications }, (_, at) =>
    sdkEmbeddedTransfer(initiator, registered(at * 3), 1_000_000n + BigInt(at), 'x'.repeat(228)),
  );
  return toHex(sdkAggregate({ kind: 'complete', initiator, deadline, inner }));
}
