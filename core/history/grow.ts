/**
 * Adds to a history. The result is in order of time and within its bounds: what is oldest goes first.
 * Never: a time before that of the payment before it; a payment twice.
 */
import type { Reason } from '../base/reason.ts';
import type { Result } from '../base/result.ts';
import type { Chain, Network } from '../chain/networks.ts';
import type { MovedItem, Movement } from '../movement/movement.ts';
import { targetOf } from '../movement/target-of.ts';
import {
  type History,
  maxHistoryText,
  maxPayments,
  maxRefused,
  maxRefusedAtOnce,
  type RefusedAddress,
  type SignedPayment,
} from './history.ts';
import { digestMark, messageMark } from './marks.ts';
import { writeHistory } from './text.ts';

/** What another account receives, or may receive: a transfer, or a lock for a recipient. */
export const isPayment = ({ cause, to }: Movement): boolean =>
  (cause === 'transfer' || cause === 'lock') && to !== null;

/** Time of the last payment (Unix ms); null without one. */
export const lastTimeOf = ({ payments }: History): bigint | null => {
  const last = payments.at(-1);
  return last === undefined ? null : BigInt(last.timeMs);
};

/**
 * After the signatures of a batch left the vault. `timeMs`: the time that counts for windows; one before the last payment
 * counts as that of the last payment. A request that was signed before is not counted again: the network takes it once.
 */
export function withSigned(history: History, items: readonly MovedItem[], timeMs: bigint): History {
  const last = lastTimeOf(history);
  const time = (last !== null && last > timeMs ? last : timeMs).toString();
  const signed = new Set(history.payments.map(({ digest }) => digest));
  const added = items
    .filter(({ digest }) => !signed.has(digestMark(digest)))
    .flatMap((item) => item.movements.filter(isPayment).flatMap((movement) => paymentOf(item, movement, time)));
  return added.length === 0 ? history : bounded({ ...history, payments: [...history.payments, ...added] });
}

/** Nothing if the bytes do not state what it moves. */
function paymentOf({ deadlineMs, digest }: MovedItem, movement: Movement, timeMs: string): readonly SignedPayment[] {
  const { chain, network, source, mosaic, atomic, message } = movement;
  if (mosaic === null || atomic === null) return [];
  return [
    {
      ...{ chain, network, source, to: targetOf(movement), mosaic, atomic: atomic.toString() },
      ...{ deadlineMs: deadlineMs.toString(), timeMs, message: messageMark(message), digest: digestMark(digest) },
    },
  ];
}

/**
 * After a refusal: recipients that are neither ours nor in the registry, the first `maxRefusedAtOnce` of them. Each address once, at
 * its last refusal.
 */
export function withRefused(history: History, items: readonly MovedItem[], timeMs: bigint): History {
  const refused = items
    .flatMap(({ movements }) => movements.filter(isPayment))
    .flatMap(({ chain, network, to }): readonly RefusedAddress[] =>
      to?.type === 'address' && to.standing === 'unknown'
        ? [{ chain, network, address: to.address, timeMs: timeMs.toString() }]
        : [],
    );
  const first = joined([], refused).slice(0, maxRefusedAtOnce);
  return first.length === 0 ? history : bounded({ ...history, refused: joined(history.refused, first) });
}

const byTime = (a: { readonly timeMs: string }, b: { readonly timeMs: string }): number => {
  const [first, second] = [BigInt(a.timeMs), BigInt(b.timeMs)];
  return first < second ? -1 : first > second ? 1 : 0;
};

function joined(a: readonly RefusedAddress[], b: readonly RefusedAddress[]): readonly RefusedAddress[] {
  const keyOf = ({ chain, network, address }: { chain: Chain; network: Network; address: string }): string =>
    `${chain} ${network} ${address}`;
  const last = new Map<string, RefusedAddress>();
  for (const one of [...a, ...b].sort(byTime)) {
    last.delete(keyOf(one));
    last.set(keyOf(one), one);
  }
  return [...last.values()];
}

/** Leaves room for a tenth when the text is full, so that not every batch has to look for what to leave out. */
function bounded(history: History): History {
  const refused = history.refused.slice(-maxRefused);
  const within = { ...from(history, Math.max(0, history.payments.length - maxPayments)), refused };
  const sizes = sizesFromEnd(within);
  const whole = sizes[0] ?? 0;
  if (whole <= maxHistoryText) return within;
  const exact = writeHistory(within).length;
  if (exact <= maxHistoryText) return within;
  const most = (maxHistoryText * 9) / 10;
  const shortened = (scale: number): History => {
    const first = sizes.findIndex((size) => size * scale <= most);
    return from(within, first < 0 ? within.payments.length : first);
  };
  const scaled = shortened(exact / whole);
  return writeHistory(scaled).length <= maxHistoryText ? scaled : shortened(1);
}

/** Without the payments before this place. */
function from(history: History, first: number): History {
  const dropped = history.payments[first - 1];
  return dropped === undefined
    ? history
    : incompleteTo({ ...history, payments: history.payments.slice(first) }, BigInt(dropped.timeMs));
}

/** Up to this time (Unix ms) payments may be missing: they were dropped, or signed where this history does not know of. */
export const incompleteTo = (history: History, timeMs: bigint): History =>
  history.cutMs !== undefined && BigInt(history.cutMs) >= timeMs ? history : { ...history, cutMs: timeMs.toString() };

/** A number of a value that occurs again, and its comma. */
const repeatedValue = 4;
/** Place, times, figures and line feed of a line, without its amount. */
const restOfLine = 26;

/** For each payment, how long a text that begins with it is at most: numbers of values are taken as long as they get. */
function sizesFromEnd({ payments, refused }: History): readonly number[] {
  const seen = new Set<string>();
  const valueSize = (text: string): number => {
    const size = seen.has(text) ? 0 : text.length + 1;
    seen.add(text);
    return size;
  };
  let size = refused.reduce((sum, { address }) => sum + valueSize(address) + restOfLine, restOfLine);
  return payments
    .toReversed()
    .map(({ source, to, mosaic, message, digest, atomic }) => {
      const values = [source, to, mosaic, message, digest];
      size +=
        restOfLine + (atomic.length * 2) / 3 + values.reduce((sum, value) => sum + valueSize(value) + repeatedValue, 0);
      return size;
    })
    .reverse();
}

/**
 * Saves as much as the vault file has room for: without its older half each time, until the rest fits. 'books-full' only
 * if the file has no room without any.
 */
export async function keepRecent<T>(
  history: History,
  save: (history: History) => Promise<Result<T, Reason>>,
): Promise<Result<T, Reason>> {
  const kept = await save(history);
  if (kept.ok || kept.reason.code !== 'books-full') return kept;
  if (history.payments.length + history.refused.length === 0) return kept;
  const half = (count: number): number => Math.ceil(count / 2);
  const { payments, refused } = history;
  return keepRecent({ ...from(history, half(payments.length)), refused: refused.slice(half(refused.length)) }, save);
}
