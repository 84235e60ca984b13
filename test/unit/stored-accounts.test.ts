/** The accounts stored in a vault: their keys, and every rule about adding, naming and removing them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import { pathText } from '../../core/chain/paths.ts';
import { maxAccounts, type StoredAccount } from '../../core/contract/accounts.ts';
import {
  type NewAccount,
  type StoredState,
  withAccounts,
  withLabel,
  withoutAccount,
} from '../../electron/vault/keys/change-accounts.ts';
import { pathOf } from '../../electron/vault/keys/derivation.ts';
import { practiceEntropy, seedOf } from '../../electron/vault/keys/mnemonic.ts';
import {
  accountsOf,
  accountsOfNewVault,
  derivePublic,
  findAddress,
  firstAccounts,
  keyOfStored,
  keysMatch,
  publicPartOf,
} from '../../electron/vault/keys/stored-accounts.ts';
import { SecretBytes } from '../../electron/vault/secrets/secret-bytes.ts';
import '../harness/own-keys.ts';

const seed = seedOf(practiceEntropy());
const keyOf = (fill: number) => SecretBytes.copyOf(new Uint8Array(32).fill(fill));
const codeOf = (result: { ok: boolean; reason?: { code: string } }) => (result.ok ? 'ok' : result.reason?.code);

function stateOf(accounts: readonly StoredAccount[], imported: readonly SecretBytes[] = []): StoredState {
  return { accounts, imported, known: accountsOf(accounts, { seed, imported }), former: [], named: [] };
}
const fresh = stateOf(accountsOfNewVault());
function newKey(fill: number, label: string, change: Partial<NewAccount> = {}): NewAccount {
  const place = { chain: 'nem', network: 'testnet', ...change } as const;
  const key = keyOf(fill);
  const { address } = publicPartOf(place.chain, place.network, key);
  return { ...place, address, label, from: { key }, ...change };
}
function changed(change: ReturnType<typeof withAccounts>): StoredState {
  if (!change.ok) throw new Error(change.reason.code);
  return stateOf(change.value.accounts, change.value.imported);
}

describe('a new vault', () => {
  it('keeps the first account of each chain and network: the published addresses for the published words', () => {
    expect(fresh.known.map(({ address, index, origin }) => [address, index, origin])).toEqual([
      ['NADUDN7TCKMKTAGQRS52SFAKL3OQNJOHB64XCVY', 0, 'words'],
      ['TDOGDD6B5TUWBRB3P5YYS4WGWY2TLOBEYVRZHDA', 0, 'words'],
      ['NC6D3VXDNNI2OBS7YTNMJ5U4KUQVZBCNJ6WFEHKS', 0, 'words'],
      ['TDRDR7ENTLGL2K5KS3YUVNH3LFEZGGEKA3CFT2FW', 0, 'words'],
    ]);
  });
  it('writes the paths as it derives them', () => {
    for (const { chain, network } of fresh.known) {
      const path = `m/${pathOf(chain, network, 7)
        .map((level) => `${level}'`)
        .join('/')}`;
      expect(pathText(chain, network, 7)).toBe(path);
    }
  });
});

describe('the search', () => {
  it('finds the index of an address of any chain and network, and nothing below it', async () => {
    const wanted = derivePublic('nem', 'mainnet', 37, seed);
    expect(await findAddress(wanted.address, 38, seed)).toEqual(wanted);
    expect(await findAddress(wanted.address, 37, seed)).toBeNull();
    expect(await findAddress('NOT-AN-ADDRESS', 38, seed)).toBeNull();
  });
});

describe('an imported key', () => {
  it('is an account of its own, and its key is found again', () => {
    const state = changed(withAccounts(fresh, [newKey(5, 'Old wallet'), newKey(6, 'Older wallet')]));
    const account = state.known.at(-1);
    expect(account).toMatchObject({ chain: 'nem', index: null, origin: 'imported', label: 'Older wallet' });
    const last = state.accounts.at(-1);
    if (last === undefined) throw new Error('none');
    const key = keyOfStored(last, { seed, imported: state.imported });
    expect(key.lend(toHex)).toBe(keyOf(6).lend(toHex));
    key.wipe();
    // A copy: wiping what was lent for one signature does not wipe the vault's own.
    expect(state.imported[1]?.isWiped).toBe(false);
    expect(keysMatch(state.accounts, state.imported)).toBe(true);
  });
  it('goes with its account, and the keys of the others stay theirs', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { minLength: 2, maxLength: 8 }),
        fc.nat(),
        (fills, pick) => {
          const state = changed(
            withAccounts(
              fresh,
              fills.map((fill) => newKey(fill, `Key ${fill}`)),
            ),
          );
          const gone = state.known[4 + (pick % fills.length)];
          if (gone === undefined) throw new Error('none');
          const removed = withoutAccount(state, gone);
          if (!removed.ok) throw new Error(removed.reason.code);
          const { accounts, imported, lost } = removed.value;
          expect(lost?.lend((bytes) => `Key ${bytes[0]}`)).toBe(gone.label);
          expect(keysMatch(accounts, imported)).toBe(true);
          const left = accountsOf(accounts, { seed, imported });
          expect(left).toEqual(state.known.filter((one) => one !== gone));
        },
      ),
      { numRuns: 20 },
    );
  });
  it('of the words stays in the words', () => {
    const [first] = fresh.known;
    if (first === undefined) throw new Error('none');
    const removed = withoutAccount(fresh, first);
    expect(removed.ok && [removed.value.accounts.length, removed.value.lost]).toEqual([3, null]);
  });
});

describe('the file', () => {
  it.each([
    ['a key nobody has', [], [keyOf(1)], false],
    ['an account without its key', [{ from: { imported: 0 } }], [], false],
    ['two accounts of one key', [{ from: { imported: 0 } }, { from: { imported: 0 } }], [keyOf(1), keyOf(2)], false],
    ['a position out of range', [{ from: { imported: 1 } }], [keyOf(1)], false],
    ['all in order', [{ from: { imported: 1 } }, { from: { imported: 0 } }], [keyOf(1), keyOf(2)], true],
  ])('%s', (_, kept, imported, good) => {
    const place = { chain: 'nem', network: 'testnet', label: 'x' } as const;
    expect(
      keysMatch(
        kept.map((one) => ({ ...place, ...one })),
        imported,
      ),
    ).toBe(good);
  });
});

describe('the rules', () => {
  const add = (...added: NewAccount[]) => codeOf(withAccounts(fresh, added));
  const words = (index: number, label: string): NewAccount => ({
    ...derivePublic('symbol', 'mainnet', index, seed),
    label,
    from: { words: index },
  });
  it('no account twice, from wherever it comes', () => {
    expect(add(words(0, 'Again'))).toBe('account-exists');
    expect(add(words(1, 'One'), words(1, 'Two'))).toBe('account-exists');
    const key = keyOfStored(
      { chain: 'symbol', network: 'mainnet', label: '', from: { words: 0 } },
      { seed, imported: [] },
    );
    expect(add({ ...words(0, 'By its key'), from: { key } })).toBe('account-exists');
    expect(add(newKey(1, 'A'), newKey(1, 'B', { network: 'mainnet' }))).toBe('ok');
  });
  it('no two names of one network that read alike; across networks they may', () => {
    expect(add(words(1, 'SYMBOL mainnet 1'))).toBe('label-taken');
    expect(add(words(1, 'Hot'), words(2, 'Ｈot'))).toBe('label-taken');
    expect(add(newKey(1, 'Symbol mainnet 1'))).toBe('ok');
  });
  it.each([[''], ['a\u202eb'], [' a'], ['x'.repeat(65)], ['NADUDN7TCKMKTAGQRS52SFAKL3OQNJOHB64XCVY']])(
    'no name like %j',
    (label) => expect(add(words(1, label))).toBe('label-invalid'),
  );
  it('no more than a hundred', () => {
    const all = stateOf(firstAccounts(['testnet'], maxAccounts / 2));
    const one = words(0, 'One more');
    expect(codeOf(withAccounts(all, [one]))).toBe('accounts-full');
    expect(codeOf(withAccounts({ ...all, accounts: all.accounts.slice(1), known: all.known.slice(1) }, [one]))).toBe(
      'ok',
    );
  });
  it('a name is changed to another, or kept', () => {
    const [first] = fresh.known;
    if (first === undefined) throw new Error('none');
    const renamed = withLabel(fresh, { ...first, before: first.label, label: 'Treasury 出納' });
    expect(renamed.ok && renamed.value.accounts[0]?.label).toBe('Treasury 出納');
    expect(codeOf(withLabel(fresh, { ...first, before: first.label }))).toBe('ok');
    expect(codeOf(withLabel(fresh, { ...first, network: 'testnet', before: first.label, label: 'x' }))).toBe(
      'account-unknown',
    );
    expect(codeOf(withLabel(fresh, { ...first, before: first.label, label: '\u200b' }))).toBe('label-invalid');
  });
  it('the last account stays, and an unknown one is not there to go', () => {
    const [only] = fresh.known;
    if (only === undefined) throw new Error('none');
    expect(codeOf(withoutAccount({ ...fresh, accounts: fresh.accounts.slice(0, 1), known: [only] }, only))).toBe(
      'account-last',
    );
    expect(codeOf(withoutAccount(fresh, { ...only, network: 'testnet' }))).toBe('account-unknown');
  });
});
