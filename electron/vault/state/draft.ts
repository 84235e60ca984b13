/** A vault that is being made or restored. Nothing of it is on disk. */
import type { EntropyPool, Tried } from '../entropy/entropy-pool.ts';
import type { VaultContents } from '../file/contents.ts';
import type { Seat } from './seat.ts';

/** What the vault will hold: made here, or given back by words, shares or a backup. */
export type Material = Pick<VaultContents, 'entropy' | 'root' | 'wordsPassphrase'> &
  Partial<Pick<VaultContents, 'imported' | 'kept' | 'settings' | 'registry' | 'certificate'>>;

export interface Draft {
  /** The vault's id. */
  readonly vault: string;
  readonly quorum: number;
  readonly seats: readonly Seat[];
  /** What the words will be made from; null before it is begun, and once they are made. */
  readonly pool: EntropyPool | null;
  /** What was refused and begun before the pool: it stays when the pool is given up, or the making is begun anew. */
  readonly tried: Tried;
  readonly material: Material | null;
  /** True when the material was given back and accepted, not made here. */
  readonly restored: boolean;
  /** What it was restored from, for the log. */
  readonly from: string;
  /** Where its entropy came from, for the log. */
  readonly sources: readonly string[];
  readonly words: readonly string[];
  readonly ask: readonly number[];
}

export function wipeDraft({ pool, material }: Draft): void {
  pool?.wipe();
  if (material === null) return;
  material.entropy.wipe();
  material.wordsPassphrase.wipe();
  for (const key of material.imported ?? []) key.wipe();
}
