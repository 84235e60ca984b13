/** A custodian's authorisation is for one operation: its purpose and all its parameters. */
import { createHash } from 'node:crypto';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { type LogEventKind, readEvent } from '../../core/audit/events.ts';
import { toCanonical } from '../../core/base/canonical.ts';
import type { Params } from '../../core/contract/define.ts';
import { type Operation, type Purpose, purposes } from '../../core/contract/operations.ts';
import type { Account, VaultFacts } from '../../core/contract/shapes.ts';
import type { VaultContract } from '../../core/contract/vault.ts';
import { digestOfBook, readBook } from '../../core/policy/book/book.ts';
import { defaultSettings } from '../../core/policy/registry.ts';
import { ascii } from '../unit/import-samples.ts';
import { codeOf, granted, openTestVault, secret, type TestVault } from './vault.ts';
import { agree, give, makeVault, openedBy, phrase, three } from './vaults.ts';

const ken = three[1]?.passphrase ?? '';
const both = { 1: phrase, 2: ken };
const keys = ['F97AE23C2A28ECEDE6F8D6C447C0A10B55C92DDE9316CCD36C3177B073906978', '11'.repeat(32)] as const;
const testnet = { chain: 'symbol', network: 'testnet' } as const;
const pair = () => ({ passphrase: secret('eight words of a backup'), repeated: secret('eight words of a backup') });

type ParamsOf<P extends Purpose> = Extract<Operation, { purpose: P }>['params'];
type Answers<G> = G extends Readonly<Record<string, (params: never) => Promise<infer A>>> ? A : never;
type Answer = Answers<TestVault['window'][keyof TestVault['window']]>;

interface Story<P extends Purpose> {
  /** The authorised parameters. */
  readonly agreed: ParamsOf<P>;
  /** Other operations of this purpose; together they differ in every parameter. */
  readonly others: readonly ParamsOf<P>[];
  readonly act: (testVault: TestVault, params: ParamsOf<P>) => Promise<Answer>;
  readonly logged: LogEventKind;
}

interface Scene {
  readonly testVault: TestVault;
  readonly facts: VaultFacts;
  readonly accounts: readonly Pick<Account, 'chain' | 'network' | 'address'>[];
  /** Accounts with imported keys. */
  readonly imported: readonly Pick<Account, 'chain' | 'network' | 'address'>[];
}

async function readKey(testVault: TestVault, key: string) {
  const call = { ...testnet, secret: ascii(key), password: ascii(''), from: 0, count: 1 };
  const { chain, network, address } = granted(await testVault.window.accounts.importPreview(call)).candidates[0] ?? {
    ...{ ...testnet, address: '' },
  };
  return { chain, network, address };
}

/** A vault of three custodians, opened by two. The first of the imported keys is read again and not yet added. */
async function scene(): Promise<Scene> {
  const first = openTestVault();
  await makeVault(first, three, 2);
  const testVault = openTestVault(first.disk);
  await give(testVault, 1, phrase);
  openedBy(await give(testVault, 2, ken));
  const imported = [];
  for (const [at, key] of keys.entries()) {
    const which = await readKey(testVault, key);
    const picks = [{ ...which, label: `Old wallet ${at + 7}` }];
    await agree(testVault, { purpose: 'import-account', params: { picks } }, { 1: phrase });
    granted(await testVault.window.accounts.importAccept({ picks }));
    imported.push(which);
  }
  const facts = openedBy(await reopened(testVault));
  const accounts = facts.accounts.map(({ chain, network, address }) => ({ chain, network, address }));
  return { testVault, facts, accounts, imported };
}

async function reopened({ disk }: TestVault) {
  const testVault = openTestVault(disk);
  await give(testVault, 1, phrase);
  return give(testVault, 2, ken);
}

type Stories = { readonly [P in Purpose]: (scene: Scene, newKey: Scene['accounts'][number]) => Story<P> };
const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index];
  if (found === undefined) throw new Error('not there');
  return found;
};

/** A book that only this account may act under. */
const oneRule = (address: string): string =>
  JSON.stringify({
    ...{ v: 1, serial: 1, prev: null, title: 'Rules', change: { group: 'custodians', n: 2, waitMs: 0 } },
    ...{ accounts: [], groups: [], lists: [], tests: [] },
    rules: [
      { id: 'A1', kind: 'sourceAccount', accounts: [address], else: 'block' },
      { id: 'S1', kind: 'scope', in: ['recovery', 'sign'], else: 'block' },
    ],
  });

const settings = { ...defaultSettings, allowCopy: true };
const { waysIn } = settings;
const stories: Stories = {
  settings: () => ({
    agreed: { settings },
    others: [
      { ...settings, allowCopy: false },
      ...(['allowSave', 'allowPictures', 'allowVideo', 'allowPrint'] as const).map((way) => ({
        ...settings,
        [way]: true,
      })),
      ...(Object.keys(waysIn) as (keyof typeof waysIn)[]).map((way) => ({
        ...settings,
        waysIn: { ...waysIn, [way]: false },
      })),
      { ...settings, autoLockMinutes: 60 },
      { ...settings, passphraseAtSigning: 'mainnet' as const },
      { ...settings, approvalsNeeded: 2 },
      { ...settings, approversDiffer: 'requester' as const },
    ].map((other) => ({ settings: other })),
    act: (testVault, params) => testVault.window.custody.changeSettings(params),
    logged: 'settings-changed',
  }),
  custodians: () => ({
    agreed: { quorum: 2, stay: [1, 2], come: ['Naoki'] },
    others: [
      { quorum: 1, stay: [1, 2], come: ['Naoki'] },
      { quorum: 2, stay: [3, 2], come: ['Naoki'] },
      { quorum: 2, stay: [1, 3], come: ['Naoki'] },
      { quorum: 2, stay: [1, 2], come: ['Mallory'] },
      { quorum: 2, stay: [1, 2], come: [] },
      { quorum: 2, stay: [1, 2], come: ['Naoki', 'Mallory'] },
    ],
    act: async (testVault, params) => {
      const begun = await testVault.window.custody.beginChange(params);
      if (!begun.ok) return begun;
      for (const { id } of begun.value.seats) {
        const word = { passphrase: secret('nineteen paper lanterns'), repeated: secret('nineteen paper lanterns') };
        granted(await testVault.window.custody.enrol({ seat: id, keyFile: 'none', ...word }));
      }
      return testVault.window.custody.commitChange({});
    },
    logged: 'custodians-changed',
  }),
  'show-words': () => ({
    agreed: {},
    others: [],
    act: (testVault) => testVault.window.recovery.showWords({}),
    logged: 'words-shown',
  }),
  'make-shares': () => {
    const agreed = { groupThreshold: 1, groups: [{ threshold: 2, count: 3 }], hasPassphrase: false };
    return {
      agreed,
      others: [
        { ...agreed, hasPassphrase: true },
        { ...agreed, groups: [{ threshold: 3, count: 3 }] },
        { ...agreed, groups: [{ threshold: 2, count: 5 }] },
        { ...agreed, groups: [...agreed.groups, ...agreed.groups] },
        { ...agreed, groupThreshold: 2, groups: [...agreed.groups, ...agreed.groups] },
      ],
      act: (testVault, { hasPassphrase, ...plan }) =>
        testVault.window.recovery.makeShares({ ...plan, passphrase: secret(hasPassphrase ? 'of the set' : '') }),
      logged: 'backup-made',
    };
  },
  'make-backup': () => ({
    agreed: { form: 'paper' },
    others: [{ form: 'file' }],
    act: async (testVault, { form }) => {
      if (form === 'paper') return testVault.window.recovery.makePaperBackup(pair());
      testVault.disk.chosen.push('/backup');
      return testVault.window.recovery.makeBackup(pair());
    },
    logged: 'backup-made',
  }),
  'add-accounts': () => ({
    agreed: { ...testnet, accounts: [{ index: 5, label: 'Payroll' }] },
    others: [
      { ...testnet, accounts: [{ index: 6, label: 'Payroll' }] },
      { ...testnet, accounts: [{ index: 5, label: 'Operations' }] },
      { ...testnet, network: 'mainnet', accounts: [{ index: 5, label: 'Payroll' }] },
      { ...testnet, chain: 'nem', accounts: [{ index: 5, label: 'Payroll' }] },
      {
        ...testnet,
        accounts: [
          { index: 5, label: 'Payroll' },
          { index: 6, label: 'Operations' },
        ],
      },
    ],
    act: (testVault, params) => testVault.window.accounts.addAccounts(params),
    logged: 'accounts-changed',
  }),
  'rename-account': ({ facts }) => {
    const [one, two] = [at(facts.accounts, 0), at(facts.accounts, 1)];
    const { chain, network, address, label: before } = one;
    const agreed = { chain, network, address, before, label: 'Operations' };
    return {
      agreed,
      others: [
        { ...agreed, label: 'Treasury' },
        { ...agreed, chain: two.chain, network: two.network, address: two.address, before: two.label },
        { ...agreed, chain: agreed.chain === 'nem' ? 'symbol' : 'nem' },
        { ...agreed, before: 'Somebody else' },
      ],
      act: (testVault, params) => testVault.window.accounts.renameAccount(params),
      logged: 'accounts-changed',
    };
  },
  'import-account': (_, newKey) => ({
    agreed: { picks: [{ ...newKey, label: 'Cold' }] },
    others: [
      { picks: [{ ...newKey, label: 'Hot' }] },
      { picks: [{ ...newKey, label: 'Cold', address: `${newKey.address.slice(0, -1)}Z` }] },
      { picks: [{ ...newKey, label: 'Cold', network: 'mainnet' }] },
      { picks: [{ ...newKey, label: 'Cold', chain: 'nem' }] },
    ],
    act: (testVault, params) => testVault.window.accounts.importAccept(params),
    logged: 'accounts-changed',
  }),
  'remove-account': ({ accounts, imported }) => ({
    agreed: at(imported, 0),
    others: [at(imported, 1), ...accounts.slice(0, 4)],
    act: (testVault, params) => testVault.window.accounts.removeAccount(params),
    logged: 'accounts-changed',
  }),
  'adopt-rules': ({ accounts }) => {
    const [agreed = '', other = ''] = accounts.slice(0, 2).map(({ address }) => oneRule(address));
    const digestOf = (text: string) => digestOfBook(granted(readBook(text)));
    return {
      agreed: { digest: digestOf(agreed) },
      others: [{ digest: digestOf(other) }],
      act: (testVault, { digest }) =>
        testVault.window.ruleBook.adoptRules({ text: digest === digestOf(agreed) ? agreed : other }),
      logged: 'rules-adopted',
    };
  },
  'prove-ownership': ({ accounts }) => ({
    agreed: { ...at(accounts, 0), purpose: 'audit 2026' },
    others: [
      { ...at(accounts, 0), purpose: 'audit 2027' },
      ...accounts.slice(1).map((account) => ({ ...account, purpose: 'audit 2026' })),
    ],
    act: (testVault, params) => testVault.window.accounts.proveOwnership(params),
    logged: 'ownership-proved',
  }),
};

/** Positions of an operation's values: each must differ in one of the other operations. */
function leavesOf(value: unknown, path = ''): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[path, JSON.stringify(value)]]);
  return new Map(Object.entries(value).flatMap(([name, inner]) => [...leavesOf(inner, `${path}/${name}`)]));
}

const digestOf = (operation: Operation): string =>
  createHash('sha256').update(toCanonical(operation)).digest('hex').toUpperCase();
const eventsOf = ({ disk }: TestVault, kind: LogEventKind) =>
  disk.log.map(({ event }) => event).filter((one) => one.kind === kind);

async function openedScene() {
  const made = await scene();
  const testVault = openTestVault(made.testVault.disk);
  await give(testVault, 1, phrase);
  openedBy(await give(testVault, 2, ken));
  const newKey = await readKey(testVault, '22'.repeat(32));
  return { made: { ...made, testVault }, testVault, newKey };
}

describe.each(purposes)('a word for %s', (purpose) => {
  const storyOf = (made: Scene, newKey: Scene['accounts'][number]) =>
    // Only the table knows which purpose it is.
    stories[purpose](made, newKey) as unknown as Story<Purpose>;

  it('covers every parameter: it does not authorise another operation, and nothing is done', async () => {
    const { made, testVault, newKey } = await openedScene();
    const { agreed, others, act, logged } = storyOf(made, newKey);
    const leaves = [...leavesOf(agreed)];
    for (const [path, value] of leaves) {
      const differs = others.some((other) => (leavesOf(other).get(path) ?? value) !== value);
      expect(differs, `no other deed differs at ${path}`).toBe(true);
    }
    await agree(testVault, { purpose, params: agreed } as Operation, both);
    const before = { file: testVault.disk.file, logged: eventsOf(testVault, logged).length };
    const codes = [];
    for (const other of others) {
      codes.push(codeOf(await act(testVault, other)));
      expect(codes.at(-1), JSON.stringify(other)).not.toBe('ok');
      expect(testVault.disk.file === before.file).toBe(true);
      expect(eventsOf(testVault, logged)).toHaveLength(before.logged);
    }
    if (others.length > 0) expect(codes).toContain('custodians-missing');
    expect([...testVault.disk.media.keys()]).toEqual([]);
    expect(codeOf(await act(testVault, agreed))).toBe('ok');
    const events = eventsOf(testVault, logged);
    expect(events).toHaveLength(before.logged + 1);
    expect(codeOf(await act(testVault, agreed))).not.toBe('ok');
    expect(eventsOf(testVault, logged)).toHaveLength(before.logged + 1);
  });

  it('is in the log with the digest of the operation, its custodians and the outcome', async () => {
    const { made, testVault, newKey } = await openedScene();
    const { agreed, act, logged } = storyOf(made, newKey);
    const operation = { purpose, params: agreed } as Operation;
    await agree(testVault, operation, both);
    expect(codeOf(await act(testVault, agreed))).toBe('ok');
    const digest = digestOf(operation);
    expect(eventsOf(testVault, 'share-given').slice(-2)).toMatchObject([
      { purpose, deed: digest, custodian: { name: 'Aoi' } },
      { purpose, deed: digest, custodian: { name: 'Ken' } },
    ]);
    const done = eventsOf(testVault, logged).at(-1);
    expect(done).toMatchObject({ deed: digest });
    expect(readEvent(done)).toEqual(done);
  });

  it('does not authorise any other purpose', async () => {
    const { made, testVault, newKey } = await openedScene();
    for (const other of purposes) {
      if (other === purpose) continue;
      const { agreed } = stories[other](made, newKey) as unknown as Story<Purpose>;
      await agree(testVault, { purpose: other, params: agreed } as Operation, both);
    }
    const { agreed, act, logged } = storyOf(made, newKey);
    const before = eventsOf(testVault, logged).length;
    expect(codeOf(await act(testVault, agreed))).toBe('custodians-missing');
    expect(eventsOf(testVault, logged)).toHaveLength(before);
  });
});

describe('authorisations by two custodians', () => {
  it('count only for their own operation', async () => {
    const { testVault } = await openedScene();
    const operation = (label: string): Operation => ({
      purpose: 'settings',
      params: { settings: { ...settings, autoLockMinutes: label.length } },
    });
    await agree(testVault, operation('a'), { 1: phrase });
    await agree(testVault, operation('bb'), { 2: ken });
    for (const label of ['a', 'bb']) {
      const { params } = operation(label) as Extract<Operation, { purpose: 'settings' }>;
      expect(codeOf(await testVault.window.custody.changeSettings(params))).toBe('custodians-missing');
    }
  });
  it('are refused for an operation that does not exist', async () => {
    const { testVault } = await openedScene();
    const wrong = [
      { purpose: 'settings', params: {} },
      { purpose: 'open', params: {} },
      { purpose: 'show-words', params: { more: 1 } },
      { purpose: 'custodians', params: { quorum: 1, stay: [], come: ['a\u202eb'] } },
    ];
    for (const operation of wrong) {
      const call = { custodian: 1, passphrase: secret(phrase), operation: operation as unknown as Operation };
      expect(await testVault.window.custody.authorise(call).then(codeOf, () => 'rejected')).toMatch(/rejected/);
    }
  });
});

/** The parameters of a call without its secrets, which no operation contains. */
type Plain<T> = { [K in keyof T as T[K] extends Uint8Array ? never : K]: T[K] };
type Outcomes = VaultContract['custody'] & VaultContract['recovery'] & VaultContract['accounts'];
const actOf = {
  settings: 'changeSettings',
  custodians: 'beginChange',
  'show-words': 'showWords',
  'add-accounts': 'addAccounts',
  'rename-account': 'renameAccount',
  'import-account': 'importAccept',
  'remove-account': 'removeAccount',
} as const satisfies Partial<Record<Purpose, keyof Outcomes>>;
type ActOf = typeof actOf;

it('an operation has all parameters of its call', () => {
  expectTypeOf<{ [P in keyof ActOf]: ParamsOf<P> }>().toEqualTypeOf<{
    [P in keyof ActOf]: Plain<Params<Outcomes[ActOf[P]]>>;
  }>();
  expectTypeOf<ParamsOf<'prove-ownership'>>().toEqualTypeOf<Params<VaultContract['accounts']['proveOwnership']>>();
  expectTypeOf<Omit<ParamsOf<'make-shares'>, 'hasPassphrase'>>().toEqualTypeOf<
    Plain<Params<VaultContract['recovery']['makeShares']>>
  >();
  expectTypeOf<Plain<Params<VaultContract['recovery']['makeBackup']>>>().toEqualTypeOf<Record<never, never>>();
});
