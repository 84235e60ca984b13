/** A vault that is being created or restored. Nothing of it is on the disk. */
import type { StoredAccount } from '../../../core/contract/accounts.ts';
import type { FilledIn } from '../../../core/contract/rule-book.ts';
import type { EntropyPool } from '../entropy/entropy-pool.ts';
import type { VaultContents } from '../file/contents.ts';
import type { Seat } from './seat.ts';

/** Secrets of the new vault: created here, or restored from words, shares or a backup. */
export type Material = Pick<VaultContents, 'entropy' | 'root' | 'wordsPassphrase'> &
  Partial<
    Pick<
      VaultContents,
      'imported' | 'kept' | 'settings' | 'registry' | 'history' | 'ruleBooks' | 'sequences' | 'certificate'
    >
  >;

export interface Draft {
  /** The vault's id. */
  readonly vault: string;
  readonly quorum: number;
  readonly seats: readonly Seat[];
  /** The entropy pool; null before it is begun. It stays when the words exist, so that people can go back to it. */
  readonly pool: EntropyPool | null;
  readonly material: Material | null;
  /** The accounts of the new vault with their names; restored material has its own. */
  readonly named: readonly StoredAccount[];
  /** What the first rule book is made of when it is sealed; null for none. */
  readonly rules: FilledIn | null;
  /** True if the material was restored and accepted, not created here. */
  readonly restored: boolean;
  /** Of the wallet that was accepted in a restore, to compare before it is sealed; null otherwise. */
  readonly fingerprint: string | null;
  /** Source of a restore, for the log. */
  readonly from: string;
  /** Sources of the entropy, for the log. */
  readonly sources: readonly string[];
  /** Whether words were made and shown before, these or others: showing them again is logged. */
  readonly shown: boolean;
  readonly words: readonly string[];
  readonly ask: readonly number[];
}

export function wipeDraft({ pool, material }: Draft): void {
  pool?.wipe();
  if (material !== null) wipeMaterial(material);
}

/** The draft as it was before its words were made. Wipes what they stand for. */
export function withoutWords(draft: Draft): Draft {
  if (draft.material !== null) wipeMaterial(draft.material);
  return { ...draft, material: null, words: [], ask: [] };
}

export function wipeMaterial({ entropy, wordsPassphrase, imported }: Material): void {
  for (const secret of [entropy, wordsPassphrase, ...(imported ?? [])]) secret.wipe();
}
