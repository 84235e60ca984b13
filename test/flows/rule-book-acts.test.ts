/** Scopes of a rule book other than signing: nothing leaves the vault, and nothing is accepted, that its book does not allow. */
import { describe, expect, it } from 'vitest';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import type { Operation } from '../../core/contract/operations.ts';
import type { RuleBook } from '../../core/policy/book/book.ts';
import { ascii } from '../unit/import-samples.ts';
import { otherKey } from '../vectors/own-transfers.ts';
import { asking, kindsOf, openedFrom, propose, rewritten, vaultOfThree } from './four-eyes.ts';
import { adopt, bookOf, filled, groupOf, paying, people, scopesAllowed, vaultUnder } from './rule-book.ts';
import { codeOf, granted, openTestVault, secret, type TestVault } from './vault.ts';
import { agree, enrolAll, give, makeVault, openedBy, phrase, three } from './vaults.ts';

const [, ken = '', mina = ''] = three.map(({ passphrase }) => passphrase);
const both = { 1: phrase, 2: ken };
const key = 'F97AE23C2A28ECEDE6F8D6C447C0A10B55C92DDE9316CCD36C3177B073906978';
const pair = () => ({ passphrase: secret('eight words of a backup'), repeated: secret('eight words of a backup') });
const stranger = { key: 'EF'.repeat(32), person: 'Nobody here' };
const shares = { groupThreshold: 1, groups: [{ threshold: 2, count: 3 }] };

interface Act {
  readonly scope: string;
  readonly operation: (testVault: TestVault) => Promise<Operation>;
  readonly act: (testVault: TestVault, operation: Operation) => Promise<{ ok: boolean; reason?: { code: string } }>;
}
const fixed = (operation: Operation) => async () => operation;

const acts: Readonly<Record<string, Act>> = {
  'the words': {
    scope: 'export',
    operation: fixed({ purpose: 'show-words', params: {} }),
    act: ({ vault }) => vault.recovery.showWords({}),
  },
  shares: {
    scope: 'export',
    operation: fixed({ purpose: 'make-shares', params: { ...shares, hasPassphrase: false } }),
    act: ({ vault }) => vault.recovery.makeShares({ ...shares, passphrase: secret('') }),
  },
  'a paper backup': {
    scope: 'export',
    operation: fixed({ purpose: 'make-backup', params: { form: 'paper' } }),
    act: ({ vault }) => vault.recovery.makePaperBackup(pair()),
  },
  'an imported key': {
    scope: 'import',
    operation: async ({ vault }) => {
      const call = {
        chain: 'symbol',
        network: 'testnet',
        secret: ascii(key),
        password: ascii(''),
        from: 0,
        count: 1,
      } as const;
      const [found] = granted(await vault.accounts.importPreview(call)).candidates;
      const { address } = found ?? { address: '' };
      const picks = [{ chain: 'symbol' as const, network: 'testnet' as const, address, label: 'Old wallet' }];
      return { purpose: 'import-account', params: { picks } };
    },
    act: async ({ vault }, operation) =>
      operation.purpose === 'import-account'
        ? vault.accounts.importAccept({ picks: operation.params.picks.map((pick) => ({ ...pick })) })
        : { ok: false },
  },
  'a proof of ownership': {
    scope: 'ownership',
    operation: async ({ disk }) => {
      const { accounts } = openedBy(await reopened(disk));
      const account = accounts.find(({ chain, network }) => chain === 'symbol' && network === 'testnet');
      const which = { chain: 'symbol', network: 'testnet', address: account?.address ?? '' } as const;
      return { purpose: 'prove-ownership', params: { ...which, purpose: 'audit 2026' } };
    },
    act: async ({ vault }, operation) =>
      operation.purpose === 'prove-ownership' ? vault.accounts.proveOwnership({ ...operation.params }) : { ok: false },
  },
};
async function reopened(disk: TestVault['disk']) {
  const other = openTestVault({ ...disk, log: [...disk.log], opened: [] });
  granted(await give(other, 1, phrase));
  return give(other, 2, ken);
}

describe.each(Object.entries(acts))('%s', (_, { scope, operation, act }) => {
  const all = ['drill', 'export', 'import', 'ownership', 'recovery', 'sign'];
  it('is refused where the book does not allow its scope, and nothing of it is logged or used up', async () => {
    const testVault = await vaultUnder(() => bookOf({ rules: [scopesAllowed(...all.filter((one) => one !== scope))] }));
    const asked = await operation(testVault);
    await agree(testVault, asked, both);
    const before = kindsOf(testVault);
    expect(codeOf(await act(testVault, asked))).toMatch(/^rule-(?:blocks|none)$/);
    expect(kindsOf(testVault)).toEqual(before);
  });
  it('takes as many custodians, and whom, as the book asks for', async () => {
    const scoped = { when: { scopes: [scope] } };
    const three = await vaultUnder(() => bookOf({ rules: [people(3, 'custodians', scoped)] }));
    const asked = await operation(three);
    await agree(three, asked, both);
    expect(codeOf(await act(three, asked))).toBe('group-missing');
    await agree(three, asked, { 3: mina });
    expect(codeOf(await act(three, asked))).toBe('ok');
    const bySec = await vaultUnder((vault) =>
      bookOf({ rules: [people(1, 'sec', scoped)], groups: [groupOf(vault, 'sec', 3)] }),
    );
    const other = await operation(bySec);
    await agree(bySec, other, both);
    expect(codeOf(await act(bySec, other))).toBe('group-missing');
    await agree(bySec, other, { 3: mina });
    expect(codeOf(await act(bySec, other))).toBe('ok');
  });
  it('is as before without a book', async () => {
    const testVault = await vaultOfThree(asking(1));
    const asked = await operation(testVault);
    await agree(testVault, asked, both);
    expect(codeOf(await act(testVault, asked))).toBe('ok');
  });
});

describe('a drill', () => {
  const typed = () => ({ words: secret('abandon '.repeat(23).concat('art')), passphrase: null, final: true });
  it('is refused where the book does not allow it, and counts those who opened the vault', async () => {
    const without = await vaultUnder(() => bookOf({ rules: [scopesAllowed('export', 'recovery', 'sign')] }));
    expect(codeOf(await without.vault.recovery.drillWords(typed()))).toMatch(/^rule-/);
    expect(kindsOf(without)).not.toContain('drilled');
    const scoped = { when: { scopes: ['drill'] } };
    const three = await vaultUnder(() => bookOf({ rules: [people(3, 'custodians', scoped)] }));
    const twoOpened = await openedFrom(three.disk, [1, 2], three.clock.ms + 1000);
    expect(codeOf(await twoOpened.vault.recovery.drillWords(typed()))).toBe('group-missing');
    const two = await vaultUnder(() => bookOf({ rules: [people(2, 'custodians', scoped)] }));
    expect(codeOf(await two.vault.recovery.drillWords(typed()))).toBe('ok');
  });
});

describe('entries for the registry', () => {
  const address = addressOfPublicKey('symbol', 'testnet', otherKey).text;
  const contacts = [{ address, name: 'Bob' }];
  const contactText = JSON.stringify({ inkan: 1, entries: { chain: 'symbol', network: 'testnet', contacts } });
  it('are of the scope import', async () => {
    const book = bookOf({ rules: [scopesAllowed('recovery', 'sign')] });
    const testVault = await vaultUnder(() => book);
    const proposal = granted(await testVault.vault.signing.propose({ texts: [contactText] }));
    expect(proposal).toMatchObject({ action: 'refuse', rules: { level: 'block' } });
    const allowing = await vaultUnder(() => bookOf({ rules: [] }));
    expect(granted(await allowing.vault.signing.propose({ texts: [contactText] })).action).toBe('sign');
  });
});

describe('a vault on hold', () => {
  const held = async (testVault: TestVault) => {
    testVault.disk.logWrong = 'log-truncated';
    const later = openTestVault(testVault.disk);
    granted(await give(later, 1, phrase));
    expect(granted(await give(later, 2, ken)).done).toBe('held');
    return later;
  };
  const byThree = people(3, 'custodians', { when: { scopes: ['recovery'] } });
  /** As a file of before, or one that somebody wrote: no adoption takes such a book. */
  const heldUnder = async (book: RuleBook) => {
    const testVault = await vaultOfThree(asking(1));
    await testVault.close();
    const disk = await rewritten(testVault, () => ({ ruleBooks: [{ book, atMs: 0n }] }));
    return held({ ...testVault, disk });
  };
  it('is accepted only if its own book allows recovery, by as many as it asks for', async () => {
    const without = await heldUnder(bookOf({ rules: [scopesAllowed('sign')] }));
    expect(codeOf(await without.vault.custody.overrideHold({ typed: 'RECOVER' }))).toMatch(/^rule-/);
    expect(kindsOf(without)).not.toContain('vault-accepted');
    const three = await heldUnder(bookOf({ rules: [byThree] }));
    expect(codeOf(await three.vault.custody.overrideHold({ typed: 'RECOVER' }))).toBe('group-missing');
    const scoped = { when: { scopes: ['recovery'] } };
    const two = await held(await vaultUnder(() => bookOf({ rules: [people(2, 'custodians', scoped)] })));
    expect(codeOf(await two.vault.custody.overrideHold({ typed: 'RECOVER' }))).toBe('ok');
  });
  it('can be accepted by those who open it under every book that is adopted', async () => {
    const testVault = await vaultOfThree(asking(1));
    const mina = groupOf(testVault, 'sec', 3);
    const [aoi, ken] = [groupOf(testVault, 'fin', 1), groupOf(testVault, 'ops', 2)];
    const scoped = (id: string, group: string, n = 1) => ({
      ...people(n, group, { when: { scopes: ['recovery'] } }),
      id,
    });
    const log = { id: 'E1', kind: 'environment', log: true, else: 'block' };
    for (const [book, code, found] of [
      [bookOf({ rules: [scopesAllowed('sign')] }), 'recovery-blocked', { rule: 'S1' }],
      // A log on hold has a gap.
      [bookOf({ rules: [log] }), 'recovery-blocked', { rule: 'E1' }],
      [bookOf({ rules: [byThree] }), 'recovery-approvals', { need: '3', quorum: '2' }],
      [
        bookOf({ rules: ['fin', 'ops', 'sec'].map((id) => scoped(`P-${id}`, id)), groups: [aoi, ken, mina] }),
        'recovery-approvals',
        { need: '3', quorum: '2' },
      ],
      [bookOf({ rules: [scoped('P1', 'sec', 1)], groups: [{ ...mina, members: [stranger] }] }), 'group-missing', {}],
    ] as const) {
      expect(await adopt(testVault, book)).toMatchObject({ reason: { code, found } });
      const text = JSON.stringify(book);
      expect(codeOf(await testVault.vault.ruleBook.checkRules({ text }))).toBe(code);
    }
    expect(kindsOf(testVault)).not.toContain('rules-adopted');
    const two = bookOf({ rules: ['fin', 'ops'].map((id) => scoped(`P-${id}`, id)), groups: [aoi, ken] });
    expect(codeOf(await adopt(testVault, two))).toBe('ok');
  });
  it('can still be accepted after a change of custodians: they cannot become fewer than the book asks for', async () => {
    const book = bookOf({ rules: [people(2, 'custodians', { when: { scopes: ['recovery'] } })] });
    const testVault = await vaultUnder(() => book);
    const params = { quorum: 1, stay: [1, 2, 3], come: [] };
    await agree(testVault, { purpose: 'custodians', params }, both);
    expect(codeOf(await testVault.vault.custody.beginChange(params))).toBe('recovery-approvals');
    const three = { ...params, quorum: 3 };
    await agree(testVault, { purpose: 'custodians', params: three }, both);
    expect(codeOf(await testVault.vault.custody.beginChange(three))).toBe('ok');
  });
  it('can be accepted under a template as well: it is refused where one custodian opens the vault and it asks for two', async () => {
    const testVault = openTestVault();
    const numbers = { approvers: 2 };
    const { lists: _, ...rules } = filled('small-treasury', { numbers });
    await enrolAll(testVault, three, 1);
    expect(codeOf(await testVault.vault.creation.chooseRules({ rules }))).toBe('recovery-approvals');
    const made = openTestVault();
    await makeVault(made, three, 1);
    const drafted = granted(await made.vault.ruleBook.draftRules(filled('small-treasury', { numbers })));
    expect(codeOf(await made.vault.ruleBook.checkRules(drafted))).toBe('recovery-approvals');
  });
  it('has a gap in its log until it is opened again', async () => {
    const log = { id: 'E1', kind: 'environment', log: true, else: 'block', when: { scopes: ['sign'] } };
    const later = await held(await vaultUnder(() => bookOf({ rules: [log] })));
    granted(await later.vault.custody.overrideHold({ typed: 'RECOVER' }));
    await expect(propose(later, [paying(1n)])).rejects.toThrow('E1');
    const again = await openedFrom(later.disk, [1, 2], later.clock.ms + 1000);
    expect((await propose(again, [paying(1n)])).rules?.level).toBe('pass');
  });
});

it('an adoption is no way around: it takes the quorum under any book', async () => {
  const book = bookOf({ rules: [scopesAllowed('recovery', 'sign')] });
  const testVault = await vaultUnder(() => book);
  expect(codeOf(await adopt(testVault, bookOf({ rules: [], before: book }), [1]))).toBe('custodians-missing');
});
