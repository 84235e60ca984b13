/** The vault with main's real store and log in a real folder: results for files that were changed from outside. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { headAfter, leafOf, nextEntry, readEntry } from '../../core/audit/chain.ts';
import { toHex } from '../../core/base/hex.ts';
import { defaultSettings } from '../../core/policy/registry.ts';
import { abandonVault, vaultGone, vaultPlace } from '../../electron/main/vault-place.ts';
import { readVaultFile } from '../../electron/vault/file/vault-file.ts';
import { oldVault } from '../harness/old-vault.ts';
import { samples } from '../unit/log-samples.ts';
import { kindsIn, linesIn, startIn } from './on-disk.ts';
import { filled } from './rule-book.ts';
import { symbolTx } from './transfers.ts';
import { codeOf, granted, quickStretch, readSignable, secret, type TestVault } from './vault.ts';
import { agree, enrolAll, give, makeVault, openedBy, phrase, three } from './vaults.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'inkan-disk-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);
const logLines = () => linesIn(folder);
const kinds = () => kindsIn(folder);

const start = () => startIn(folder);
const vaultHead = () => granted(readVaultFile(new Uint8Array(fs.readFileSync(at('vault.inkan'))))).head;
const open = async () => {
  const testVault = start();
  await give(testVault, 1, phrase);
  return { testVault, answer: await give(testVault, 2, three[1]?.passphrase ?? '') };
};
async function signOne(testVault: TestVault) {
  const { document } = await readSignable(testVault, toHex(symbolTx({ signer: null }).bytes));
  const operation = {
    digest: document.digest,
    act: 'hold',
    typed: null,
    passphrase: secret(phrase),
    custodian: 1,
  } as const;
  return codeOf(await testVault.window.signing.sign(operation));
}
/** A vault with a history: created, opened, one signature, closed. */
async function lived() {
  const made = start();
  await makeVault(made, three, 2);
  await made.close();
  const { testVault } = await open();
  expect(await signOne(testVault)).toBe('ok');
  await testVault.close();
}
const problemOf = ({ answer }: Awaited<ReturnType<typeof open>>) => {
  const value = granted(answer);
  return value.done === 'held' ? value.problem.code : value.done;
};

describe('a vault and its log', () => {
  it('open again and again, and the log tells the whole story', async () => {
    await lived();
    openedBy((await open()).answer);
    const told = kinds();
    const story = ['vault-made', 'vault-writing', 'vault-written', 'opened', 'head-signed', 'share-given', 'scanned'];
    for (const kind of [...story, 'approved', 'signed']) expect(told).toContain(kind);
    expect(told.indexOf('signed')).toBeLessThan(told.lastIndexOf('head-signed'));
    expect(fs.statSync(at('log.inkan')).mode & 0o777).toBe(0o600);
  });
  it('of a vault that is made with a rule book, nothing is left open: its adoption is told as done', async () => {
    await lived();
    fs.unlinkSync(at('vault.inkan'));
    const made = start();
    granted(abandonVault({ folder, log: made.log }, 'new vault'));
    await enrolAll(made, three, 2);
    const { lists: _, ...rules } = filled('one-person');
    granted(await made.vault.creation.chooseRules({ rules }));
    const { words, ask } = granted(await made.vault.creation.makeWords({}));
    const answers = ask.map((position) => words[position - 1] ?? '');
    granted(await made.vault.creation.confirmWords({ answers }));
    expect(made.log.openOutcomes().map(({ kind }) => kind)).not.toContain('rules-adopted');
    await made.close();
    openedBy((await open()).answer);
    expect(kinds()).toContain('rules-adopted');
    expect(kinds()).not.toContain('left-open');
  });
  it('an older vault file that is put back is detected, put on integrity hold, and opened only by an override', async () => {
    const made = start();
    await makeVault(made, three, 2);
    await made.close();
    const old = fs.readFileSync(at('vault.inkan'));
    const { testVault } = await open();
    expect(await signOne(testVault)).toBe('ok');
    await testVault.close();
    fs.writeFileSync(at('vault.inkan'), old);
    const back = await open();
    expect(problemOf(back)).toBe('vault-rolled-back');
    expect(codeOf(await back.testVault.window.custody.overrideHold({ typed: '' }))).toBe('approval-act-missing');
    expect(codeOf(await back.testVault.window.custody.overrideHold({ typed: 'RECOVER' }))).toBe('ok');
    expect(kinds()).toContain('vault-accepted');
    await back.testVault.close();
    openedBy((await open()).answer);
  });
  it('an older vault with one passphrase does not bypass the custodians of a later vault', async () => {
    await lived();
    const old = await oldVault(phrase, quickStretch);
    fs.writeFileSync(at('vault.inkan'), old);
    const testVault = start();
    expect(codeOf(await give(testVault, 1, phrase))).toBe('vault-rolled-back');
    expect(new Uint8Array(fs.readFileSync(at('vault.inkan')))).toEqual(old);
    fs.unlinkSync(at('log.inkan'));
    expect(granted(await give(start(), 1, phrase)).done).toBe('opened');
  });
  it.each(['vault-made', 'vault-writing'])(
    'a vault of one passphrase opens after an upgrade killed after %s',
    async (kind) => {
      const old = await oldVault(phrase, quickStretch);
      fs.writeFileSync(at('vault.inkan'), old);
      const testVault = start();
      expect(granted(await give(testVault, 1, phrase)).done).toBe('opened');
      const lines = logLines();
      const last = lines.findIndex((line) => line.includes(`"kind":"${kind}"`));
      fs.writeFileSync(at('log.inkan'), `${lines.slice(0, last + 1).join('\n')}\n`);
      fs.writeFileSync(at('vault.inkan'), old);
      expect(granted(await give(start(), 1, phrase)).done).toBe('opened');
      expect(start().log.knowsVaults()).toBe(true);
    },
  );
  it.each<[string, string, (line: string, at: number) => string]>([
    ['a line that is no entry', 'log-malformed', () => 'x\n'],
    [
      'an unsigned save',
      'log-signature-bad',
      (line, at) => {
        const entry = readEntry(new TextEncoder().encode(line));
        if (typeof entry === 'string') throw new Error(entry);
        const head = headAfter(entry.prev, leafOf(new TextEncoder().encode(line)));
        const event = { ...samples['vault-save'], vault: vaultHead().vault };
        return new TextDecoder().decode(nextEntry(at, head, Number(entry.at), event).line);
      },
    ],
  ])(
    'an older vault file is told behind a log that is wrong too: %s; no number is given twice',
    async (_, code, line) => {
      await lived();
      const old = fs.readFileSync(at('vault.inkan'));
      const { testVault } = await open();
      expect(await signOne(testVault)).toBe('ok');
      await testVault.close();
      const given = vaultHead().sequence;
      fs.writeFileSync(at('vault.inkan'), old);
      fs.appendFileSync(at('log.inkan'), line(logLines().at(-1) ?? '', logLines().length));
      const held = await open();
      expect(granted(held.answer)).toMatchObject({
        ...{ done: 'held', problem: { code, found: { vaultFile: 'vault-rolled-back' } } },
      });
      expect(codeOf(await held.testVault.window.custody.overrideHold({ typed: 'RECOVER' }))).toBe('ok');
      const events = logLines().map((each) => JSON.parse(each).event);
      expect(events.find(({ kind }) => kind === 'log-replaced')).toMatchObject({ wrong: code });
      expect(events.find(({ kind }) => kind === 'vault-accepted')).toMatchObject({ wrong: 'vault-rolled-back' });
      expect(vaultHead().sequence).toBeGreaterThan(given);
    },
  );
  it('a log that cannot be read is a refusal, not an integrity hold', async () => {
    await lived();
    const testVault = start();
    granted(await give(testVault, 1, phrase));
    fs.renameSync(at('log.inkan'), at('gone'));
    fs.mkdirSync(at('log.inkan'));
    expect(codeOf(await give(testVault, 2, three[1]?.passphrase ?? ''))).toMatch(/^(?:storage|log)-/);
    expect(codeOf(await testVault.window.custody.overrideHold({ typed: 'RECOVER' }))).toBe('message-rejected');
  });
  it.each<[string, (lines: string[]) => string[]]>([
    ['cut short', (lines) => lines.slice(0, -6)],
    ['without an entry in the middle', (lines) => lines.toSpliced(4, 1)],
    [
      'with two entries exchanged',
      (lines) => [...lines.slice(0, 3), lines[4] ?? '', lines[3] ?? '', ...lines.slice(5)],
    ],
    ['with one entry changed', (lines) => lines.map((line) => line.replace('"practice":false', '"practice":true'))],
    ['gone', () => []],
  ])('a log %s holds the vault closed; accepted, the old one is kept aside', async (_, spoil) => {
    await lived();
    const before = logLines();
    const spoilt = spoil(before);
    expect(spoilt).not.toEqual(before);
    if (spoilt.length === 0) fs.unlinkSync(at('log.inkan'));
    else fs.writeFileSync(at('log.inkan'), `${spoilt.join('\n')}\n`);
    const held = await open();
    expect(problemOf(held)).toMatch(/^log-/);
    expect(codeOf(await held.testVault.window.signing.read({ text: 'x' }))).toBe('vault-locked');
    expect(codeOf(await held.testVault.window.custody.overrideHold({ typed: 'RECOVER' }))).toBe('ok');
    expect(kinds()[0]).toBe('log-replaced');
    expect(await signOne(held.testVault)).toBe('ok');
    await held.testVault.close();
    openedBy((await open()).answer);
  });
  it('a crash in the middle of an entry loses nothing that was answered', async () => {
    await lived();
    fs.appendFileSync(at('log.inkan'), '{"at":"17');
    openedBy((await open()).answer);
    expect(kinds()).toContain('log-torn');
  });
  it('a crash between the file and its confirmation opens', async () => {
    await lived();
    const lines = logLines();
    const last = lines.findLastIndex((line) => line.includes('"vault-written"'));
    fs.writeFileSync(at('log.inkan'), `${lines.slice(0, last).join('\n')}\n`);
    openedBy((await open()).answer);
    expect(kinds()[last]).not.toBe('vault-written');
    expect(kinds().slice(last)).toContain('vault-written');
  });
});

describe('a vault that the log knows and the disk lacks', () => {
  const spoilers: readonly [string, () => void][] = [
    ['gone', () => fs.unlinkSync(at('vault.inkan'))],
    ['moved', () => fs.renameSync(at('vault.inkan'), at('elsewhere'))],
    [
      'a link that leads nowhere',
      () => {
        fs.unlinkSync(at('vault.inkan'));
        fs.symlinkSync(at('nowhere'), at('vault.inkan'));
      },
    ],
    [
      'a folder',
      () => {
        fs.unlinkSync(at('vault.inkan'));
        fs.mkdirSync(at('vault.inkan'));
      },
    ],
  ];
  const goneIn = (testVault: ReturnType<typeof start>) => vaultGone(vaultPlace(folder), testVault.log.lastVault());

  it.each(spoilers)('%s is told, and no other is made over it unsaid', async (_, spoil) => {
    const before = start();
    await makeVault(before, three, 2);
    await before.close();
    expect(goneIn(start())).toBeNull();
    spoil();
    const testVault = start();
    expect(goneIn(testVault)).toMatch(/^(?:missing|not-a-file)$/);
    expect((await testVault.window.custody.vaultStatus({})).ok).toBe(false);
    expect((await testVault.window.creation.beginVault({ quorum: 1, names: ['Mallory'] })).ok).toBe(false);
    expect(codeOf(abandonVault({ folder, log: testVault.log }, 'new'))).toMatch(
      /^(?:approval-act-missing|vault-exists)$/,
    );
    expect(kinds()).not.toContain('vault-given-up');
  });

  it('is abandoned knowingly: this is logged and shown from then on, and the file opens if it is found again', async () => {
    const before = start();
    await makeVault(before, three, 2);
    await before.close();
    fs.renameSync(at('vault.inkan'), at('elsewhere'));
    const testVault = start();
    expect(codeOf(await testVault.window.custody.vaultStatus({}))).toBe('vault-gone');
    granted(abandonVault({ folder, log: testVault.log }, ' ｎｅｗ vault '));
    expect(kinds().at(-1)).toBe('vault-given-up');
    expect(goneIn(testVault)).toBe('given-up');
    expect(goneIn(start())).toBe('given-up');
    expect(granted(await testVault.window.custody.vaultStatus({})).vaultStatus).toBeNull();
    fs.copyFileSync(at('elsewhere'), at('vault.inkan'));
    openedBy((await open()).answer);
    fs.unlinkSync(at('vault.inkan'));
    const anew = start();
    expect(goneIn(anew)).toBe('given-up');
    await makeVault(anew, three, 2);
    expect(goneIn(start())).toBeNull();
    fs.unlinkSync(at('vault.inkan'));
    expect(goneIn(start())).toBe('missing');
  });

  it('does not exist on a new machine', () => {
    expect(goneIn(start())).toBeNull();
  });
});

describe('operations and their outcomes', () => {
  const settingsOf = async (testVault: TestVault, change: object) => {
    const params = { settings: { ...defaultSettings, ...change } };
    await agree(testVault, { purpose: 'settings', params }, { 1: phrase, 2: three[1]?.passphrase ?? '' });
    return codeOf(await testVault.window.custody.changeSettings(params));
  };
  /** The log as a kill would leave it, after the last entry of that kind. */
  const killAfter = (kind: string) => {
    const lines = logLines();
    const last = lines.findLastIndex((line) => line.includes(`"kind":"${kind}"`));
    fs.writeFileSync(at('log.inkan'), `${lines.slice(0, last + 1).join('\n')}\n`);
  };
  const leftOpen = () =>
    logLines()
      .map((line) => JSON.parse(line).event)
      .filter(({ kind }) => kind === 'left-open');

  it('are all closed without a crash, and a signature is done once it was shown', async () => {
    const made = start();
    await makeVault(made, three, 2);
    expect(await settingsOf(made, { allowPrint: true })).toBe('ok');
    expect(await signOne(made)).toBe('ok');
    expect(made.log.openOutcomes().map(({ kind }) => kind)).toEqual(['signed']);
    granted(await made.window.signing.shown({}));
    granted(await made.window.accounts.logExport({ text: 'accounts' }));
    expect(made.log.openOutcomes()).toEqual([]);
    expect(kinds().slice(-2)).toEqual(['done', 'exported']);
    await made.close();
    openedBy((await open()).answer);
    expect(leftOpen()).toEqual([]);
  });

  it.each(['settings-changed', 'vault-writing'])(
    'a change of settings killed after %s is said not to have happened',
    async (kind) => {
      await lived();
      const file = fs.readFileSync(at('vault.inkan'));
      const { testVault } = await open();
      expect(await settingsOf(testVault, { allowPrint: true })).toBe('ok');
      killAfter(kind);
      fs.writeFileSync(at('vault.inkan'), file);
      const next = start();
      expect(next.log.openOutcomes().map((act) => act.kind)).toContain('settings-changed');
      openedBy((await open()).answer);
      expect(leftOpen()).toMatchObject([
        { what: 'signed', outcome: 'unknown' },
        { what: 'settings-changed', outcome: 'not-done' },
      ]);
      expect(start().log.openOutcomes()).toEqual([]);
    },
  );

  it('a change killed after its file was written is done, and is not reported', async () => {
    const made = start();
    await makeVault(made, three, 2);
    expect(await settingsOf(made, { allowPrint: true })).toBe('ok');
    killAfter('vault-writing');
    expect(openedBy((await open()).answer).settings.allowPrint).toBe(true);
    expect(leftOpen()).toEqual([]);
    expect(start().log.openOutcomes()).toEqual([]);
  });

  it('a change whose confirmation did not fit on the disk is confirmed once there is space', async () => {
    let isFull = false;
    const full: typeof fs.writeSync = (...given: unknown[]) => {
      if (isFull && new TextDecoder().decode(given[1] as Uint8Array).includes('"vault-written"'))
        throw Object.assign(new Error('planted'), { code: 'ENOSPC' });
      return (fs.writeSync as (...all: unknown[]) => number)(...given);
    };
    const made = startIn(folder, undefined, { use: { ...fs, writeSync: full } });
    await makeVault(made, three, 2);
    isFull = true;
    expect(await settingsOf(made, { allowPrint: true })).toBe('storage-full');
    isFull = false;
    await made.close();
    expect(openedBy((await open()).answer).settings.allowPrint).toBe(true);
    expect(leftOpen()).toEqual([]);
  });

  it('a signature whose program was killed before it was shown is reported as possibly seen', async () => {
    const made = start();
    await makeVault(made, three, 2);
    expect(await signOne(made)).toBe('ok');
    const next = start();
    expect(next.log.openOutcomes()).toMatchObject([{ kind: 'signed' }]);
    openedBy((await open()).answer);
    expect(leftOpen()).toMatchObject([{ what: 'signed', outcome: 'unknown' }]);
  });
});
