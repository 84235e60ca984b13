/**
 * core/registry: what the custodians recorded about accounts and mosaics, because an offline machine cannot ask the
 * network.
 * Takes: entries that a person approved. Gives: names of addresses, divisibilities of mosaics, quorums of multisig
 * accounts.
 * Refuses: entries that contradict each other or the chain's rules. Never: learns anything from a transaction by
 * itself.
 */
import type { Chain, Network } from '../chain/networks.ts';

/** Source of an entry, and the time of its approval (Unix ms, decimal). */
export interface Provenance {
  readonly format: string;
  readonly approvedMs: string;
}

export interface Contact {
  readonly chain: Chain;
  readonly network: Network;
  readonly address: string;
  /** 64 upper-case hex digits; null if only the address is known. */
  readonly publicKey: string | null;
  readonly name: string;
  readonly provenance: Provenance;
}

export interface MosaicEntry {
  readonly chain: Chain;
  readonly network: Network;
  /** Symbol: 16 upper-case hex digits. NEM: "namespace:name". */
  readonly id: string;
  readonly name: string;
  /** 0 to 6. */
  readonly divisibility: number;
  readonly provenance: Provenance;
}

/** A multisig account as the custodians recorded it. Every reviewed modification is checked against it. */
export interface MultisigEntry {
  readonly chain: Chain;
  readonly network: Network;
  readonly address: string;
  readonly name: string;
  /** Signatures needed; on NEM both numbers are equal. */
  readonly minApproval: number;
  readonly minRemoval: number;
  /** Addresses, sorted. */
  readonly cosigners: readonly string[];
  readonly provenance: Provenance;
}

export interface Registry {
  readonly contacts: readonly Contact[];
  readonly mosaics: readonly MosaicEntry[];
  readonly multisigs: readonly MultisigEntry[];
}

export const emptyRegistry: Registry = { contacts: [], mosaics: [], multisigs: [] };

export type Book = keyof Registry;

/** A new entry before approval. Provenance is added at approval. */
export type NewEntry =
  | ({ readonly book: 'contacts' } & Omit<Contact, 'provenance'>)
  | ({ readonly book: 'mosaics' } & Omit<MosaicEntry, 'provenance'>)
  | ({ readonly book: 'multisigs' } & Omit<MultisigEntry, 'provenance'>);

/** Removal of an entry: an account that is multisig no longer, an unused contact, a typing error. */
export interface Removal {
  readonly book: 'removals';
  readonly from: Book;
  readonly chain: Chain;
  readonly network: Network;
  /** The address, or the mosaic's id. */
  readonly key: string;
}

/** One item of an import. */
export type Entry = NewEntry | Removal;
/** An entry as stored in its list. */
export type RegistryEntry = Contact | MosaicEntry | MultisigEntry;

export const maxEntriesPerBook = 500;
/** Entries per import: as many as a person can read. */
export const maxEntriesPerImport = 50;
/** In characters. */
export const maxEntryName = 64;
