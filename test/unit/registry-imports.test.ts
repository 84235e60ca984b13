/** Imports as texts through every step: what is refused, what must be typed, and how an entry is undone. */
import { describe, expect, test } from 'vitest';
import { assess } from '../../core/assessment/assess.ts';
import { policyDefaults } from '../../core/policy/registry.ts';
import { addEntries } from '../../core/registry/add-entries.ts';
import { multisigOf } from '../../core/registry/look-up.ts';
import { emptyRegistry, type Registry } from '../../core/registry/registry.ts';
import { readRequest } from '../../core/request/read-request.ts';
import { nowMs } from '../flows/transfers.ts';
import { accountOf, addressOf } from './review-samples.ts';

const place = { chain: 'symbol', network: 'testnet' } as const;
const [own, bob, carol, dave] = [addressOf('own'), addressOf('bob'), addressOf('carol'), addressOf('dave')];
const textOf = (change: object): string => JSON.stringify({ inkan: 1, entries: { ...place, ...change } });
const brick = { address: own, name: 'Old wallet', minApproval: 1, minRemoval: 1, cosigners: [bob] };
const points = { id: '0123456789ABCDEF', name: 'points', divisibility: 2 };

const assessFor = (change: object, registry: Registry = emptyRegistry, label = 'Symbol testnet 1') =>
  assess(textOf(change), {
    accounts: [{ ...accountOf('own'), label }],
    ...{ registry, signedBonded: [], nowMs, settings: policyDefaults('practice') },
  });
/** The required act, or the reason of the refusal. */
const outcome = (...args: Parameters<typeof assessFor>): string => {
  const found = assessFor(...args);
  if (found.action === 'sign') return found.assessment.verdict.act;
  return found.action === 'refuse' ? found.reasons.map(({ code }) => code).join() : found.action;
};
function keep(change: object, registry: Registry = emptyRegistry): Registry {
  const request = readRequest(textOf(change));
  if (!request.ok || request.value.what !== 'entries') throw new Error('no entries');
  const kept = addEntries(registry, request.value.entries, { format: 'inkan-entries', approvedMs: '0' });
  if (!kept.ok) throw new Error(kept.reason.code);
  return kept.value;
}

describe('an account of ours, said to be multisig', () => {
  test('is a stop, and can be undone', () => {
    expect(outcome({ multisigs: [brick] })).toBe('type');
    const bricked = keep({ multisigs: [brick] });
    expect(multisigOf(bricked, 'symbol', 'testnet', own)).not.toBeNull();
    const cure = { remove: { multisigs: [own] } };
    expect(outcome(cure, bricked)).toBe('hold');
    expect(keep(cure, bricked)).toEqual(emptyRegistry);
    expect(outcome(cure)).toBe('entry-conflicts');
  });
});

describe('the envelope', () => {
  const registry = keep({ contacts: [{ address: bob, name: 'Bob' }], mosaics: [points] });
  test('says which lines are to go, after those that come', () => {
    const request = readRequest(
      textOf({ remove: { mosaics: [points.id], contacts: [bob] }, contacts: [{ address: carol, name: 'Bob' }] }),
    );
    expect(request).toMatchObject({
      value: {
        entries: [
          { book: 'contacts', address: carol },
          { book: 'removals', from: 'contacts', ...place, key: bob },
          { book: 'removals', from: 'mosaics', ...place, key: points.id },
        ],
      },
    });
    expect(keep({ remove: { mosaics: [points.id], contacts: [bob] } }, registry)).toEqual(emptyRegistry);
  });
  test.each<[string, object, string]>([
    ['no object', { remove: [] }, 'json-bad-value'],
    ['null', { remove: null }, 'json-bad-value'],
    ['no list', { remove: { contacts: bob } }, 'entries-malformed'],
    ['no text', { remove: { contacts: [1] } }, 'json-bad-value'],
    ['a line instead of a key', { remove: { contacts: [{ address: bob, name: 'Bob' }] } }, 'json-bad-value'],
    ['another book', { remove: { accounts: [bob] } }, 'json-unknown-field'],
    ['nothing', { remove: {} }, 'empty'],
    ['a name', { remove: { contacts: ['Bob'] } }, 'bad-address'],
    ['an address of mainnet', { remove: { contacts: [bob.replace('T', 'N')] } }, 'bad-address-checksum'],
    ['a key twice', { remove: { contacts: [bob, bob] } }, 'entries-malformed'],
    ['what is written', { contacts: [{ address: bob, name: 'B' }], remove: { contacts: [bob] } }, 'entries-malformed'],
    ['what is in another book', { remove: { multisigs: [bob] } }, 'entry-conflicts'],
    ['half an id', { remove: { mosaics: ['01234567'] } }, 'entries-malformed'],
  ])('with %s to go is refused', (_, change, code) => expect(outcome(change, registry)).toBe(code));
  test('counts lines that come and go together', () => {
    const ids = Array.from({ length: 50 }, (_, i) => String(10 ** 15 + i));
    const change = { mosaics: [points], remove: { mosaics: ids } };
    expect(outcome(change)).toBe('entries-too-many');
  });
});

describe('a swap', () => {
  const supplier = { address: bob, name: 'Supplier' };
  const treasury = { address: dave, name: 'Treasury', minApproval: 2, minRemoval: 2, cosigners: [bob, carol].sort() };
  const registry = keep({ contacts: [supplier], multisigs: [treasury], mosaics: [points] });
  test.each<[string, object]>([
    [
      'of a name',
      {
        contacts: [
          { ...supplier, name: 'Supplier (old)' },
          { address: carol, name: 'Supplier' },
        ],
      },
    ],
    [
      'of a look-alike name',
      {
        contacts: [
          { ...supplier, name: 'Old' },
          { address: carol, name: 'Suppl1er' },
        ],
      },
    ],
    ['by way of a removal', { contacts: [{ address: carol, name: 'Supplier' }], remove: { contacts: [bob] } }],
    ['of cosigners', { multisigs: [{ ...treasury, minApproval: 1, minRemoval: 1, cosigners: [carol] }] }],
    ['of a quorum', { multisigs: [{ ...treasury, minApproval: 1 }] }],
    ['of decimals', { mosaics: [{ ...points, divisibility: 0 }] }],
  ])('%s must be typed', (_, change) => expect(outcome(change, registry)).toBe('type'));
  test.each<[string, object]>([
    ['a new name', { contacts: [{ ...supplier, name: 'Maker' }] }],
    ['a new line', { contacts: [{ address: carol, name: 'Carol' }] }],
    ['the same line', { multisigs: [treasury] }],
    ['a line that goes', { remove: { contacts: [bob], mosaics: [points.id], multisigs: [dave] } }],
  ])('%s is held', (_, change) => expect(outcome(change, registry)).toBe('hold'));
});

describe('a name that poses', () => {
  const named = (name: string) => ({ contacts: [{ address: bob, name }] });
  test.each([
    ['another account’s address', carol, 'entries-malformed'],
    ['our own address', own, 'entries-malformed'],
    ['an address of NEM', addressOf('carol', 'nem'), 'entries-malformed'],
    ['our label', 'Symbol testnet 1', 'entry-conflicts'],
    ['our label, nearly', 'Symbol testnet l', 'entry-conflicts'],
    ['our label, with an accent', 'S\u00fdmbol testnet I', 'entry-conflicts'],
    ['something else', 'Symbol testnet 2', 'hold'],
  ])('as %s', (_, name, expected) => expect(outcome(named(name))).toBe(expected));
  test('as another entry of the registry', () => {
    const registry = keep({ contacts: [{ address: carol, name: 'party 1' }] });
    expect(outcome(named('party l'), registry)).toBe('entry-conflicts');
    expect(outcome(named('party 2'), registry)).toBe('hold');
  });
});
