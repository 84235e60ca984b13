/**
 * core/registry: what the vault's keepers have written down about the world, because an offline machine cannot ask.
 * Takes: entries that a person approved. Gives: names of addresses, divisibilities of mosaics, quorums of multisig accounts.
 * Refuses: entries that contradict each other or the chain's own rules. Never: learns anything from a transaction by itself.
 */
import type { Chain, Network } from '../chain/networks.ts';

/** Where an entry came from, and when it was approved (Unix ms, decimal). */
export interface Provenance {
  readonly format: string;
  readonly approvedMs: string;
}

export interface Contact {
  readonly chain: Chain;
  readonly network: Network;
  readonly address: string;
  /** 64 upper-case hex, or null when only the address is known. */
  readonly publicKey: string | null;
  readonly name: string;
  readonly provenance: Provenance;
}

export interface MosaicEntry {
  readonly chain: Chain;
  readonly network: Network;
  /** Symbol: 16 upper-case hex. NEM: "namespace:name". */
  readonly id: string;
  readonly name: string;
  /** 0 to 6. */
  readonly divisibility: number;
  readonly provenance: Provenance;
}

/** A multisig account as its keepers know it. Checked against every modification that is reviewed. */
export interface MultisigEntry {
  readonly chain: Chain;
  readonly network: Network;
  readonly address: string;
  readonly name: string;
  /** Signatures needed; on NEM both are the same number. */
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

/** A new line, before a person has approved it. Without provenance: that is given at approval. */
export type Line =
  | ({ readonly book: 'contacts' } & Omit<Contact, 'provenance'>)
  | ({ readonly book: 'mosaics' } & Omit<MosaicEntry, 'provenance'>)
  | ({ readonly book: 'multisigs' } & Omit<MultisigEntry, 'provenance'>);

/** A line that is to go: an account that is multisig no more, a contact nobody pays any more, a slip of the pen. */
export interface Removal {
  readonly book: 'removals';
  readonly from: Book;
  readonly chain: Chain;
  readonly network: Network;
  /** The address, or the mosaic's id. */
  readonly key: string;
}

/** One item of an import. */
export type Entry = Line | Removal;
/** A line as it stands in a book. */
export type RegistryEntry = Contact | MosaicEntry | MultisigEntry;

export const maxEntriesPerBook = 500;
/** Entries in one import: as many as a person reads. */
export const maxEntriesPerImport = 50;
/** Characters. */
export const maxEntryName = 64;
