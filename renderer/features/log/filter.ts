/** Which entries the log screen shows: by kind, person, day and words. */
import type { LogEventKind } from '../../../core/audit/events.ts';
import type { ShownEntry } from '../../../core/contract/log-pages.ts';
import type { Catalog } from '../../i18n/catalog.ts';
import { clockDate, toMoment } from '../../i18n/moments.ts';
import { peopleIn } from './fields.ts';
import { isInternal } from './rows.ts';

export type LogGroup = keyof Catalog['log']['filter']['kinds'];

export interface LogFilter {
  readonly group: LogGroup;
  /** Escaped name; empty: everybody. */
  readonly person: string;
  /** First and last day, `2026-11-29` by this machine's zone; empty: no limit. */
  readonly since: string;
  readonly until: string;
  readonly search: string;
}

export const noFilter: LogFilter = { group: 'all', person: '', since: '', until: '', search: '' };

export const isFiltered = (filter: LogFilter): boolean =>
  filter.group !== 'all' ||
  [filter.person, filter.since, filter.until, normal(filter.search)].some((one) => one !== '');

/** An internal entry is found among its own kind as well as among the internal ones. */
const groupOf: Readonly<Record<LogEventKind, Exclude<LogGroup, 'all'>>> = {
  signed: 'signatures',
  approved: 'signatures',
  'batch-approved': 'signatures',
  'approval-given': 'signatures',
  'approval-refused': 'signatures',
  'pending-voided': 'signatures',
  'approval-key-made': 'vault',
  exported: 'signatures',
  'ownership-proved': 'signatures',
  undone: 'signatures',
  'left-open': 'signatures',
  scanned: 'requests',
  refused: 'requests',
  trained: 'requests',
  'entries-kept': 'requests',
  opened: 'access',
  'practice-opened': 'access',
  'unlock-failed': 'access',
  'share-given': 'access',
  locked: 'access',
  'guard-overridden': 'access',
  'vault-made': 'vault',
  'vault-restored': 'vault',
  'custodians-changed': 'vault',
  'settings-changed': 'vault',
  'rules-adopted': 'vault',
  'accounts-changed': 'vault',
  'backup-made': 'vault',
  'words-shown': 'vault',
  drilled: 'vault',
  'head-noted': 'vault',
  'vault-accepted': 'vault',
  'vault-given-up': 'vault',
  started: 'machine',
  'self-tested': 'machine',
  guard: 'machine',
  alarm: 'machine',
  'alarm-acknowledged': 'machine',
  'clock-back': 'machine',
  'clock-forward': 'machine',
  'form-printed': 'machine',
  'log-torn': 'machine',
  'log-replaced': 'machine',
  done: 'internal',
  'head-signed': 'internal',
  'vault-save': 'internal',
  'vault-saved': 'internal',
  'vault-writing': 'internal',
  'vault-written': 'internal',
};

/** `sentence`: as it is shown. A line that cannot be read passes a filter without a person or words. */
export function passes(entry: ShownEntry, filter: LogFilter, sentence: string): boolean {
  return (
    isOfGroup(entry, filter.group) &&
    (filter.person === '' || (entry.event !== null && peopleIn(entry.event).includes(filter.person))) &&
    isOfDays(entry, filter) &&
    normal(`${entry.sequence} ${sentence} ${JSON.stringify(entry.event)}`).includes(normal(filter.search))
  );
}

function isOfGroup({ event }: ShownEntry, group: LogGroup): boolean {
  if (group === 'all') return true;
  if (group === 'internal') return isInternal(event);
  return event === null || groupOf[event.kind] === group;
}

function isOfDays({ at }: ShownEntry, { since, until }: LogFilter): boolean {
  if (since === '' && until === '') return true;
  const moment = at === null ? null : toMoment(at);
  if (moment === null) return false;
  const day = clockDate(moment, false);
  return (since === '' || day >= since) && (until === '' || day <= until);
}

/** Without case, width and blanks, so that a grouped address and an amount are found as they are read. */
const normal = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s,]/g, '');
