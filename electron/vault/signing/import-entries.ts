/** Writes approved entries into the books: in the vault file when there is one, in memory in practice. */
import type { Reason } from '../../../core/base/reason.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import { addEntries } from '../../../core/registry/add-entries.ts';
import type { Entry, Provenance } from '../../../core/registry/registry.ts';
import type { OpenVault } from '../state/open-vault.ts';
import type { VaultRoom } from '../state/vault-state.ts';

/** On success the vault file is on disk before the answer. `told`: the entry of the log that says so. */
export async function keepEntries(
  room: VaultRoom,
  vault: OpenVault,
  { entries, provenance, told }: { entries: readonly Entry[]; provenance: Provenance; told: number },
): Promise<Result<OpenVault, Reason>> {
  const books = addEntries(vault.books, entries, provenance);
  if (books.ok) return room.keep({ books: books.value }, told);
  await room.outcome(told, books.reason);
  return books;
}

/** Without a file: for practice on the command line. */
export function keepEntriesInMemory(
  vault: OpenVault,
  entries: readonly Entry[],
  provenance: Provenance,
): Result<OpenVault, Reason> {
  const books = addEntries(vault.books, entries, provenance);
  return books.ok ? ok({ ...vault, books: books.value }) : books;
}
