/**
 * An address that starts and ends like a known one, and is another: made by somebody who hopes that nobody reads the
 * middle. Takes an address of the transaction and what is known. Gives a warning per known address it imitates.
 */
import { lookAlikes } from '../registry/look-alike.ts';
import { similarAddresses } from '../registry/similar-addresses.ts';
import type { Warning } from './review-document.ts';
import { addressValue, type Place, warn } from './values.ts';

/** '' (an open signer) and known addresses imitate nobody. `more`: what is to be known besides, of the same network. */
export function lookAlikeWarnings(
  address: string,
  { chain, network, facts }: Place,
  more: readonly string[] = [],
): readonly Warning[] {
  if (address === '') return [];
  const value = (text: string) => addressValue(text, chain, network, facts);
  const own = facts.accounts.filter((account) => account.chain === chain && account.network === network);
  const near = similarAddresses(facts.registry, chain, network, address);
  const known = new Set([...own.map((account) => account.address), ...near, ...more]);
  return lookAlikes(address, [...known]).map((other) =>
    warn('address-look-alike', 'stop', { address: value(address), known: value(other) }),
  );
}
