/**
 * Checks one entry by itself against the chain's own rules, before it is compared with the registry.
 * The request reader has checked the texts (core/request); these rules hold for entries from every source.
 */
import { fromHex } from '../base/hex.ts';
import { type Reason, reason } from '../base/reason.ts';
import { assertNever } from '../base/result.ts';
import { addressFromText, addressOfPublicKey } from '../chain/address.ts';
import { knownNemMosaic, knownSymbolMosaic } from '../chain/known-mosaics.ts';
import { isNemMosaicName } from '../chain/nem-mosaic.ts';
import type { Chain } from '../chain/networks.ts';
import { isEntryName } from './names.ts';
import { readingsOf } from './read-alike.ts';
import type { Entry, Removal } from './registry.ts';

type ContactEntry = Extract<Entry, { book: 'contacts' }>;
type MosaicLine = Extract<Entry, { book: 'mosaics' }>;
type MultisigLine = Extract<Entry, { book: 'multisigs' }>;

/** maxCosignatoriesPerAccount (catapult config-network.properties); NIS BlockChainConstants MAX_ALLOWED_COSIGNATORIES. */
const maxCosigners = { symbol: 25, nem: 32 } as const satisfies Record<Chain, number>;
const maxDivisibility = 6;

const symbolMosaicId = /^[0-7][0-9A-F]{15}$/;
/** The readings of a currency's name, alone or with the chain's name. */
export const currencyName = /^(?:symbol|nem)?(xym|xem)$/;

function checkAddress(chain: Chain, network: string, text: string, field: string): Reason | null {
  const address = addressFromText(chain, text);
  if (!address.ok) return reason(address.reason.code, { field, ...address.reason.found });
  return address.value.network === network ? null : reason('network-mismatch', { field, network });
}

function checkContact(entry: ContactEntry): Reason | null {
  const refusal = checkAddress(entry.chain, entry.network, entry.address, 'address');
  if (refusal !== null || entry.publicKey === null) return refusal;
  const key = /^[0-9A-F]{64}$/.test(entry.publicKey) ? fromHex(entry.publicKey) : null;
  if (key === null) return reason('entries-malformed', { field: 'publicKey' });
  const derived = addressOfPublicKey(entry.chain, entry.network, key).text;
  return derived === entry.address ? null : reason('entry-conflicts', { field: 'publicKey' });
}

function isNemId(id: string): boolean {
  const [namespace = '', name = '', ...more] = id.split(':', 3);
  return more.length === 0 && isNemMosaicName({ namespace, name });
}

const isMosaicId = (chain: Chain, id: string): boolean => (chain === 'symbol' ? symbolMosaicId.test(id) : isNemId(id));

function checkMosaic({ chain, network, id, name, divisibility }: MosaicLine): Reason | null {
  if (!Number.isInteger(divisibility) || divisibility < 0 || divisibility > maxDivisibility)
    return reason('entries-malformed', { field: 'divisibility' });
  if (!isMosaicId(chain, id)) return reason('entries-malformed', { field: 'id' });
  const known = chain === 'symbol' ? knownSymbolMosaic(network, BigInt(`0x${id}`)) : knownNemMosaic(id);
  if (known !== null && known.divisibility !== divisibility)
    return reason('entry-conflicts', { field: 'divisibility' });
  const currency = readingsOf(name).flatMap((reading) => currencyName.exec(reading)?.[1] ?? [])[0] ?? null;
  const isFalse = currency !== null && currency !== known?.unit.toLowerCase();
  return isFalse ? reason('entry-conflicts', { field: 'name' }) : null;
}

const isQuorum = (need: number, of: number): boolean => Number.isInteger(need) && need >= 1 && need <= of;

function checkMultisig(entry: MultisigLine): Reason | null {
  const { chain, network, cosigners, minApproval, minRemoval } = entry;
  const of = cosigners.length;
  if (of > maxCosigners[chain])
    return reason('list-too-long', { length: String(of), limit: String(maxCosigners[chain]) });
  for (const address of [entry.address, ...cosigners]) {
    const refusal = checkAddress(chain, network, address, address === entry.address ? 'address' : 'cosigners');
    if (refusal !== null) return refusal;
  }
  const isSorted = cosigners.every((address, i) => i === 0 || (cosigners[i - 1] ?? '') < address);
  if (!isSorted) return reason('entries-malformed', { field: 'cosigners' });
  if (cosigners.includes(entry.address)) return reason('entry-conflicts', { field: 'cosigners' });
  const isPossible = isQuorum(minApproval, of) && isQuorum(minRemoval, of);
  // NIS has one number only (MultisigLinks.minCosignatories).
  if (!isPossible || (chain === 'nem' && minApproval !== minRemoval))
    return reason('multisig-quorum-impossible', { cosigners: String(of) });
  return null;
}

function checkRemoval({ chain, network, from, key }: Removal): Reason | null {
  if (from !== 'mosaics') return checkAddress(chain, network, key, 'address');
  return isMosaicId(chain, key) ? null : reason('entries-malformed', { field: 'id' });
}

/** Returns the first reason against this entry, or null. */
export function checkEntry(entry: Entry): Reason | null {
  if (entry.book === 'removals') return checkRemoval(entry);
  if (!isEntryName(entry.name)) return reason('entries-malformed', { field: 'name' });
  switch (entry.book) {
    case 'contacts':
      return checkContact(entry);
    case 'mosaics':
      return checkMosaic(entry);
    case 'multisigs':
      return checkMultisig(entry);
    default:
      return assertNever(entry);
  }
}
