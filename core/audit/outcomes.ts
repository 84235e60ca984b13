/**
 * Tracks operations that were begun and have no outcome in the log. An operation is logged before it happens; a later
 * entry states its outcome: the confirmed save that it caused, `done`, `undone`, or `left-open` at a later opening.
 */
import type { LogEvent, LogEventKind, LogEventOf } from './events.ts';

export interface OpenOutcome {
  /** Sequence of the entry that announced the operation. */
  readonly at: number;
  readonly kind: LogEventKind;
  /** Unix milliseconds, decimal. */
  readonly since: string;
  /** Digest of the vault file that the operation began to write. */
  readonly digest: string | null;
  /** The vault in which it was begun, null if the log does not tell; and the highest number that its file had at
   * that time. */
  readonly vault: string | null;
  readonly above: number;
}

export type LeftOutcome = LogEventOf<'left-open'>['outcome'];

export interface Outcomes {
  readonly take: (at: number, since: string, event: LogEvent) => void;
  /** Operations without any outcome, trusted or not. */
  readonly open: () => readonly OpenOutcome[];
  /** Operations of this vault without an outcome, or with one that neither a save nor a signed head confirms. */
  readonly leftOf: (vault: string, coveredUpTo: number) => readonly OpenOutcome[];
}

/** Operations that change the vault file: they are done when the file written for them is confirmed. */
const changes: readonly LogEventKind[] = [
  'settings-changed',
  'rules-adopted',
  'custodians-changed',
  'accounts-changed',
  'entries-kept',
  'vault-made',
  'vault-restored',
  'approval-given',
  'approval-refused',
];
/** Operations that show or give out something: only an outcome entry tells whether anybody saw it. */
const given: readonly LogEventKind[] = ['signed', 'ownership-proved', 'exported'];
/** Watch-only accounts count as seen from the entry on, like recovery words. */
const isOnScreen = (event: LogEvent): boolean => event.kind === 'exported' && event.way === 'accounts';
const makings: readonly LogEventKind[] = ['vault-made', 'vault-restored'];

/** So many are told: all signatures of several of the largest batches. */
const most = 1024;
/** Far more than happens between two signed heads. */
const mostClosed = 4096;

export const leftOutcomeOf = ({ kind }: OpenOutcome): LeftOutcome => (changes.includes(kind) ? 'not-done' : 'unknown');

/** Whether the operation belongs to this vault. A failed creation has no vault and is reported when any other vault
 * is opened. */
const isOf = (vault: string, act: OpenOutcome): boolean =>
  act.vault === null || act.vault === vault || makings.includes(act.kind);

export function makeOutcomes(): Outcomes {
  let open: readonly OpenOutcome[] = [];
  /** Closed by an entry that anybody could write: trusted once a signed head covers it. */
  let closed: readonly { readonly at: number; readonly act: OpenOutcome }[] = [];
  /** False for logs of earlier versions, which wrote no outcomes. */
  let hasOutcomes = false;
  let current: string | null = null;
  const highest = new Map<string, number>();

  function begin(act: Omit<OpenOutcome, 'digest' | 'above'>): void {
    const above = act.vault === null ? 0 : (highest.get(act.vault) ?? 0);
    open = [...open, { ...act, digest: null, above }].slice(-most);
  }
  /** A save that was made before this entry and is repeated with it does not count as its outcome. */
  function writing({ entry, vault, sequence, digest }: LogEventOf<'vault-writing'>): void {
    hasOutcomes = true;
    const isFor = (act: OpenOutcome) => act.at === entry && isOf(vault, act) && sequence > act.above;
    const named = (act: OpenOutcome) => (isFor(act) ? { ...act, digest } : act);
    open = open.map(named);
    closed = closed.map(({ at, act }) => ({ at, act: named(act) }));
    highest.set(vault, Math.max(sequence, highest.get(vault) ?? 0));
  }
  function written({ vault, sequence, digest }: LogEventOf<'vault-written'>): void {
    hasOutcomes = true;
    open = open.filter((act) => act.digest !== digest);
    closed = closed.filter(({ act }) => act.digest !== digest);
    highest.set(vault, Math.max(sequence, highest.get(vault) ?? 0));
  }
  function outcome(at: number, entry: number): void {
    const again = closed.map((one) => (one.act.at === entry ? { ...one, at: Math.min(at, one.at) } : one));
    const now = open.filter((act) => act.at === entry).map((act) => ({ at, act }));
    closed = [...again, ...now].slice(-mostClosed);
    open = open.filter((act) => act.at !== entry);
  }

  return {
    take: (at, since, event) => {
      if (event.kind === 'opened' || event.kind === 'vault-made' || event.kind === 'vault-restored')
        current = event.vault;
      switch (event.kind) {
        case 'vault-writing':
          writing(event);
          return;
        case 'vault-written':
          written(event);
          return;
        case 'vault-saved':
          open = open.filter(({ kind }) => !makings.includes(kind));
          return;
        case 'done':
        case 'undone':
        case 'left-open':
          outcome(at, event.entry);
          return;
        default: {
          const isTold = changes.includes(event.kind) || (given.includes(event.kind) && !isOnScreen(event));
          const isReal = !('practice' in event && event.practice);
          if (!isTold || !isReal || !(hasOutcomes || makings.includes(event.kind))) return;
          begin({ at, kind: event.kind, since, vault: 'vault' in event ? event.vault : current });
        }
      }
    },
    open: () => open,
    leftOf: (vault, coveredUpTo) => [
      ...open.filter((act) => isOf(vault, act)),
      ...closed.filter((one) => one.at > coveredUpTo && isOf(vault, one.act)).map(({ act }) => act),
    ],
  };
}
