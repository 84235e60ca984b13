/**
 * What the log knows of the care for each vault: the newest drill of each backup, whether its words were ever seen, the head whose words were last written on
 * paper, and when its accounts were last given out for watching. For people to read: nothing is allowed or refused by
 * it, so entries count whether or not a signed head covers them.
 */
import type { LogEvent, LogEventOf } from './events.ts';

/** The newest drill of one backup. `at`: Unix milliseconds, decimal. */
export interface DrillSeen extends Pick<LogEventOf<'drilled'>, 'drill' | 'set' | 'passed'> {
  readonly at: string;
}

export interface HeadNote extends Pick<LogEventOf<'head-noted'>, 'sequence' | 'custodians'> {
  readonly hash: string;
  readonly at: string;
}

export interface RecordOfVault {
  /** Newest last. */
  readonly drills: readonly DrillSeen[];
  readonly noted: HeadNote | null;
  /** Somebody had the words: they were written down when the vault was made, typed to restore it, or shown since. */
  readonly wordsSeen: boolean;
  /** Unix milliseconds, decimal; null if its accounts were never given out. */
  readonly accountsExported: string | null;
}

export interface VaultRecord {
  readonly take: (at: string, event: LogEvent) => void;
  readonly of: (vault: string) => RecordOfVault;
}

/** More than a vault remembers backups, each share counted (20 sets of 64). */
export const maxDrillsSeen = 2048;

export const emptyRecord: RecordOfVault = { drills: [], noted: null, wordsSeen: false, accountsExported: null };

export function makeVaultRecord(): VaultRecord {
  const records = new Map<string, RecordOfVault>();
  /** Entries about accounts do not name the vault: it is the one that was opened last. */
  let current: string | null = null;
  const of = (vault: string): RecordOfVault => records.get(vault) ?? emptyRecord;
  const change = (vault: string, part: Partial<RecordOfVault>) => records.set(vault, { ...of(vault), ...part });
  return {
    take: (at, event) => {
      switch (event.kind) {
        case 'opened':
          current = event.vault;
          return;
        case 'vault-made':
        case 'vault-restored':
          current = event.vault;
          if (event.kind === 'vault-made' || event.from === 'words') change(event.vault, { wordsSeen: true });
          return;
        case 'words-shown':
          change(event.vault, { wordsSeen: true });
          return;
        case 'drilled': {
          const { vault, drill, set, passed } = event;
          const others = of(vault).drills.filter((one) => one.drill !== drill || one.set !== set);
          change(vault, { drills: [...others, { drill, set, passed, at }].slice(-maxDrillsSeen) });
          return;
        }
        case 'head-noted':
          change(event.vault, {
            noted: { sequence: event.sequence, hash: event.head, custodians: event.custodians, at },
          });
          return;
        case 'exported':
          if (event.way === 'accounts' && !event.practice && current !== null)
            change(current, { accountsExported: at });
          return;
      }
    },
    of,
  };
}
