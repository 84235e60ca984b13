/** Names of addresses in the registry. */
import { describe, expect, it } from 'vitest';
import type { Account } from '../../core/contract/shapes.ts';
import type { Contact } from '../../core/registry/registry.ts';
import { readRequest } from '../../core/request/read-request.ts';
import { nameOf, namesIn } from '../../renderer/features/registry/names.ts';
import { sampleEntries } from '../../renderer/features/registry/sample.ts';

const place = { chain: 'symbol', network: 'testnet' } as const;
const contact = (address: string, name: string): Contact => ({
  ...place,
  address,
  publicKey: null,
  name,
  provenance: { format: 'inkan-entries', approvedMs: '1' },
});
const main: Account = { ...place, address: 'TA', publicKey: 'AA', label: 'Main' } as Account;

describe('a cosigner in the registry', () => {
  const names = namesIn([main], [contact('TB', 'Bob'), contact('TA', 'me')]);
  it('is called as ours, or as in the address book, or nothing', () => {
    expect(nameOf(names, { ...place, address: 'TA' })).toEqual({ owner: 'Main', known: null });
    expect(nameOf(names, { ...place, address: 'TB' })).toEqual({ owner: null, known: 'Bob' });
    expect(nameOf(names, { ...place, address: 'TC' })).toEqual({ owner: null, known: null });
  });
  it('has its name on one network of one chain only', () => {
    expect(nameOf(names, { ...place, network: 'mainnet', address: 'TB' }).known).toBeNull();
    expect(nameOf(names, { ...place, chain: 'nem', address: 'TB' }).known).toBeNull();
  });
});

it('the sample on the screen is a request that Inkan reads', () => {
  const read = readRequest(sampleEntries);
  expect(read.ok && read.value.what === 'entries' && read.value.entries.length).toBe(2);
});
