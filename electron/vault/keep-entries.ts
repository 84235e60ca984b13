/** Writes approved entries into the books: in the vault file when there is one, in memory in practice. */
import { because, type Reason } from '../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import type { Entry, Provenance } from '../../core/books/books.ts';
import { addEntries } from '../../core/books/keep.ts';
import type { OpenVault } from './open-vault.ts';
import type { SecretBytes } from './secret-bytes.ts';
import { type Keeping, keepChanged } from './vault-keeping.ts';

/** On success the vault file is on disk before the answer. */
export async function keepEntries(
  keeping: Keeping,
  vault: OpenVault,
  entries: readonly Entry[],
  provenance: Provenance,
  passphrase: SecretBytes | null,
): Promise<Result<OpenVault, Reason>> {
  const kept = keepEntriesInMemory(vault, entries, provenance);
  if (!kept.ok || vault.mode === 'practice') return kept;
  if (passphrase === null) return refuse(because('approval-act-missing', { missing: 'passphrase' }));
  return keepChanged(keeping, vault, { books: kept.value.books }, passphrase);
}

export function keepEntriesInMemory(
  vault: OpenVault,
  entries: readonly Entry[],
  provenance: Provenance,
): Result<OpenVault, Reason> {
  const books = addEntries(vault.books, entries, provenance);
  return books.ok ? ok({ ...vault, books: books.value }) : books;
}
