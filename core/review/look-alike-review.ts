/**
 * An address that starts and ends like a known one, and is another: made by somebody who hopes that nobody reads the
 * middle. Takes an address of the transaction and what is known. Gives a warning per known address it imitates.
 */
import { lookAlikes } from '../books/look-alike.ts';
import type { Warning } from './review-document.ts';
import { addressValue, type Place, warn } from './values.ts';

/** '' (an open signer) and known addresses imitate nobody. */
export function lookAlikeWarnings(address: string, { chain, network, facts }: Place): readonly Warning[] {
  if (address === '') return [];
  const value = (text: string) => addressValue(text, chain, network, facts);
  return lookAlikes(address, knownAddresses({ chain, network, facts })).map((known) =>
    warn('address-look-alike', 'stop', { address: value(address), known: value(known) }),
  );
}

/** Ours, and every address in the books, of this chain and network. */
function knownAddresses({ chain, network, facts }: Place): readonly string[] {
  const here = (entry: { readonly chain: string; readonly network: string }) =>
    entry.chain === chain && entry.network === network;
  const multisigs = facts.books.multisigs.filter(here);
  return [
    ...new Set([
      ...facts.accounts.filter(here).map((account) => account.address),
      ...facts.books.contacts.filter(here).map((contact) => contact.address),
      ...multisigs.flatMap((multisig) => [multisig.address, ...multisig.cosigners]),
    ]),
  ];
}
