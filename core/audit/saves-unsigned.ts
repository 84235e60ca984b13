/**
 * Determines the current vault file from a log of earlier versions, whose saves are unsigned. Applies until the first
 * signed save, which the first opening by this version writes. Numbers never decrease, except after an acceptance
 * covered by a signature of the vault.
 */
import type { SavedFile } from './signed-save.ts';

export interface UnsignedSave extends SavedFile {
  /** Sequence of the log entry. */
  readonly at: number;
  readonly kind: 'vault-save' | 'vault-saved' | 'vault-accepted';
}

interface Standing {
  /** The last file that certainly existed. */
  readonly confirmed: SavedFile | null;
  /** Saves begun after it; each may have completed before a crash. */
  readonly pending: readonly SavedFile[];
}

export function judgeUnsigned(saves: readonly UnsignedSave[], asked: SavedFile & { readonly coveredUpTo: number }) {
  const { confirmed, pending } = saves.reduce<Standing>((before, save) => after(before, save, asked.coveredUpTo), {
    confirmed: null,
    pending: [],
  });
  const highest = confirmed?.sequence ?? 0;
  const isIt = (save: SavedFile | null) => save?.sequence === asked.sequence && save.digest === asked.digest;
  if (isIt(confirmed) || pending.some((save) => save.sequence > highest && isIt(save)))
    return { wrong: null, file: null, settle: true, newest: 0 };
  const isKnown = saves.some(({ digest }) => digest === asked.digest);
  const wrong = isKnown ? ('vault-rolled-back' as const) : ('vault-swapped' as const);
  return { wrong, file: isKnown ? wrong : null, settle: false, newest: 0 };
}

function after({ confirmed, pending }: Standing, save: UnsignedSave, coveredUpTo: number): Standing {
  if (save.kind === 'vault-save') return { confirmed, pending: [...pending, save] };
  const counts = save.kind === 'vault-accepted' ? save.at <= coveredUpTo : save.sequence >= (confirmed?.sequence ?? 0);
  return counts ? { confirmed: save, pending: [] } : { confirmed, pending };
}
