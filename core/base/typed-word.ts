/**
 * A word that a person types to show that they have read it. Full-width letters of a Japanese input method look the same
 * on the screen and count as the same, as do capitals (Unicode NFKC, then lower case).
 */
export function isTyped(typed: string | null, wanted: string): boolean {
  return plain(typed ?? '') === plain(wanted) && plain(wanted) !== '';
}

const plain = (word: string): string => word.normalize('NFKC').trim().toLowerCase();
