/** Inkan's own codes in words. A code can have several meanings; its field decides first. */
import type { LogEvent } from '../../../core/audit/events.ts';
import type { Catalog } from '../../i18n/catalog.ts';

/** In words if there are any: of its field, a reason, a kind of transaction, the log. Else unchanged. */
export function wordOfCode(field: string, code: string, { reasons, kinds, values, log, audit }: Catalog): string {
  const ofField = Object.hasOwn(log.codesOf, field) ? log.codesOf[field as keyof typeof log.codesOf] : {};
  if (Object.hasOwn(ofField, code)) return (ofField as Record<string, string>)[code] ?? code;
  if (Object.hasOwn(reasons, code)) return reasons[code as keyof Catalog['reasons']].title;
  if (Object.hasOwn(kinds, code)) return kinds[code as keyof Catalog['kinds']];
  if (field === 'what' && Object.hasOwn(audit.kinds, code)) return audit.kinds[code as keyof Catalog['audit']['kinds']];
  if (Object.hasOwn(log.codes, code)) return log.codes[code as keyof Catalog['log']['codes']];
  return Object.hasOwn(values, code) ? values[code as keyof Catalog['values']] : code;
}

/** Subject of an entry in one line. */
export function titleOf(event: LogEvent, { log, audit }: Catalog): string {
  if (event.kind === 'exported' && event.way === 'accounts') return log.accountsShown;
  if (event.kind === 'backup-made' && event.backup === 'paper-prepared') return log.paperPrepared;
  return audit.kinds[event.kind];
}
