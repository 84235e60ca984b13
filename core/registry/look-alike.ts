/**
 * Address poisoning: an address made to be taken for a known one, by people who compare its beginning and its end.
 * The odds that an honest address looks like one given known address are 2^-27 at most. An address says its network in
 * its first 8 bits, so of the 5 bits of each character 8 are spent at the start; Symbol's last character holds only 2.
 *   first 6 and last 4: 22 + 17 bits (NEM 22 + 20);  first 8: 32 bits;  last 6: 27 bits (NEM 30).
 * With 1,500 known addresses (2^11) that is one false alarm in 2^16 payments, and 2^27 tries, minutes of work, for an
 * attacker: which is why this is worth a warning, and why more characters than these must be compared.
 */
const enough = { bothEnds: { first: 6, last: 4 }, first: 8, last: 6 } as const;

function sharedAtStart(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a.charAt(count) === b.charAt(count)) count += 1;
  return count;
}

function sharedAtEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a.charAt(a.length - 1 - count) === b.charAt(b.length - 1 - count)) count += 1;
  return count;
}

function isAlike(a: string, b: string): boolean {
  // Addresses of the two chains differ in length.
  if (a === b || a.length !== b.length) return false;
  const first = sharedAtStart(a, b);
  const last = sharedAtEnd(a, b);
  const { bothEnds } = enough;
  return first >= enough.first || last >= enough.last || (first >= bothEnds.first && last >= bothEnds.last);
}

/** Addresses that are alike have one of these in common; those that have not need not be compared. */
export const likenessKeys = (address: string): readonly [first: string, last: string] => [
  address.slice(0, Math.min(enough.first, enough.bothEnds.first)),
  address.slice(-enough.last),
];

/** The known addresses that `address` could be taken for. None when it is known itself: it imitates nobody. */
export function lookAlikes(address: string, known: readonly string[]): readonly string[] {
  return known.includes(address) ? [] : known.filter((other) => isAlike(address, other));
}
