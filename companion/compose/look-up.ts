/**
 * Finds in the facts what an intent names: keys, recipients, mosaics, multisig accounts.
 * Refuses: what was not asked or does not exist, a key that is not of its address, an alias that points elsewhere.
 */
import { fromHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { isSymbolAliasId, nemCurrencyName, symbolCurrencyIds } from '../../core/chain/known-mosaics.ts';
import { isNemMosaicName, type NemMosaicName } from '../../core/chain/nem-mosaic.ts';
import type { Chain, Network } from '../../core/chain/networks.ts';
import { isNamespaceName, namespaceIdOf } from '../../core/chain/symbol-ids.ts';
import { addressAsWritten } from '../../core/chain/written-address.ts';
import { hexId } from '../../core/movement/symbol-movements.ts';
import { emptyRegistry, type MultisigEntry, type Registry } from '../../core/registry/registry.ts';
import type { AccountFacts, MosaicFacts, MultisigFacts } from '../contract/chain-facts.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import { type ComposeFacts, refused } from './facts.ts';

export interface Place {
  readonly chain: Chain;
  readonly network: Network;
}
type Found = DeskReason['found'];
/** What a mosaic's name or id is found in. */
type MosaicsKnown = Pick<ComposeFacts, 'mosaics' | 'aliases' | 'height'>;

/** 32 bytes, and of this address. */
export function keyOf(address: string, { chain, network }: Place, facts: ComposeFacts): Uint8Array {
  const account = facts.accounts.get(address) ?? null;
  const text = account?.publicKey ?? facts.keys.get(address) ?? null;
  if (text === null)
    throw refused(account === null && chain === 'symbol' ? 'account-unknown' : 'account-no-key', { account: address });
  const key = fromHex(text);
  if (key?.length !== 32 || addressOfPublicKey(chain, network, key).text !== address)
    throw refused('account-no-key', { account: address, ...(key?.length === 32 ? { publicKey: text } : {}) });
  return key;
}

/** Null: it signs for itself. */
export function multisigOf(address: string, facts: ComposeFacts): MultisigFacts | null {
  const multisig = facts.accounts.get(address)?.multisig ?? null;
  return multisig === null || multisig.cosigners.length === 0 ? null : multisig;
}

export const accountOf = (address: string, facts: ComposeFacts): AccountFacts => {
  const account = facts.accounts.get(address);
  if (account === undefined || account === null) throw refused('account-unknown', { account: address });
  return account;
};

/** In any written form; of this chain and network. */
export function addressOf(written: string, { chain, network }: Place, found: Found): string {
  const address = addressAsWritten(chain, written);
  if (!address.ok) throw refused('recipient-malformed', { ...found, why: address.reason.code });
  if (address.value.network !== network)
    throw refused('recipient-malformed', { ...found, network: address.value.network, expected: network });
  return address.value.text;
}

/** An address, or on Symbol "@name", which is resolved now. */
export function recipientOf(written: string, place: Place, facts: ComposeFacts, found: Found): string {
  const name = aliasName(written);
  if (name === null) return addressOf(written, place, found);
  if (place.chain === 'nem') throw refused('not-on-this-chain', { ...found, what: 'alias' });
  const target = resolved(name, facts, found);
  if (target.kind !== 'address') throw refused('alias-unresolved', { ...found, alias: name, points: target.kind });
  return addressOf(target.address, place, { ...found, alias: name });
}

export const aliasName = (written: string): string | null => (written.startsWith('@') ? written.slice(1) : null);

function resolved(name: string, facts: MosaicsKnown, found: Found) {
  const id = namespaceIdOfName(name);
  const alias = facts.aliases.get(name) ?? null;
  // A text that is no name is not repeated in a reason.
  if (id === null) throw refused('alias-unresolved', found);
  const about = { ...found, alias: name };
  if (alias === null || alias.pointsTo === null) throw refused('alias-unresolved', about);
  // The id follows from the name: a node that says another one speaks of another namespace.
  if (alias.namespaceId !== hexId(id))
    throw refused('alias-unresolved', { ...about, id: alias.namespaceId, expected: hexId(id) });
  if (facts.height !== null && alias.endHeight <= facts.height)
    throw refused('alias-unresolved', { ...about, endHeight: String(alias.endHeight), height: String(facts.height) });
  return alias.pointsTo;
}

/** "root" or "root.child.grandchild"; null for what is no name. */
export function namespaceIdOfName(name: string): bigint | null {
  const parts = name.split('.');
  if (parts.length > 3 || !parts.every(isNamespaceName)) return null;
  return parts.reduce((parent, part) => namespaceIdOf(part, parent), 0n);
}

export interface Mosaic {
  /** Symbol: 16 upper-case hex digits; NEM: namespace:name. */
  readonly id: string;
  readonly divisibility: number;
  /** Null for the currency. */
  readonly facts: MosaicFacts | null;
}

export const currencyOf = ({ chain, network }: Place): string =>
  chain === 'nem' ? nemCurrencyName : hexId(symbolCurrencyIds[network]);

/** Null unless it is "namespace:name" as NIS accepts it. */
export function nemMosaicParts(id: string): NemMosaicName | null {
  const [namespace = '', name = '', ...more] = id.split(':', 3);
  return more.length === 0 && isNemMosaicName({ namespace, name }) ? { namespace, name } : null;
}

/** The id that a text names, before the mosaic's facts are known. */
export function mosaicIdOf(written: string, place: Place, facts: MosaicsKnown, found: Found): string {
  if (written === (place.chain === 'nem' ? 'XEM' : 'XYM')) return currencyOf(place);
  if (place.chain === 'nem') {
    if (nemMosaicParts(written) === null) throw refused('mosaic-unknown', found);
    return written;
  }
  const name = aliasName(written);
  const target = name === null ? null : resolved(name, facts, found);
  if (target !== null && target.kind !== 'mosaic')
    throw refused('alias-unresolved', { ...found, alias: name ?? '', points: target.kind });
  const id = target === null ? written.toUpperCase() : target.mosaic;
  // A namespace id in its place would be an alias in the bytes.
  if (!/^[0-9A-F]{16}$/.test(id)) throw refused('mosaic-unknown', found);
  if (isSymbolAliasId(BigInt(`0x${id}`))) throw refused('mosaic-unknown', { ...found, mosaic: id });
  return id;
}

export function mosaicOf(written: string, place: Place, facts: MosaicsKnown, found: Found): Mosaic {
  const id = mosaicIdOf(written, place, facts, found);
  if (id === currencyOf(place)) return { id, divisibility: 6, facts: null };
  const mosaic = facts.mosaics.get(id) ?? null;
  if (mosaic === null || mosaic.id !== id) throw refused('mosaic-unknown', { ...found, mosaic: id });
  return { id, divisibility: mosaic.divisibility, facts: mosaic };
}

/** Also refuses what cannot be paid with: a mosaic that is expired, or that only its creator can move. */
export function movableMosaic(written: string, place: Place, facts: MosaicsKnown, found: Found): Mosaic {
  const mosaic = mosaicOf(written, place, facts, found);
  if (mosaic.facts === null) return mosaic;
  const { transferable, endHeight } = mosaic.facts;
  const about = { ...found, mosaic: mosaic.id };
  if (!transferable) throw refused('mosaic-cannot-move', { ...about, transferable: 'no' });
  if (endHeight !== null && facts.height !== null && endHeight <= facts.height)
    throw refused('mosaic-cannot-move', { ...about, endHeight: String(endHeight), height: String(facts.height) });
  return mosaic;
}

/** Multisig accounts and mosaics of the facts as a registry, as core/task and core/movement look them up. */
export function registryOf({ chain, network }: Place, facts: Pick<ComposeFacts, 'accounts' | 'mosaics'>): Registry {
  const provenance = { format: 'chain', approvedMs: '0' };
  const multisigs: MultisigEntry[] = [];
  for (const [address, account] of facts.accounts) {
    const multisig = account?.multisig ?? null;
    if (multisig === null || multisig.cosigners.length === 0) continue;
    const { minApproval, minRemoval, cosigners } = multisig;
    const entry = { chain, network, address, name: address, minApproval, minRemoval, provenance };
    multisigs.push({ ...entry, cosigners: cosigners.toSorted() });
  }
  const mosaics = [...facts.mosaics.values()].flatMap((mosaic) =>
    mosaic === null
      ? []
      : [{ chain, network, id: mosaic.id, name: mosaic.id, divisibility: mosaic.divisibility, provenance }],
  );
  return { ...emptyRegistry, multisigs, mosaics };
}
