/** Finding a line of the books. Everything is looked up within one network of one chain: a name never crosses over. */
import type { Chain, Network } from '../chain/networks.ts';
import type { Books, Contact, MosaicEntry, MultisigEntry } from './books.ts';

const isAt = (line: { readonly chain: Chain; readonly network: Network }, chain: Chain, network: Network): boolean =>
  line.chain === chain && line.network === network;

export const contactOf = (books: Books, chain: Chain, network: Network, address: string): Contact | null =>
  books.contacts.find((line) => line.address === address && isAt(line, chain, network)) ?? null;

/** `id`. Symbol: 16 upper-case hex; NEM: "namespace:name". */
export const mosaicOf = (books: Books, chain: Chain, network: Network, id: string): MosaicEntry | null =>
  books.mosaics.find((line) => line.id === id && isAt(line, chain, network)) ?? null;

export const multisigOf = (books: Books, chain: Chain, network: Network, address: string): MultisigEntry | null =>
  books.multisigs.find((line) => line.address === address && isAt(line, chain, network)) ?? null;

/** What the keepers call this address: as a contact, or else as a multisig account. */
export const nameOf = (books: Books, chain: Chain, network: Network, address: string): string | null =>
  contactOf(books, chain, network, address)?.name ?? multisigOf(books, chain, network, address)?.name ?? null;
