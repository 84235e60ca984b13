/** The vault over main's real store and log, in a real folder. */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { makeClients } from '../../core/contract/rpc.ts';
import { storeContract } from '../../core/contract/store.ts';
import { makeDouble } from '../../core/contract/test-client.ts';
import { vaultContract } from '../../core/contract/vault.ts';
import type { LogFs } from '../../electron/main/log-disk.ts';
import { type Log, openLog } from '../../electron/main/log-file.ts';
import { makeStore } from '../../electron/main/store.ts';
import { composeVault } from '../../electron/vault/process/compose-vault.ts';
import type { VaultTools } from '../../electron/vault/services/vault-tools.ts';
import { nowMs } from './transfers.ts';
import { emptyDisk, offline, oneRequest, quickStretch, type TestVault } from './vault.ts';

export interface Started extends TestVault {
  readonly log: Log;
  /** Monotonic milliseconds since this start, advanced by the test. */
  readonly passed: { ms: number };
}

export interface StartOptions {
  readonly use?: LogFs;
  /** What the system's dialogs answer, in order. */
  readonly chosen?: (string | null)[];
  readonly tools?: Partial<VaultTools>;
}

/** A start of the app: main reads its log again, and the vault process is new. `wallMs`: the wall clock. */
export function startIn(
  folder: string,
  wallMs = Number(nowMs),
  { use, chosen = [], tools }: StartOptions = {},
): Started {
  const clock = { ms: wallMs };
  const passed = { ms: 0 };
  const log = openLog({ folder, now: () => clock.ms, elapsed: () => passed.ms, ...(use ? { use } : {}) });
  const store = makeStore({
    ...{ folder, log, guard: async () => offline },
    ...{ opened: () => undefined, selfTested: () => undefined, drafting: () => undefined },
    choosePath: async () => chosen.shift() ?? null,
  });
  let elapsed = 0;
  const vault = composeVault({
    store: makeDouble(storeContract, store),
    now: () => clock.ms,
    randomBytes: (length) => Uint8Array.from(randomBytes(length)),
    stretch: quickStretch,
    elapsed: () => (elapsed += 1000),
    files: { read: () => null, writeNew: () => false },
    ...tools,
  });
  const calls = makeClients(vaultContract, vault.served);
  return {
    vault: calls,
    window: oneRequest(calls),
    clock,
    passed,
    log,
    disk: emptyDisk(),
    served: vault.served,
    close: vault.close,
  };
}

export const linesIn = (folder: string): string[] =>
  fs.readFileSync(path.join(folder, 'log.inkan'), 'utf8').trimEnd().split('\n');

export const kindsIn = (folder: string): string[] =>
  linesIn(folder).map((line) => (JSON.parse(line) as { event: { kind: string } }).event.kind);
