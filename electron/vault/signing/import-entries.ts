/** Writes approved entries into the registry: in the vault file if there is one, in memory in practice. */
import type { Reason } from '../../../core/base/reason.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import { addEntries } from '../../../core/registry/add-entries.ts';
import type { Entry, Provenance } from '../../../core/registry/registry.ts';
import type { VaultContents } from '../file/contents.ts';
import type { VaultServices } from '../services/vault-services.ts';
import type { OpenVault } from '../state/open-vault.ts';

/** On success the vault file is on the disk before the answer. `told`: the log entry that announced the import. */
export async function importEntries(
  { saver, log }: Pick<VaultServices, 'saver' | 'log'>,
  vault: OpenVault,
  {
    entries,
    provenance,
    told,
    besides = {},
  }: { entries: readonly Entry[]; provenance: Provenance; told: number; besides?: Partial<VaultContents> },
): Promise<Result<OpenVault, Reason>> {
  const registry = addEntries(vault.registry, entries, provenance);
  if (registry.ok) return saver.update({ ...besides, registry: registry.value }, told);
  await log.outcome(told, registry.reason);
  return registry;
}

/** Without a file: for practice on the command line. */
export function importEntriesInMemory(
  vault: OpenVault,
  entries: readonly Entry[],
  provenance: Provenance,
): Result<OpenVault, Reason> {
  const registry = addEntries(vault.registry, entries, provenance);
  return registry.ok ? ok({ ...vault, registry: registry.value }) : registry;
}
