/** Reads the log from an entry towards older ones until a page is full of what is wanted. */
import type { LogHead } from '../../../core/audit/events.ts';
import type { Reason } from '../../../core/base/reason.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import { type LogPage, maxPageEntries, type ShownEntry } from '../../../core/contract/log-pages.ts';

/** As many as a person can follow. */
export const pageActs = 25;
/** Readings of main for one page of the screen: a search without a hit stops there and can be continued. */
const mostReadings = 20;

export interface ActsPage {
  /** Everything that was read, newest first; a search keeps what is wanted only. */
  readonly entries: readonly ShownEntry[];
  readonly head: LogHead;
  /** The last entry that was looked at; 0 in an empty log. */
  readonly until: number;
}
type ReadPage = (from: number, count: number) => Promise<Result<LogPage, Reason>>;

export interface Wanted {
  /** Counts for the page. */
  readonly isAct: (entry: ShownEntry) => boolean;
  /** Is shown, counted or not. */
  readonly isShown: (entry: ShownEntry) => boolean;
}

export async function readActs(
  read: ReadPage,
  from: number,
  { isAct, isShown }: Wanted,
): Promise<Result<ActsPage, Reason>> {
  const entries: ShownEntry[] = [];
  let acts = 0;
  let next = from;
  for (let reading = 0; ; reading += 1) {
    const page = await read(next, maxPageEntries);
    if (!page.ok) return page;
    const { head } = page.value;
    let until = 0;
    for (const entry of page.value.entries) {
      until = entry.sequence;
      if (isShown(entry)) entries.push(entry);
      if (isAct(entry)) acts += 1;
      if (acts === pageActs) break;
    }
    if (acts === pageActs || until <= 1 || reading === mostReadings - 1) return ok({ entries, head, until });
    next = until - 1;
  }
}
