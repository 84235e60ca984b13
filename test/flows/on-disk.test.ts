/** The key room over main's real store and log, in a real folder: what is found when files are not as they were left. */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import { makeDouble } from '../../core/contract/double.ts';
import { keyRoomContract } from '../../core/contract/key-room.ts';
import { storeContract } from '../../core/contract/store.ts';
import { openLog } from '../../electron/main/log-file.ts';
import { makeStore } from '../../electron/main/store.ts';
import { createKeyRoom } from '../../electron/vault/key-room.ts';
import { oldVault } from '../harness/old-vault.ts';
import { codeOf, emptyDisk, granted, offline, quickStretch, type Room, readSignable, secret } from './room.ts';
import { nowMs, symbolTx } from './transfers.ts';
import { give, makeVault, openedBy, phrase, three } from './vaults.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'inkan-disk-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => path.join(folder, name);
const logLines = () => fs.readFileSync(at('log.inkan'), 'utf8').trimEnd().split('\n');
const kinds = () => logLines().map((line) => (JSON.parse(line) as { event: { kind: string } }).event.kind);

/** A start of the app: main reads its log anew, and the vault process is a fresh one. */
function start(): Room {
  const clock = { ms: Number(nowMs) };
  const log = openLog({ folder, now: () => clock.ms });
  const store = makeStore({
    ...{
      folder,
      log,
      guard: async () => offline,
      opened: () => undefined,
      selfTested: () => undefined,
      drafting: () => undefined,
    },
    choosePath: async () => null,
  });
  let elapsed = 0;
  const room = createKeyRoom({
    store: makeDouble(storeContract, store),
    now: () => clock.ms,
    randomBytes: (length) => Uint8Array.from(randomBytes(length)),
    stretch: quickStretch,
    elapsed: () => (elapsed += 1000),
    files: { read: () => null, writeNew: () => false },
  });
  const window = makeDouble(keyRoomContract, room.handlers);
  return { window, clock, disk: emptyDisk(), close: room.close };
}
const open = async () => {
  const room = start();
  await give(room, 1, phrase);
  return { room, answer: await give(room, 2, three[1]?.passphrase ?? '') };
};
async function signOne(room: Room) {
  const { document } = await readSignable(room, toHex(symbolTx({ signer: null }).bytes));
  const deed = { digest: document.digest, act: 'hold', typed: null, passphrase: secret(phrase), custodian: 1 } as const;
  return codeOf(await room.window.sign(deed));
}
/** A vault with a history: made, opened, one signature, closed. */
async function lived() {
  const made = start();
  await makeVault(made, three, 2);
  await made.close();
  const { room } = await open();
  expect(await signOne(room)).toBe('ok');
  await room.close();
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
    const story = ['vault-made', 'vault-save', 'vault-saved', 'opened', 'head-signed', 'share-given', 'scanned'];
    for (const kind of [...story, 'approved', 'signed']) expect(told).toContain(kind);
    expect(told.indexOf('signed')).toBeLessThan(told.lastIndexOf('head-signed'));
    expect(fs.statSync(at('log.inkan')).mode & 0o777).toBe(0o600);
  });
  it('an older vault file that is put back is found, held, and taken only knowingly', async () => {
    const made = start();
    await makeVault(made, three, 2);
    await made.close();
    const old = fs.readFileSync(at('vault.inkan'));
    const { room } = await open();
    expect(await signOne(room)).toBe('ok');
    await room.close();
    fs.writeFileSync(at('vault.inkan'), old);
    const back = await open();
    expect(problemOf(back)).toBe('vault-rolled-back');
    expect(codeOf(await back.room.window.acceptHeld({ typed: '' }))).toBe('approval-act-missing');
    expect(codeOf(await back.room.window.acceptHeld({ typed: 'RECOVER' }))).toBe('ok');
    expect(kinds()).toContain('vault-accepted');
    await back.room.close();
    openedBy((await open()).answer);
  });
  it('a vault of one passphrase from before is no way round the custodians who came after it', async () => {
    await lived();
    const old = await oldVault(phrase, quickStretch);
    fs.writeFileSync(at('vault.inkan'), old);
    const room = start();
    expect(codeOf(await give(room, 1, phrase))).toBe('vault-rolled-back');
    expect(new Uint8Array(fs.readFileSync(at('vault.inkan')))).toEqual(old);
    fs.unlinkSync(at('log.inkan'));
    expect(granted(await give(start(), 1, phrase)).done).toBe('opened');
  });
  it('after a wrong passphrase and a clock set back, the wait is the wait and not the hours', async () => {
    await lived();
    const room = start();
    expect(codeOf(await give(room, 1, 'not the passphrase'))).toBe('passphrase-wrong');
    const later = start();
    later.clock.ms -= 9 * 3_600_000;
    expect(codeOf(await give(later, 1, phrase))).toBe('wait-after-failures');
    later.clock.ms += 1000;
    expect(granted(await give(later, 1, phrase)).done).toBe('given');
  });
  it('a log that cannot be read is refused, not held', async () => {
    await lived();
    const room = start();
    granted(await give(room, 1, phrase));
    fs.renameSync(at('log.inkan'), at('gone'));
    fs.mkdirSync(at('log.inkan'));
    expect(codeOf(await give(room, 2, three[1]?.passphrase ?? ''))).toMatch(/^(?:storage|log)-/);
    expect(codeOf(await room.window.acceptHeld({ typed: 'RECOVER' }))).toBe('message-rejected');
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
    expect(codeOf(await held.room.window.read({ text: 'x' }))).toBe('vault-locked');
    expect(codeOf(await held.room.window.acceptHeld({ typed: 'RECOVER' }))).toBe('ok');
    expect(kinds()[0]).toBe('log-replaced');
    expect(await signOne(held.room)).toBe('ok');
    await held.room.close();
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
    const last = lines.findLastIndex((line) => line.includes('"vault-saved"'));
    fs.writeFileSync(at('log.inkan'), `${lines.slice(0, last).join('\n')}\n`);
    openedBy((await open()).answer);
    expect(kinds()).toContain('vault-saved');
  });
});
