/** The payments of a batch as findings compare them: by place, destination, mosaic, amount and message. */
import type { Chain, Network } from '../chain/networks.ts';
import { isPayment } from '../history/grow.ts';
import type { SignedPayment } from '../history/history.ts';
import { digestMark, messageMark } from '../history/marks.ts';
import type { MovedItem, Movement, Standing } from '../movement/movement.ts';
import { targetOf } from '../movement/target-of.ts';

export interface Paid {
  readonly item: number;
  readonly part: number | null;
  readonly chain: Chain;
  readonly network: Network;
  readonly source: string;
  /** An address, or "alias:" and the namespace's id. */
  readonly to: string;
  /** Null for an alias: whose account it is cannot be known here. */
  readonly standing: Standing | null;
  readonly mosaic: string;
  readonly atomic: bigint;
  /** `messageMark`; '' without a message. */
  readonly message: string;
  /** Plain text; '' if it is none. */
  readonly words: string;
  /** `digestMark` of the request. */
  readonly digest: string;
}

/** Without those whose amount the bytes do not state. */
export const paymentsOf = (items: readonly MovedItem[]): readonly Paid[] =>
  items.flatMap((item) => item.movements.filter(isPayment).flatMap((movement) => paidOf(item, movement)));

function paidOf({ digest }: MovedItem, movement: Movement): readonly Paid[] {
  const { item, part, chain, network, source, to, mosaic, atomic, message } = movement;
  if (mosaic === null || atomic === null) return [];
  const words = message.type === 'text' ? message.text : '';
  return [
    {
      ...{ item, part, chain, network, source, to: targetOf(movement), mosaic, atomic, words },
      ...{ standing: to?.type === 'address' ? to.standing : null },
      ...{ message: messageMark(message), digest: digestMark(digest) },
    },
  ];
}

/** What a payment to ourselves cannot be: lost to somebody else. */
export const isOutside = ({ standing }: Paid): boolean => standing !== 'own';

export const placeKey = ({ chain, network }: { readonly chain: Chain; readonly network: Network }): string =>
  `${chain} ${network}`;
/** Amounts with the same key can be compared. */
export const unitKey = (one: Pick<Paid, 'chain' | 'network' | 'mosaic'>): string => `${placeKey(one)} ${one.mosaic}`;
export const targetKey = (one: Pick<Paid, 'chain' | 'network' | 'to'>): string => `${placeKey(one)} ${one.to}`;
export const accountKey = (one: Pick<Paid, 'chain' | 'network' | 'mosaic' | 'source'>): string =>
  `${unitKey(one)} ${one.source}`;

export function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

export const dayMs = 86_400_000n;
/** In which a payment that is made again may be a mistake, and a first payment a test. */
export const weekMs = 7n * dayMs;

export const isSince = ({ timeMs }: SignedPayment, fromMs: bigint): boolean => BigInt(timeMs) >= fromMs;
export const sumOf = (amounts: readonly (bigint | string)[]): bigint =>
  amounts.reduce((sum: bigint, one) => sum + BigInt(one), 0n);
export const largestOf = (amounts: readonly (bigint | string)[]): bigint =>
  amounts.reduce((most: bigint, one) => (BigInt(one) > most ? BigInt(one) : most), 0n);
