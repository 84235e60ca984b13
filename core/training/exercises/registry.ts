/** Imports into the registry: a new contact, and a known name for another address. */
import { row, textValue } from '../../review/values.ts';
import { exercise, type Made } from '../exercise.ts';
import { named, order } from '../orders.ts';
import { attacker, contacts, partyOf, supplier, supplierName } from '../parties.ts';

const newName = 'Osaka Logistics';
const newAddress = () => partyOf('symbol', 0xa3).address;

/** Addresses that the imports add, once they are signed. */
export const trainingContacts = (): readonly string[] => [newAddress(), attacker('symbol').address];

const imported = (ordered: readonly [string, string], address: string, name: string): Made => ({
  order: order('registry', 'symbol', [row('account', named(ordered[0])), row('name', textValue(ordered[1]))]),
  text: JSON.stringify({ inkan: 1, entries: { chain: 'symbol', network: 'testnet', contacts: [{ address, name }] } }),
});

export const registry = [
  exercise({
    id: 'new-contact',
    answer: 'sign',
    make: () => imported([newAddress(), newName], newAddress(), newName),
  }),
  exercise({
    id: 'swapped-contact',
    answer: 'refuse',
    signs: { warnings: ['entry-replaces'], reasons: ['entry-conflicts'], differs: ['account'] },
    known: () => contacts('symbol'),
    make: () => imported([supplier('symbol').address, supplierName], attacker('symbol').address, supplierName),
  }),
] as const;
