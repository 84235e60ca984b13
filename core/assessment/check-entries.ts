/**
 * Refuses entries that could not be written into the registry, or that would give somebody else a name similar to one
 * of our own accounts: before the approval, not after it.
 */
import { type Reason, reason } from '../base/reason.ts';
import { addEntries } from '../registry/add-entries.ts';
import { readAlike } from '../registry/read-alike.ts';
import type { Registry } from '../registry/registry.ts';
import type { AccountFacts, EntriesTask } from '../task/task.ts';

export function checkEntries(
  { entries, chain, network }: EntriesTask,
  { accounts, registry }: { readonly accounts: readonly AccountFacts[] | null; readonly registry: Registry },
): readonly Reason[] {
  const added = addEntries(registry, entries, { format: '', approvedMs: '0' });
  if (!added.ok) return [added.reason];
  const own = accounts ?? [];
  const posing = entries.some((entry) => {
    if (entry.book === 'mosaics' || entry.book === 'removals') return false;
    return own.some(({ label, address }) => address !== entry.address && readAlike(label, entry.name));
  });
  return posing ? [reason('entry-conflicts', { chain, network })] : [];
}
