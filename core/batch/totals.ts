/**
 * Totals of a batch per chain, network and mosaic: what leaves our accounts and those we act for, what enters them, and
 * their fees. Exact integers. Never: adds amounts of different divisibility, or silently omits what has no amount, or no
 * effect, in the bytes (`isWhole`).
 */
import type { Chain, Network } from '../chain/networks.ts';
import type { WarningCode } from '../review/review-codes.ts';
import type { Effect, ReviewDocument } from '../review/review-document.ts';

export interface MosaicTotal {
  readonly chain: Chain;
  readonly network: Network;
  /** The mosaic, by the name that the review uses. */
  readonly unit: string;
  readonly divisibility: number | null;
  /** Atomic units; fees are not in `out`. */
  readonly out: bigint;
  readonly in: bigint;
  readonly fee: bigint;
}
export interface Totals {
  readonly mosaics: readonly MosaicTotal[];
  /**
   * False where an effect on one of our accounts has no amount that could be added, and where a document moves, or may
   * move, what it does not state: an unknown multisig account, a rental, a levy, or what a secret proof releases.
   */
  readonly isWhole: boolean;
}

type Place = Pick<ReviewDocument, 'chain' | 'network' | 'effects' | 'warnings' | 'kind' | 'cards'>;

const notStated: readonly WarningCode[] = ['multisig-account-unknown', 'rental-fee-unknown', 'mosaic-levy-possible'];

const isStated = ({ warnings, kind, cards }: Place): boolean =>
  !warnings.some(({ code }) => notStated.includes(code)) &&
  ![kind, ...cards.map(({ part }) => part?.kind)].includes('symbol.secret-proof');

/** In the order of first appearance. */
export function totalsOf(documents: readonly Place[]): Totals {
  const sums = new Map<string, MosaicTotal>();
  let isWhole = documents.every(isStated);
  for (const { chain, network, effects } of documents) {
    for (const effect of effects.filter(isOwn)) {
      const { amount } = effect;
      if (amount.type !== 'amount') {
        isWhole = false;
        continue;
      }
      const { unit, divisibility } = amount;
      const key = JSON.stringify([chain, network, unit, divisibility]);
      const before = sums.get(key) ?? { chain, network, unit, divisibility, out: 0n, in: 0n, fee: 0n };
      const column = columnOf(effect);
      sums.set(key, { ...before, [column]: before[column] + BigInt(amount.atomic) });
    }
  }
  return { mosaics: [...sums.values()], isWhole };
}

const isOwn = ({ owner, actedFor }: Effect): boolean => owner !== null || actedFor;

const columnOf = ({ cause, direction }: Effect): 'out' | 'in' | 'fee' =>
  cause === 'fee' && direction === 'out' ? 'fee' : direction;
