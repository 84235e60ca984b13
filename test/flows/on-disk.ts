/** The key room over main's real store and log, in a real folder. */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { storeContract } from '../../core/contract/store.ts';
import { makeDouble } from '../../core/contract/test-client.ts';
import { vaultContract } from '../../core/contract/vault.ts';
import type { LogFs } from '../../electron/main/log-disk.ts';
import { type Log, openLog } from '../../electron/main/log-file.ts';
import { makeStore } from '../../electron/main/store.ts';
import { composeVault } from '../../electron/vault/process/compose-vault.ts';
import { nowMs } from './transfers.ts';
import { emptyDisk, offline, quickStretch, type Room } from './vault.ts';

export interface Started extends Room {
  readonly log: Log;
  /** Milliseconds that have surely passed since this start: moved by hand. */
  readonly passed: { ms: number };
}

/** A start of the app: main reads its log anew, and the vault process is a fresh one. `wallMs`: what the clock says. */
export function startIn(folder: string, wallMs = Number(nowMs), use?: LogFs): Started {
  const clock = { ms: wallMs };
  const passed = { ms: 0 };
  const log = openLog({ folder, now: () => clock.ms, elapsed: () => passed.ms, ...(use ? { use } : {}) });
  const store = makeStore({
    ...{ folder, log, guard: async () => offline },
    ...{ opened: () => undefined, selfTested: () => undefined, drafting: () => undefined },
    choosePath: async () => null,
  });
  let elapsed = 0;
  const room = composeVault({
    store: makeDouble(storeContract, store),
    now: () => clock.ms,
    randomBytes: (length) => Uint8Array.from(randomBytes(length)),
    stretch: quickStretch,
    elapsed: () => (elapsed += 1000),
    files: { read: () => null, writeNew: () => false },
  });
  const window = makeDouble(vaultContract, room.handlers);
  return { window, clock, passed, log, disk: emptyDisk(), close: room.close };
}

export const linesIn = (folder: string): string[] =>
  fs.readFileSync(path.join(folder, 'log.inkan'), 'utf8').trimEnd().split('\n');

export const kindsIn = (folder: string): string[] =>
  linesIn(folder).map((line) => (JSON.parse(line) as { event: { kind: string } }).event.kind);
