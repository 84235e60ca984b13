/** Checks the path of the vault file: what is there, and whether it is the vault that the log knows. */
import { lstatSync } from 'node:fs';
import type { LogEvent } from '../../core/audit/events.ts';
import type { KnownVault } from '../../core/audit/last-vault.ts';
import { type Reason, reason } from '../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import { isTyped } from '../../core/base/typed-word.ts';
import { abandonWord, type Machine } from '../../core/contract/host.ts';
import { vaultPath } from './store.ts';

/** 'other': a folder, a link, a pipe, or something inaccessible. */
export type VaultPlace = 'file' | 'nothing' | 'other';

export function vaultPlace(folder: string): VaultPlace {
  try {
    const there = lstatSync(vaultPath(folder), { throwIfNoEntry: false });
    if (there === undefined) return 'nothing';
    return there.isFile() ? 'file' : 'other';
  } catch {
    return 'other';
  }
}

/** Null: nothing is missing. A vault that the log knows but the disk lacks is always reported. */
export function vaultGone(place: VaultPlace, known: KnownVault | null): Machine['vaultGone'] {
  if (place === 'file') return null;
  if (place === 'other') return 'not-a-file';
  if (known === null) return null;
  return known.isGivenUp ? 'given-up' : 'missing';
}

interface AbandonParts {
  readonly folder: string;
  readonly log: {
    readonly lastVault: () => KnownVault | null;
    readonly append: (event: LogEvent) => Result<unknown, Reason>;
  };
}

/** A person starts anew although the log knows a vault. Logged before anything can be created. */
export function abandonVault({ folder, log }: AbandonParts, typed: string): Result<null, Reason> {
  const [place, known] = [vaultPlace(folder), log.lastVault()];
  if (place !== 'nothing') return refuse(reason('vault-exists'));
  if (known === null || known.isGivenUp) return ok(null);
  if (!isTyped(typed, abandonWord)) return refuse(reason('approval-act-missing', { missing: 'type' }));
  const { vault, sequence, digest } = known;
  const told = log.append({ kind: 'vault-given-up', vault, sequence, digest });
  return told.ok ? ok(null) : told;
}
