/** Acts of people and of the machine, and internal entries folded between them. */
import type { LogEvent, LogEventKind } from '../../../core/audit/events.ts';
import type { ShownEntry } from '../../../core/contract/log-pages.ts';

/** Entries that belong to an act which has its own: saves of the vault file, signed heads, outcomes without trouble. */
const internalKinds: readonly LogEventKind[] = [
  ...(['vault-writing', 'vault-written', 'vault-save', 'vault-saved', 'head-signed', 'done'] as const),
  ...(['approved', 'batch-approved', 'share-given', 'self-tested'] as const),
];

/** A line that cannot be read is never folded. */
export const isInternal = (event: LogEvent | null): boolean =>
  event !== null && internalKinds.includes(event.kind) && !saysMore(event);

/** What failed, and why somebody went on in spite of a stop, is told nowhere else. */
const saysMore = (event: LogEvent): boolean =>
  (event.kind === 'self-tested' && event.failed.length > 0) ||
  ('dispositions' in event && event.dispositions !== undefined);

export type LogRow =
  | { readonly is: 'act'; readonly entry: ShownEntry }
  /** One or more in a row. */
  | { readonly is: 'folded'; readonly entries: readonly ShownEntry[] };

export function rowsOf(entries: readonly ShownEntry[]): readonly LogRow[] {
  const rows: LogRow[] = [];
  for (const entry of entries) {
    const last = rows.at(-1);
    if (!isInternal(entry.event)) rows.push({ is: 'act', entry });
    else if (last?.is === 'folded') rows[rows.length - 1] = { is: 'folded', entries: [...last.entries, entry] };
    else rows.push({ is: 'folded', entries: [entry] });
  }
  return rows;
}
