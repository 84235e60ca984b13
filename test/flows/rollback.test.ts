/**
 * An attacker who can write the app's folder and has old vault files and logs, but no log key: truncates the log
 * anywhere, appends fitting entries, restores an old file. An integrity hold stays, and no waiting time gets shorter.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyHead, headAfter, leafOf, nextEntry, readEntry } from '../../core/audit/chain.ts';
import type { LogEvent } from '../../core/audit/events.ts';
import { toHex } from '../../core/base/hex.ts';
import { toUtf8 } from '../../core/base/utf8.ts';
import { defaultSettings } from '../../core/policy/registry.ts';
import { readVaultFile } from '../../electron/vault/file/vault-file.ts';
import { some } from '../sample.ts';
import { samples } from '../unit/log-samples.ts';
import { linesIn, type Started, startIn } from './on-disk.ts';
import { symbolTx } from './transfers.ts';
import { codeOf, granted, readSignable, secret } from './vault.ts';
import { agree, give, makeVault, openedBy, phrase, three } from './vaults.ts';

const ken = three[1]?.passphrase ?? '';
const mina = three[2]?.passphrase ?? '';
const bytesOf = (line: string) => toUtf8(line) ?? new Uint8Array(0);
const eventOf = (line: string): LogEvent => JSON.parse(line).event;

const top = fs.mkdtempSync(path.join(os.tmpdir(), 'inkan-rollback-'));
afterAll(() => fs.rmSync(top, { recursive: true, force: true }));
const home = path.join(top, 'home');
const vaultFile = (folder: string) => path.join(folder, 'vault.inkan');

interface OldFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly sequence: number;
  readonly digest: string;
  /** Ids and passphrases that open it. */
  readonly keepers: Readonly<Record<number, string>>;
}
let old: readonly OldFile[];
let lines: readonly string[];
let vault: string;
let key: string;

function copyOf(name: string, keepers: OldFile['keepers']): OldFile {
  const bytes = fs.readFileSync(vaultFile(home));
  const file = readVaultFile(new Uint8Array(bytes));
  if (!file.ok) throw new Error(file.reason.code);
  vault = file.value.head.vault;
  key = file.value.head.logKey;
  return { name, bytes, keepers, sequence: file.value.head.sequence, digest: file.value.digest };
}

async function openWith(testVault: Started, keepers: OldFile['keepers']) {
  let last: Awaited<ReturnType<typeof give>> | null = null;
  for (const [id, passphrase] of Object.entries(keepers)) last = await give(testVault, Number(id), passphrase);
  if (last === null) throw new Error('nobody opens it');
  return last;
}
/** 'opened', the reason of the integrity hold, or the refusal. */
async function outcomeOf(folder: string, { keepers }: OldFile) {
  const testVault = startIn(folder);
  testVault.passed.ms = 3_600_000;
  const answer = await openWith(testVault, keepers);
  if (!answer.ok) return answer.reason.code;
  return answer.value.done === 'held' ? answer.value.problem.code : answer.value.done;
}

async function signOne(testVault: Started) {
  const { document } = await readSignable(testVault, toHex(symbolTx({ signer: null }).bytes));
  const operation = { digest: document.digest, act: 'hold', typed: null, custodian: 1 } as const;
  return codeOf(await testVault.window.signing.sign({ ...operation, passphrase: secret(phrase) }));
}

beforeAll(async () => {
  fs.mkdirSync(home);
  const all = { 1: phrase, 2: ken };
  const made = startIn(home);
  await makeVault(made, three, 2);
  await made.close();
  const files = [copyOf('with Ken', all)];
  const changing = startIn(home);
  openedBy(await openWith(changing, all));
  const change = { quorum: 2, stay: [1, 3], come: [] };
  await agree(changing, { purpose: 'custodians', params: change }, all);
  granted(await changing.window.custody.beginChange(change));
  granted(await changing.window.custody.commitChange({}));
  expect(await signOne(changing)).toBe('ok');
  await changing.close();
  files.push(copyOf('without Ken', { 1: phrase, 3: mina }));
  const last = startIn(home);
  openedBy(await openWith(last, { 1: phrase, 3: mina }));
  for (let i = 0; i < 3; i += 1) {
    await authorise(last, `wrong ${i}`);
    last.passed.ms += 60_000;
  }
  await last.close();
  old = files;
  lines = linesIn(home);
}, 60_000);

const authorise = (testVault: Started, passphrase: string) =>
  testVault.window.custody.authorise({
    ...{ custodian: 1, passphrase: secret(passphrase) },
    operation: { purpose: 'settings', params: { settings: defaultSettings } },
  });

/** All fitting entries that can be written without the log key: invented ones, and repetitions from this log. */
function fitting(file: OldFile): readonly LogEvent[] {
  const { sequence, digest } = file;
  const by = [{ id: 1, name: 'Aoi' }];
  const logKey = key;
  const own = [
    { ...samples.opened, vault },
    { ...samples['vault-made'], vault, logKey },
    { ...samples['vault-restored'], vault, logKey },
    { ...samples['vault-save'], vault, sequence, digest },
    { ...samples['vault-saved'], vault, sequence, digest },
    { ...samples['vault-saved'], vault, sequence: 1_000_000, digest },
    { ...samples['vault-accepted'], vault, sequence, digest, by },
    { ...samples['head-signed'], vault, key },
    { ...samples['clock-back'], last: '9764000000000', now: '1' },
  ];
  const signed = ['vault-writing', 'vault-written'] as const;
  const forged = signed
    .filter((kind) => kind in samples)
    .flatMap((kind) => [
      { ...samples[kind], vault, key, sequence, digest },
      { ...samples[kind], vault, key, sequence: 1_000_000, digest },
    ]);
  return [...own, ...forged];
}
const repeated = (): readonly LogEvent[] =>
  lines.map(eventOf).filter(({ kind }) => ['head-signed', 'vault-writing', 'vault-written', 'opened'].includes(kind));

/** The first `count` lines, then these events, correctly chained. */
function forge(count: number, events: readonly LogEvent[]): string {
  const kept = lines.slice(0, count);
  let head = kept.reduce((before, line) => headAfter(before, leafOf(bytesOf(line))), emptyHead);
  const last = readEntry(bytesOf(kept.at(-1) ?? ''));
  const atMs = typeof last === 'string' ? 0 : Number(last.at);
  const more = events.map((event, at) => {
    const next = nextEntry(count + at, head, atMs, event);
    head = next.head;
    return new TextDecoder().decode(next.line);
  });
  return `${kept.map((line) => `${line}\n`).join('')}${more.join('')}`;
}

let folders = 0;
function forgedFolder(count: number, events: readonly LogEvent[], file: OldFile): string {
  folders += 1;
  const folder = path.join(top, String(folders));
  fs.cpSync(home, folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'log.inkan'), forge(count, events));
  fs.writeFileSync(vaultFile(folder), file.bytes);
  return folder;
}

/** Entries that are tried after each cut; in `npm run soak`, each. */
const sampled = 4;

/** Promising places to truncate: after each signature and each save, and nowhere. */
const cuts = () =>
  lines.flatMap((line, at) =>
    at + 1 === lines.length || /"kind":"(?:head-signed|vault-(?:saved|written))"/.test(line) ? [at + 1] : [],
  );
/** The log after which a file with a higher number is confirmed. */
const supersededAt = ({ sequence }: OldFile) =>
  1 +
  lines.findIndex((line) => {
    const event = eventOf(line);
    return /^vault-(?:saved|written)$/.test(event.kind) && 'sequence' in event && event.sequence > sequence;
  });

describe('an old vault file that is put back', () => {
  it('with the complete log is put on integrity hold', async () => {
    for (const file of old) expect(await outcomeOf(forgedFolder(lines.length, [], file), file)).toMatch(/^vault-/);
  });

  it('and any entry that fits, after any cut: the hold stays', async () => {
    let held = 0;
    for (const file of old) {
      for (const cut of cuts()) {
        if ((await outcomeOf(forgedFolder(cut, [], file), file)) === 'opened') {
          // Only together with the log of its time, which confirms nothing newer.
          expect(cut, file.name).toBeLessThan(supersededAt(file));
          continue;
        }
        for (const event of some(`entries in ${file.name} at ${cut}`, sampled, fitting(file))) {
          held += 1;
          expect(await outcomeOf(forgedFolder(cut, [event], file), file), `${file.name} ${cut} ${event.kind}`).not.toBe(
            'opened',
          );
        }
      }
    }
    expect(held).toBeGreaterThan(sampled);
  }, 300_000);

  it('with signed entries of the log repeated in any order is on hold wherever a newer file is confirmed', async () => {
    for (const file of old) {
      const after = cuts().filter((cut) => cut >= supersededAt(file));
      for (const cut of after) {
        const forged = forgedFolder(cut, [...repeated(), ...repeated().toReversed()], file);
        expect(await outcomeOf(forged, file), `${file.name} ${cut}`).not.toBe('opened');
      }
    }
  }, 120_000);

  it('does not become valid by an honest opening that signs over the forged entries, wherever the log is cut', async () => {
    const [file, newest] = [old[0], old[1]];
    if (file === undefined || newest === undefined) throw new Error('no files');
    const present = copyOf('present', newest.keepers);
    const accepted = { ...samples['vault-accepted'], vault, sequence: file.sequence, digest: file.digest };
    const folder = forgedFolder(lines.length, [accepted], present);
    const testVault = startIn(folder);
    testVault.passed.ms = 3_600_000;
    const opened = await openWith(testVault, present.keepers);
    // A hold is equally good: nobody has signed over it.
    if (!opened.ok || opened.value.done !== 'opened') return;
    await testVault.close();
    const later = linesIn(folder);
    for (let cut = lines.length; cut <= later.length; cut += 1) {
      fs.writeFileSync(path.join(folder, 'log.inkan'), `${later.slice(0, cut).join('\n')}\n`);
      fs.writeFileSync(vaultFile(folder), file.bytes);
      expect(await outcomeOf(folder, file), `cut ${cut}`).not.toBe('opened');
    }
  }, 120_000);

  it('does no lasting harm: whatever was appended, the custodians open their own file and continue', async () => {
    const present = copyOf('present', { 1: phrase, 3: mina });
    for (const event of fitting(old[0] ?? present)) {
      const folder = forgedFolder(lines.length, [event], present);
      const testVault = startIn(folder);
      testVault.passed.ms = 3_600_000;
      const answer = granted(await openWith(testVault, present.keepers));
      if (answer.done === 'held') granted(await testVault.window.custody.overrideHold({ typed: 'RECOVER' }));
      expect(await signOne(testVault), event.kind).toBe('ok');
      await testVault.close();
      expect(await outcomeOf(folder, present), event.kind).toBe('opened');
    }
  }, 120_000);
});

describe('the wait after wrong passphrases', () => {
  const waitIn = async (folder: string, file: OldFile) => {
    const testVault = startIn(folder);
    const vaultStatus = granted(await testVault.window.custody.vaultStatus({})).vaultStatus;
    return { waitMs: vaultStatus?.waitMs ?? 0, failures: vaultStatus?.failures ?? 0, file };
  };

  it('is not shortened by any entry that fits, after any cut', async () => {
    const present = copyOf('present', { 1: phrase, 3: mina });
    let waits = 0;
    for (const cut of cuts()) {
      const before = await waitIn(forgedFolder(cut, [], present), present);
      if (before.waitMs > 0) waits += 1;
      for (const event of some(`waits at ${cut}`, sampled, [...fitting(present), ...repeated()])) {
        const after = await waitIn(forgedFolder(cut, [event], present), present);
        expect(after.waitMs, `${cut} ${event.kind}`).toBeGreaterThanOrEqual(before.waitMs);
        expect(after.failures, `${cut} ${event.kind}`).toBeGreaterThanOrEqual(before.failures);
      }
    }
    expect(waits).toBeGreaterThan(0);
  }, 120_000);

  it('runs in full after each start, whatever the clock says', async () => {
    const present = copyOf('present', { 1: phrase, 3: mina });
    const folder = forgedFolder(lines.length, [], present);
    const begin = startIn(folder).clock.ms;
    const { failures } = await waitIn(folder, present);
    const whole = 1000 * 2 ** (failures - 1);
    expect(failures).toBeGreaterThan(1);
    let taken = 0;
    for (const jump of [0, 3_600_000, -3_600_000, 86_400_000 * 400, -86_400_000 * 400, 1, 10 ** 11]) {
      const testVault = startIn(folder, begin + jump);
      // Nearly all of it has passed.
      testVault.passed.ms = whole - 1;
      const answer = await give(testVault, 1, 'a guess');
      taken += codeOf(answer) === 'wait-after-failures' ? 0 : 1;
      testVault.clock.ms += 86_400_000;
      taken += codeOf(await give(testVault, 1, 'a guess')) === 'wait-after-failures' ? 0 : 1;
    }
    expect(taken).toBe(0);
    const patient = startIn(folder, begin);
    patient.passed.ms = whole;
    expect(granted(await give(patient, 1, phrase)).done).toBe('given');
  });
});
