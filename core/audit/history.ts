/**
 * What the log says of two things that must not be forgotten with the process: how often in a row a passphrase was wrong, and
 * which vault files were saved. From the latter follows whether the file that is there is the newest one.
 */
import type { ReasonCode } from '../base/reason.ts';
import type { LogEntry } from './chain.ts';
import type { LogEventOf } from './events.ts';

export interface Tries {
  /** Wrong passphrases since the vault was last opened. */
  readonly failures: number;
  /** Unix milliseconds of the last one, by the clock of that moment; null when there is none. */
  readonly lastMs: string | null;
}

export interface SavedFile {
  readonly sequence: number;
  readonly digest: string;
}

interface Saves {
  /** Every digest that this vault's file ever had, or was about to have. */
  readonly known: Set<string>;
  /** The file that was surely there last. */
  confirmed: SavedFile | null;
  /** Begun after it, and not confirmed: any of them may have come to be before a crash. */
  pending: SavedFile[];
}

export interface VaultFileVerdict {
  /** Null: it may be opened. */
  readonly wrong: Extract<ReasonCode, 'vault-rolled-back' | 'vault-swapped'> | null;
  /** The save to confirm in the log now, since the file that is there shows how an interrupted one ended. */
  readonly settle: SavedFile | null;
}

/** An alarm that nobody has acknowledged. */
export interface StandingAlarm {
  readonly at: string;
  readonly guard: LogEventOf<'alarm'>['guard'];
}

export interface History {
  readonly take: (entry: Pick<LogEntry, 'at' | 'event'>) => void;
  readonly tries: () => Tries;
  readonly standingAlarm: () => StandingAlarm | null;
  /** Whether any vault file was ever saved, as far as this log knows. */
  readonly knowsVaults: () => boolean;
  /** Whether a vault file of this digest is the one that the log expects. A vault that the log has never seen saved may be any. */
  readonly judge: (vault: string, digest: string) => VaultFileVerdict;
}

export function makeHistory(): History {
  let tries: Tries = { failures: 0, lastMs: null };
  let alarm: StandingAlarm | null = null;
  const vaults = new Map<string, Saves>();
  const savesOf = (vault: string): Saves => {
    const saves = vaults.get(vault) ?? { known: new Set(), confirmed: null, pending: [] };
    vaults.set(vault, saves);
    return saves;
  };

  return {
    take: ({ at, event }) => {
      switch (event.kind) {
        case 'alarm':
          alarm = { at, guard: event.guard };
          return;
        case 'alarm-acknowledged':
          alarm = null;
          return;
        case 'unlock-failed':
          tries = { failures: tries.failures + 1, lastMs: at };
          return;
        case 'clock-back':
          // The wait goes on from now: it must not last until a clock that was wrong is reached again.
          if (tries.lastMs !== null && BigInt(event.now) < BigInt(tries.lastMs))
            tries = { ...tries, lastMs: event.now };
          return;
        case 'opened':
        case 'vault-made':
        case 'vault-restored':
          tries = { failures: 0, lastMs: null };
          return;
        case 'vault-save': {
          const saves = savesOf(event.vault);
          saves.known.add(event.digest);
          saves.pending.push({ sequence: event.sequence, digest: event.digest });
          return;
        }
        case 'vault-saved':
        case 'vault-accepted': {
          const saves = savesOf(event.vault);
          saves.known.add(event.digest);
          saves.confirmed = { sequence: event.sequence, digest: event.digest };
          saves.pending = [];
          return;
        }
      }
    },
    tries: () => tries,
    standingAlarm: () => alarm,
    knowsVaults: () => vaults.size > 0,
    judge: (vault, digest) => {
      const saves = vaults.get(vault);
      if (saves === undefined) return { wrong: null, settle: null };
      const { confirmed, pending } = saves;
      const begun = pending.findLast((save) => save.digest === digest);
      const there = begun ?? (confirmed?.digest === digest ? confirmed : null);
      if (there !== null) return { wrong: null, settle: pending.length === 0 ? null : there };
      return { wrong: saves.known.has(digest) ? 'vault-rolled-back' : 'vault-swapped', settle: null };
    },
  };
}
