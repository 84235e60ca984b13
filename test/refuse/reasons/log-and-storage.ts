/** Refusals of main about the disk, the log, and the vault file as judged by the log. */
import fs from 'node:fs';
import promises from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { verifyCommand } from '../../../cli/verify-text.ts';
import { joinBytes } from '../../../core/base/bytes.ts';
import { type DurableFs, readDurably, writeDurably } from '../../../electron/main/durable-file.ts';
import { makeFolderWatch } from '../../../electron/main/folder-watch.ts';
import { makeForeign } from '../../../electron/main/foreign-file.ts';
import { openLog } from '../../../electron/main/log-file.ts';
import { openPreferences } from '../../../electron/main/preferences.ts';
import { makeStore } from '../../../electron/main/store.ts';
import { startIn } from '../../flows/on-disk.ts';
import { offline } from '../../flows/vault.ts';
import { give, makeVault, phrase } from '../../flows/vaults.ts';
import { whileClockStands } from '../../harness/standing-clock.ts';
import { digest, logKey, makeLog, samples, vault } from '../../unit/log-samples.ts';
import type { Answered, Provocations } from './provoke.ts';

/** In a temporary folder, removed afterwards. */
async function inFolder(act: (folder: string) => Answered | Promise<Answered>): Promise<Answered> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'inkan-reasons-'));
  try {
    return await act(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
const failing = (code: string) => () => {
  throw Object.assign(new Error('planted'), { code });
};
/** Writes a file on a disk that answers with this error. */
const writes = (errno: string, step: 'writeSync' | 'openSync' | 'fsyncSync') => () =>
  inFolder((folder) => {
    const use: DurableFs = { ...fs, [step]: failing(errno) };
    return writeDurably(path.join(folder, 'file'), new Uint8Array(3), true, use);
  });

const own = logKey(1);
const log = makeLog([samples.started, samples['clock-back'], samples.signed, own.sign, samples.locked]);
const only = (...at: readonly number[]) => joinBytes(...at.map((index) => log.lines[index] ?? new Uint8Array(0)));
/** The output of `npm run verify` for a log. */
function verifies(bytes: Uint8Array, ...args: readonly string[]): string {
  const { out } = verifyCommand(['--json', ...args, 'log.inkan'], { readBytes: () => bytes });
  return (JSON.parse(out) as { reason: string }).reason;
}
const headOf = (sequence: number) => `${sequence}:${log.heads[sequence - 1]?.hash ?? ''}`;

/** A log of three entries on a disk, and the check that the vault asks for. */
function checks(write: (log: ReturnType<typeof openLog>) => void) {
  return inFolder((folder) => {
    const file = openLog({ folder, now: () => 1_764_000_000_000, elapsed: () => 0 });
    for (let i = 0; i < 3; i += 1) file.append(samples.started);
    write(file);
    const asked = { sequence: 3, digest };
    return file.check({ vault, remembered: null, ...asked, ...own.signSave(asked) });
  });
}

/** Creates and opens a vault in a real folder; `between` changes its files after the first start. */
async function reopens(between: (folder: string, first: Buffer) => void) {
  return inFolder(async (folder) => {
    const file = path.join(folder, 'vault.inkan');
    const made = startIn(folder);
    await makeVault(made);
    await made.close();
    const first = fs.readFileSync(file);
    const second = startIn(folder);
    await give(second, 1, phrase);
    await second.close();
    between(folder, first);
    const answer = await give(startIn(folder), 1, phrase);
    return answer.ok && answer.value.done === 'held' ? answer.value.problem : answer;
  });
}

/** A medium whose last step waits until `go`; `begun` is called when that step is reached. */
function hangingMedium(folder: string, begun: () => void) {
  let go = (): void => undefined;
  const gone = new Promise<void>((resolve) => {
    go = resolve;
  });
  const open = (async (...words: Parameters<typeof promises.open>) => {
    const handle = await promises.open(...words);
    if (String(words[0]) === folder) return handle;
    return new Proxy(handle, {
      get: (target, name: 'sync') => {
        if (name === 'sync')
          return () => {
            begun();
            return gone;
          };
        const value: unknown = target[name];
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  }) as typeof promises.open;
  return { foreign: makeForeign({ ...promises, open }, 250), go: () => go() };
}
/** Writes twice to a medium that does not answer; returns the first or the second answer. */
const writesToSilent = (which: 0 | 1) => () =>
  inFolder((folder) =>
    whileClockStands(async (pass) => {
      const { foreign, go } = hangingMedium(folder, () => pass(251));
      const write = () => foreign.write(path.join(folder, 'reply.json'), new Uint8Array(3), true, () => true);
      const answers = [await write(), await write()];
      go();
      return answers[which];
    }),
  );

export const logAndStorage = {
  'storage-full': writes('ENOSPC', 'writeSync'),
  'storage-read-only': writes('EROFS', 'openSync'),
  'storage-denied': writes('EACCES', 'openSync'),
  'storage-failed': writes('EIO', 'fsyncSync'),
  'storage-not-a-file': () => inFolder((folder) => readDurably(folder, 10)),
  'storage-silent': writesToSilent(0),
  'storage-busy': writesToSilent(1),
  'storage-gone': () =>
    inFolder(async (folder) => {
      const watch = makeFolderWatch(path.join(folder, 'pulled-out'), () => undefined);
      await watch.look();
      return watch.trouble();
    }),
  'settings-malformed': () =>
    inFolder((folder) => {
      fs.writeFileSync(path.join(folder, 'settings.json'), '{');
      return openPreferences(folder).trouble();
    }),
  'vault-gone': () => reopens((folder) => fs.renameSync(path.join(folder, 'vault.inkan'), path.join(folder, 'x'))),
  'vault-rolled-back': () => reopens((folder, first) => fs.writeFileSync(path.join(folder, 'vault.inkan'), first)),
  // The vault has opened another file than the one on the disk.
  'vault-swapped': () =>
    inFolder((folder) => {
      fs.writeFileSync(path.join(folder, 'vault.inkan'), new Uint8Array(3));
      const store = makeStore({
        ...{ folder, log: openLog({ folder, now: () => 1_764_000_000_000, elapsed: () => 0 }) },
        ...{ guard: async () => offline, choosePath: async () => null, opened: () => undefined },
        ...{ selfTested: () => undefined, drafting: () => undefined },
      });
      return store.checkLog({ vault, key: own.key, remembered: null, sequence: 1, signature: '', digest });
    }),
  'log-reading': () =>
    inFolder((folder) => {
      const facts = { folder, now: () => 1_764_000_000_000, elapsed: () => 0 };
      const first = openLog(facts);
      for (let i = 0; i < 20; i += 1) first.append(samples.started);
      return openLog({ ...facts, atOnceBytes: 1000 }).append(samples.started);
    }),
  'log-version': () => {
    const [first = new Uint8Array(0)] = log.lines;
    return verifies(Buffer.from(Buffer.from(first).toString('latin1').replace('"v":1', '"v":2'), 'latin1'));
  },
  'log-malformed': () => verifies(new TextEncoder().encode('hello\n')),
  'log-altered': () => verifies(log.bytes, '--head', `2:${headOf(5).slice(2)}`),
  'log-reordered': () => verifies(only(0, 2, 1, 3, 4)),
  'log-entries-missing': () => verifies(only(0, 1, 3, 4)),
  'log-truncated': () => verifies(log.bytes.subarray(0, -5)),
  'log-rolled-back': () => verifies(only(0, 1, 2), '--head', headOf(5)),
  'log-signature-bad': () => {
    const save = { ...samples['vault-written'], signature: 'AB'.repeat(64) };
    const forged = makeLog([samples.started, samples['clock-back'], samples.signed, own.sign, samples.locked, save]);
    return verifies(forged.bytes, '--key', own.key);
  },
  'log-key-foreign': () =>
    checks((file) => {
      file.append(own.sign(file.head()));
      file.append(logKey(2).sign(file.head()));
    }),
  'log-unsigned': () => verifies(log.bytes, '--key', logKey(2).key),
} as const satisfies Provocations;
