/** Imports that core/validity blocks before approval. */
import { describe, expect, it } from 'vitest';
import { assess } from '../../core/assessment/assess.ts';
import { policyDefaults } from '../../core/policy/registry.ts';
import { addEntries } from '../../core/registry/add-entries.ts';
import { emptyRegistry, type MosaicEntry } from '../../core/registry/registry.ts';
import { nowMs } from '../flows/transfers.ts';
import { alice, stranger } from './task-parties.ts';

const settings = policyDefaults('practice');
const outcomeOf = (lists: object, registry = emptyRegistry): string => {
  const text = JSON.stringify({ inkan: 1, entries: { chain: 'symbol', network: 'testnet', ...lists } });
  const facts = { accounts: [alice.facts], registry, signedBonded: [], nowMs, settings };
  const assessed = assess(text, facts);
  return assessed.action === 'refuse' ? (assessed.reasons[0]?.code ?? '') : assessed.action;
};
const called = (name: string) => ({ contacts: [{ address: stranger.address, name }] });

describe('an import', () => {
  it('may name a foreign account', () => expect(outcomeOf(called('supplier'))).toBe('sign'));
  it.each([alice.facts.label, alice.facts.label.toUpperCase()])(
    'may not name a stranger like our account: %s',
    (name) => expect(outcomeOf(called(name))).toBe('entry-conflicts'),
  );
  it('that could not be written is refused before the approval, not after', () => {
    const full = Array.from({ length: 500 }, (_, i) => ({
      ...{ chain: 'symbol', network: 'testnet', name: `number ${i}`, divisibility: 0 },
      id: (0x1000n + BigInt(i)).toString(16).toUpperCase().padStart(16, '0'),
      provenance: { format: 'inkan-entries', approvedMs: '0' },
    })) as readonly MosaicEntry[];
    const registry = { ...emptyRegistry, mosaics: full };
    const mosaics = [{ id: '0000000000000999', name: 'one more', divisibility: 0 }];
    expect(outcomeOf({ mosaics }, registry)).toBe('books-full');
    expect(outcomeOf({ mosaics })).toBe('sign');
  });
  it('may take away what is there, and nothing else', () => {
    const registry = addEntries(
      emptyRegistry,
      [
        {
          book: 'contacts',
          chain: 'symbol',
          network: 'testnet',
          address: stranger.address,
          publicKey: null,
          name: 's',
        },
      ],
      { format: 'inkan-entries', approvedMs: '0' },
    );
    if (!registry.ok) throw new Error(registry.reason.code);
    const remove = { contacts: [stranger.address] };
    expect(outcomeOf({ remove }, registry.value)).toBe('sign');
    expect(outcomeOf({ remove })).toBe('entry-conflicts');
  });
});
