/** Imports that policy blocks before anybody approves them. */
import { describe, expect, it } from 'vitest';
import { considerText } from '../../core/assessment/assess.ts';
import { addEntries } from '../../core/registry/add-entries.ts';
import { emptyBooks, type MosaicEntry } from '../../core/registry/registry.ts';
import { nowMs } from '../flows/transfers.ts';
import { alice, stranger } from './task-parties.ts';

const settings = { mode: 'practice', passphraseAtSigning: 'always' } as const;
const outcomeOf = (lists: object, books = emptyBooks): string => {
  const text = JSON.stringify({ inkan: 1, entries: { chain: 'symbol', network: 'testnet', ...lists } });
  const facts = { accounts: [alice.facts], books, signedBonded: [], nowMs, settings };
  const consideration = considerText(text, facts);
  return consideration.action === 'refuse' ? (consideration.reasons[0]?.code ?? '') : consideration.action;
};
const called = (name: string) => ({ contacts: [{ address: stranger.address, name }] });

describe('an import', () => {
  it('may name a stranger', () => expect(outcomeOf(called('supplier'))).toBe('sign'));
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
    const books = { ...emptyBooks, mosaics: full };
    const mosaics = [{ id: '0000000000000999', name: 'one more', divisibility: 0 }];
    expect(outcomeOf({ mosaics }, books)).toBe('books-full');
    expect(outcomeOf({ mosaics })).toBe('sign');
  });
  it('may take away what is there, and nothing else', () => {
    const books = addEntries(
      emptyBooks,
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
    if (!books.ok) throw new Error(books.reason.code);
    const remove = { contacts: [stranger.address] };
    expect(outcomeOf({ remove }, books.value)).toBe('sign');
    expect(outcomeOf({ remove })).toBe('entry-conflicts');
  });
});
