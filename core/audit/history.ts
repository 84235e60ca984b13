/**
 * What the log remembers across restarts: consecutive wrong passphrases, saved vault files, and operations that were
 * begun without an outcome. An entry lowers none of these unless the vault's log key has signed it, directly or under a
 * head.
 */

import type { LogEntry } from './chain.ts';
import { type Covered, makeCovered } from './covered.ts';
import type { LogEventOf } from './events.ts';
import { makeFailedAttempts } from './failed-attempts.ts';
import type { Heads } from './heads.ts';
import { type LastVault, makeLastVault } from './last-vault.ts';
import { makeOutcomes, type OpenOutcome, type Outcomes } from './outcomes.ts';
import { type AskedFile, makeVaultSaves, type VaultFileVerdict, type VaultSaves } from './saves.ts';
import { makeVaultRecord, type RecordOfVault } from './vault-record.ts';

/** A vault's id and the log key that its file names. */
export interface VaultKey {
  readonly vault: string;
  readonly key: string;
}

/** An alarm that nobody has acknowledged. */
export interface StandingAlarm {
  readonly at: string;
  readonly guard: LogEventOf<'alarm'>['guard'];
}

export interface History {
  /** `sequence`: position of the entry in the log, whatever the entry itself says. */
  readonly take: (entry: Pick<LogEntry, 'sequence' | 'at' | 'event'>) => void;
  /** Wrong passphrases since the last opening of this vault that is certain. */
  readonly failures: (of: VaultKey) => number;
  readonly standingAlarm: () => StandingAlarm | null;
  /** Whether the log knows of any saved vault file. */
  readonly knowsVaults: () => boolean;
  readonly judge: (file: Omit<AskedFile, 'coveredUpTo'>) => VaultFileVerdict;
  readonly headsAfter: Covered['after'];
  /** The one key that the log has for the vault; null if there is none. */
  readonly keyOf: (vault: string) => string | null;
  readonly openOutcomes: Outcomes['open'];
  /** Unfinished operations to report when this vault is opened. */
  readonly leftOpen: (of: VaultKey) => readonly OpenOutcome[];
  readonly savesAfter: VaultSaves['after'];
  readonly lastVault: LastVault['last'];
  readonly vaultRecord: (of: VaultKey) => RecordOfVault;
}

/** `heads`: of the same log; filled before each `take`. */
export function makeHistory(heads: Heads): History {
  const [covered, tries, saves, acts, lastVault, records] = [
    makeCovered(heads),
    makeFailedAttempts(),
    makeVaultSaves(),
    makeOutcomes(),
    makeLastVault(),
    makeVaultRecord(),
  ];
  let alarm: StandingAlarm | null = null;
  const keys = new Map<string, string>();
  const learn = (vault: string, key: string) => keys.has(vault) || keys.set(vault, key);
  return {
    take: ({ sequence, at, event }) => {
      if (event.kind === 'head-signed') covered.take(sequence, event);
      if ('key' in event && 'vault' in event) learn(event.vault, event.key);
      if ('logKey' in event) learn(event.vault, event.logKey);
      tries.take(sequence, event);
      saves.take(sequence, event);
      acts.take(sequence, at, event);
      lastVault.take(event);
      records.take(sequence, at, event);
      if (event.kind === 'head-signed') records.covered(event.vault, event.key, covered.upTo(event.vault, event.key));
      if (event.kind === 'alarm') alarm = { at, guard: event.guard };
      if (event.kind === 'alarm-acknowledged') alarm = null;
    },
    failures: ({ vault, key }) => tries.failures(vault, covered.upTo(vault, key)),
    knowsVaults: saves.knowsVaults,
    judge: (file) => saves.judge({ ...file, coveredUpTo: covered.upTo(file.vault, file.key) }),
    standingAlarm: () => alarm,
    headsAfter: covered.after,
    keyOf: (vault) => keys.get(vault) ?? null,
    openOutcomes: acts.open,
    leftOpen: ({ vault, key }) => acts.leftOf(vault, covered.upTo(vault, key)),
    savesAfter: saves.after,
    lastVault: lastVault.last,
    vaultRecord: ({ vault, key }) => records.of(vault, key),
  };
}
