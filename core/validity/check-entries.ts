/** Entries that could not be written, or that would make a stranger look like one of us: said before the approval, not after. */
import { because, type Reason } from '../base/reason.ts';
import { addEntries } from '../registry/add-entries.ts';
import { readAlike } from '../registry/read-alike.ts';
import type { Books } from '../registry/registry.ts';
import type { AccountFacts, KeepTask } from '../task/task.ts';

export function againstKeeping(
  { entries, chain, network }: KeepTask,
  { accounts, books }: { readonly accounts: readonly AccountFacts[] | null; readonly books: Books },
): readonly Reason[] {
  const added = addEntries(books, entries, { format: '', approvedMs: '0' });
  if (!added.ok) return [added.reason];
  const ours = accounts ?? [];
  const posing = entries.some((entry) => {
    if (entry.book === 'mosaics' || entry.book === 'removals') return false;
    return ours.some(({ label, address }) => address !== entry.address && readAlike(label, entry.name));
  });
  return posing ? [because('entry-conflicts', { chain, network })] : [];
}
