/**
 * What was begun and has no outcome in the log. The entry of such an act says what is about to be done, before it is done;
 * its outcome is another one: the confirmed save that was made for it, `done`, `undone`, or `left-open` at a later opening.
 */
import type { LogEvent, LogEventKind, LogEventOf } from './events.ts';

export interface OpenAct {
  /** The entry. */
  readonly at: number;
  readonly kind: LogEventKind;
  /** Unix milliseconds, decimal. */
  readonly since: string;
  /** Digest of the vault file that was begun for it. */
  readonly digest: string | null;
}

export type LeftOutcome = LogEventOf<'left-open'>['outcome'];

export interface Acts {
  readonly take: (at: number, since: string, event: LogEvent) => void;
  readonly open: () => readonly OpenAct[];
}

/** Acts that change the vault file: done when the file that was written for them is confirmed. */
const changes: readonly LogEventKind[] = [
  'settings-changed',
  'custodians-changed',
  'accounts-changed',
  'entries-kept',
  'vault-made',
  'vault-restored',
];
/** Acts that give something out: whether it was seen, only an outcome says. */
const given: readonly LogEventKind[] = ['signed', 'ownership-proved', 'exported'];
/** Accounts for watching: from the entry on they count as seen, as words do. */
const isOnScreen = (event: LogEvent): boolean => event.kind === 'exported' && event.way === 'accounts';
const makings: readonly LogEventKind[] = ['vault-made', 'vault-restored'];

/** So many are told: of an act that waits for ever there is one, unless somebody wrote them. */
const most = 64;

export const leftOutcomeOf = ({ kind }: OpenAct): LeftOutcome => (changes.includes(kind) ? 'not-done' : 'unknown');

export function makeActs(): Acts {
  let open: readonly OpenAct[] = [];
  /** Earlier versions wrote no outcomes. */
  let hasOutcomes = false;
  const close = (isIt: (act: OpenAct) => boolean) => {
    if (open.length > 0) open = open.filter((act) => !isIt(act));
  };
  return {
    take: (at, since, event) => {
      switch (event.kind) {
        case 'vault-writing':
          hasOutcomes = true;
          open = open.map((act) => (act.at === event.entry ? { ...act, digest: event.digest } : act));
          return;
        case 'vault-written':
          hasOutcomes = true;
          close(({ digest }) => digest === event.digest);
          return;
        case 'vault-saved':
          close(({ kind }) => makings.includes(kind));
          return;
        case 'done':
        case 'undone':
        case 'left-open':
          close((act) => act.at === event.entry);
          return;
        default: {
          const isTold = changes.includes(event.kind) || (given.includes(event.kind) && !isOnScreen(event));
          const isReal = !('practice' in event && event.practice);
          if (!isTold || !isReal || !(hasOutcomes || makings.includes(event.kind))) return;
          open = [...open, { at, kind: event.kind, since, digest: null }].slice(-most);
        }
      }
    },
    open: () => open,
  };
}
