/**
 * What the log says of things that must not be forgotten with the process: how often in a row a passphrase was wrong, which
 * vault files were saved, and what was begun without an outcome. No entry that the vault's log key has not signed, by itself or
 * under a head, lowers any of it.
 */

import type { LogEntry } from './chain.ts';
import { type Covered, makeCovered } from './covered.ts';
import type { LogEventOf } from './events.ts';
import { makeFailedAttempts } from './failed-attempts.ts';
import type { Heads } from './heads.ts';
import { type LastVault, makeLastVault } from './last-vault.ts';
import { makeOutcomes, type OpenOutcome, type Outcomes } from './outcomes.ts';
import { type AskedFile, makeVaultSaves, type VaultFileVerdict, type VaultSaves } from './saves.ts';

/** A vault by its id, and the log key that its file names. */
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
  /** `sequence`: its place, whatever it says itself. */
  readonly take: (entry: Pick<LogEntry, 'sequence' | 'at' | 'event'>) => void;
  /** Wrong passphrases since this vault was surely opened. */
  readonly failures: (of: VaultKey) => number;
  readonly standingAlarm: () => StandingAlarm | null;
  /** Whether any vault file was ever saved, as far as this log knows. */
  readonly knowsVaults: () => boolean;
  readonly judge: (file: Omit<AskedFile, 'coveredUpTo'>) => VaultFileVerdict;
  readonly headsAfter: Covered['after'];
  /** The one key that this log has for the vault; null when it has none. */
  readonly keyOf: (vault: string) => string | null;
  readonly openOutcomes: Outcomes['open'];
  /** What is told at an opening of this vault. */
  readonly leftOpen: (of: VaultKey) => readonly OpenOutcome[];
  readonly savesAfter: VaultSaves['after'];
  readonly lastVault: LastVault['last'];
}

/** `heads`: of the same log, filled before each `take`. */
export function makeHistory(heads: Heads): History {
  const [covered, tries, saves, acts, lastVault] = [
    makeCovered(heads),
    makeFailedAttempts(),
    makeVaultSaves(),
    makeOutcomes(),
    makeLastVault(),
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
  };
}
