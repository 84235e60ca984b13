/**
 * Detects address poisoning: an address made to resemble a known one, for people who compare only beginning and end.
 * The probability that an honest address resembles one given known address is 2^-27 at most. The first 8 bits of an
 * address are its network, so the first characters carry 8 bits less than 5 each; Symbol's last character carries only
 * 2.
 * first 6 and last 4: 22 + 17 bits (NEM 22 + 20);  first 8: 32 bits;  last 6: 27 bits (NEM 30).
 * With 1,500 known addresses (2^11) that is one false alarm in 2^16 payments. An attacker needs 2^27 tries, which takes
 * minutes; hence the warning, and hence more characters than these must be compared.
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

/** Similar addresses share at least one of these keys; addresses without a shared key need no comparison. */
export const likenessKeys = (address: string): readonly [first: string, last: string] => [
  address.slice(0, Math.min(enough.first, enough.bothEnds.first)),
  address.slice(-enough.last),
];

/** Two different addresses of one length are alike exactly if they share one of these. */
export function alikeKeys(address: string): readonly string[] {
  const { first, last } = enough.bothEnds;
  return [
    `first ${address.slice(0, enough.first)}`,
    `last ${address.slice(-enough.last)}`,
    `both ${address.slice(0, first)} ${address.slice(-last)}`,
  ];
}

/** Known addresses that `address` resembles. Empty if it is known itself. */
export function lookAlikes(address: string, known: readonly string[]): readonly string[] {
  return known.includes(address) ? [] : known.filter((other) => isAlike(address, other));
}
