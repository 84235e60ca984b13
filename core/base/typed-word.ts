/**
 * Compares a confirmation word with what a person typed. Full-width letters of a Japanese input method and capitals
 * count as the plain letters (Unicode NFKC, then lower case).
 */
export function isTyped(typed: string | null, wanted: string): boolean {
  return plain(typed ?? '') === plain(wanted) && plain(wanted) !== '';
}

const plain = (word: string): string => word.normalize('NFKC').trim().toLowerCase();
