/**
 * What the log knows of the care for each vault: the newest drill of each backup, whether its words were ever seen, the head whose words were last written on
 * paper, when its accounts were last given out for watching, and the latest time at which it was certainly opened. Facts
 * count under a head that the vault's log key signed, and of the run of the program that goes on: anybody who can write the
 * file may have appended the others.
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
  /**
   * Unix milliseconds, decimal: the latest time of an opening or a signed head, and in this run of a clock that was set back.
   * Null if it was never opened.
   */
  readonly latest: string | null;
}

export interface VaultRecord {
  /** `sequence`: position of the entry in the log. */
  readonly take: (sequence: number, at: string, event: LogEvent) => void;
  /** A head that this key certainly signed covers the entries up to `sequence`. */
  readonly covered: (vault: string, key: string, sequence: number) => void;
  readonly of: (vault: string, key: string) => RecordOfVault;
}

/** More than a vault remembers backups, each share counted (20 sets of 64). */
export const maxDrillsSeen = 2048;

export const emptyRecord: RecordOfVault = {
  ...{ drills: [], noted: null, wordsSeen: false, accountsExported: null, latest: null },
};

/** More than a session writes about backups. */
const mostPending = 4096;

interface Pending {
  readonly vault: string;
  readonly sequence: number;
  readonly change: (record: RecordOfVault) => RecordOfVault;
}

export function makeVaultRecord(): VaultRecord {
  /** By vault and key: what is under a head that the key signed. */
  const records = new Map<string, RecordOfVault>();
  /** Of this run of the program, newest last. Entries that a run left without a signed head are dropped with the next
   * 'started': anybody could have appended them. */
  let pending: readonly Pending[] = [];
  /** Entries about accounts do not name the vault: it is the one that was opened last. */
  let current: string | null = null;
  /** What the log knew before the clock was set back in this run. A note on it may stand before 'started'. */
  let setBack: { readonly at: number; readonly last: string } | null = null;
  const nameOf = (vault: string, key: string) => `${vault} ${key}`;
  const applied = (vault: string, key: string, all: readonly Pending[]) =>
    all.reduce((record, { change }) => change(record), records.get(nameOf(vault, key)) ?? emptyRecord);
  return {
    take: (sequence, at, event) => {
      if (event.kind === 'started') pending = [];
      if (event.kind === 'started' && setBack?.at !== sequence - 1) setBack = null;
      if (event.kind === 'clock-back') setBack = { at: sequence, last: laterOf(event.last, setBack?.last ?? null) };
      if (event.kind === 'opened' || event.kind === 'vault-made' || event.kind === 'vault-restored')
        current = event.vault;
      const change = changeOf(at, event);
      const vault = 'vault' in event && event.vault !== undefined ? event.vault : current;
      if (change !== null && vault !== null) pending = [...pending, { vault, sequence, change }].slice(-mostPending);
    },
    covered: (vault, key, sequence) => {
      const isUnder = (one: Pending) => one.vault === vault && one.sequence <= sequence;
      const under = pending.filter(isUnder);
      if (under.length === 0) return;
      records.set(nameOf(vault, key), applied(vault, key, under));
      pending = pending.filter((one) => !isUnder(one));
    },
    of: (vault, key) => {
      const record = applied(
        vault,
        key,
        pending.filter((one) => one.vault === vault),
      );
      return setBack === null ? record : { ...record, latest: laterOf(setBack.last, record.latest) };
    },
  };
}

const laterOf = (a: string, b: string | null): string => (b !== null && BigInt(b) > BigInt(a) ? b : a);

/** Null for an entry that says nothing of this. */
function changeOf(at: string, event: LogEvent): Pending['change'] | null {
  switch (event.kind) {
    case 'opened':
    case 'head-signed':
      return (record) => ({ ...record, latest: laterOf(at, record.latest) });
    case 'vault-made':
    case 'words-shown':
      return (record) => ({ ...record, wordsSeen: true });
    case 'vault-restored':
      return event.from === 'words' ? (record) => ({ ...record, wordsSeen: true }) : null;
    case 'drilled': {
      const { drill, set, passed } = event;
      return (record) => {
        const others = record.drills.filter((one) => one.drill !== drill || one.set !== set);
        return { ...record, drills: [...others, { drill, set, passed, at }].slice(-maxDrillsSeen) };
      };
    }
    case 'head-noted': {
      const { sequence, head: hash, custodians } = event;
      return (record) => ({ ...record, noted: { sequence, hash, custodians, at } });
    }
    case 'exported':
      return event.way === 'accounts' && !event.practice ? (record) => ({ ...record, accountsExported: at }) : null;
    default:
      return null;
  }
}
