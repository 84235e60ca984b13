/**
 * The flow of money as a picture: arrows between accounts, built from the payments and effects of the contents. Fees are
 * not in it: they are a fact of their own. At most `maxFlowArrows` arrows; what has none is counted and summed.
 */

import type { ContentReview } from '../content-review.ts';
import type { ActedFor } from '../effects.ts';
import { isCurrency, placesInUnit } from '../largest-first.ts';
import {
  type Effect,
  type FlowAccount,
  type FlowArrow,
  type FlowPicture,
  type FlowRest,
  flowSides,
  type Payment,
  type Value,
  type Warning,
} from '../review-document.ts';
import { codeValue } from '../values.ts';
import { isOwn, isStranger } from '../whose.ts';
import { keyOfValue } from './key-of-value.ts';

/** As many as a person grasps at a glance. */
export const maxFlowArrows = 5;

export interface FlowFacts {
  readonly contents: readonly { readonly part: number | null; readonly review: ContentReview }[];
  /** Of the complete document. */
  readonly warnings: readonly Warning[];
  readonly isActedFor: ActedFor;
}

type Line = Omit<FlowArrow, 'side' | 'count'>;

/** Null if nothing moves but fees. */
export function flowPicture({ contents, warnings, isActedFor }: FlowFacts): FlowPicture | null {
  const unknown = unknownAccounts(warnings);
  const isOurs = (value: Value) => isOwn(value) || isActedFor(value);
  const sideOf = ({ from, to }: Line): FlowArrow['side'] => {
    if (isOurs(from)) return 'out';
    if (unknown.has(keyOfValue(from))) return 'unclear';
    return isOurs(to) ? 'in' : 'apart';
  };
  const lines = [...contents.flatMap(({ part, review }) => linesOf(review, part)), ...rentalLines(warnings)];
  const all = inOrder(merged(lines, sideOf));
  if (all.length === 0) return null;
  const moved = (value: Value) => isOurs(value) || unknown.has(keyOfValue(value));
  return {
    accounts: accountsOf(all, moved),
    arrows: all.slice(0, maxFlowArrows),
    rest: restOf(all.slice(maxFlowArrows)),
  };
}

/** The rest of a picture of which only the first `drawn` arrows are drawn: per side, summed with what has no arrow. */
export function restBeyond({ arrows, rest }: FlowPicture, drawn: number): readonly FlowRest[] {
  const all = [...restOf(arrows.slice(drawn)), ...rest];
  return flowSides.flatMap((side) => {
    const here = all.filter((one) => one.side === side);
    if (here.length === 0) return [];
    const count = here.reduce((sum, one) => sum + one.count, 0);
    return [{ side, count, amounts: sumsOf(here.flatMap(({ amounts }) => amounts)) }];
  });
}

/** Accounts that the registry does not know and that have not signed: ours may be one of their cosigners. */
function unknownAccounts(warnings: readonly Warning[]): ReadonlySet<string> {
  const accounts = warnings.filter(({ code }) => code === 'multisig-account-unknown').map(({ facts }) => facts.account);
  return new Set(accounts.flatMap((account) => (account === undefined || isOwn(account) ? [] : [keyOfValue(account)])));
}

/** What one content moves: payments, and what goes to or comes from a place that is no account. */
function linesOf({ payments, effects, headline }: ContentReview, part: number | null): readonly Line[] {
  const cause = effects.find((effect) => effect.direction === 'out')?.cause ?? 'transfer';
  const paid = payments.map(({ from, to, amount }: Payment): Line => ({ cause, from, to, amount, part }));
  const placed = effects.flatMap((effect) => placedLine(effect, part));
  const [from, to] = [headline.slots.from?.[0], headline.slots.to?.[0]];
  if (headline.code === 'transfer-nothing' && from !== undefined && to !== undefined)
    return [{ cause: 'transfer', from, to, amount: codeValue('none'), part }];
  // What a proof releases was locked earlier; its amount is not in these bytes.
  if (headline.code === 'secret-proof' && to !== undefined)
    return [{ cause: 'lock', from: codeValue('held-lock'), to, amount: codeValue('unknown'), part }];
  return [...paid, ...placed];
}

function placedLine({ account, amount, cause, direction }: Effect, part: number | null): readonly Line[] {
  const rest = { cause, amount, part };
  switch (cause) {
    case 'deposit':
      return [{ ...rest, from: account, to: codeValue('held-deposit') }];
    case 'rental':
      return [{ ...rest, from: account, to: codeValue('rental-sink') }];
    case 'supply': {
      const supply = codeValue('mosaic-supply');
      return [direction === 'in' ? { ...rest, from: supply, to: account } : { ...rest, from: account, to: supply }];
    }
    case 'transfer':
    case 'fee':
    case 'lock':
    case 'revocation':
      return [];
  }
}

/** A rental that the network charges and that the bytes do not state. */
const rentalLines = (warnings: readonly Warning[]): readonly Line[] =>
  warnings
    .filter(({ code }) => code === 'rental-fee-unknown')
    .map(({ facts: { account } }) => ({
      cause: 'rental',
      from: account ?? codeValue('unknown'),
      to: codeValue('rental-sink'),
      amount: codeValue('unknown'),
      part: null,
    }));

/** Sums lines between the same two accounts, of one cause and unit. Lines without an amount are counted. */
function merged(lines: readonly Line[], sideOf: (line: Line) => FlowArrow['side']): readonly FlowArrow[] {
  const sums = new Map<string, Sum>();
  for (const line of lines) {
    // No line break is in any of them but the unit, which is the last.
    const key = `${keyOfValue(line.from)}\n${keyOfValue(line.to)}\n${line.cause}\n${unitOf(line.amount)}`;
    const sum = sums.get(key);
    if (sum === undefined) sums.set(key, { line, part: line.part, count: 1, atomic: atomicIn(line.amount) });
    else {
      sum.atomic += atomicIn(line.amount);
      sum.count += 1;
      if (sum.part !== line.part) sum.part = null;
    }
  }
  return Array.from(sums.values(), ({ line, part, count, atomic }) => ({
    ...{ cause: line.cause, from: line.from, to: line.to, amount: withAtomic(line.amount, atomic) },
    ...{ part, side: sideOf(line), count },
  }));
}

/** The first of its lines, and what all of them come to. */
interface Sum {
  readonly line: Line;
  part: number | null;
  count: number;
  atomic: bigint;
}

/** Values of one unit can be added; any other value equals only itself. */
const unitOf = (value: Value): string =>
  value.type === 'amount' ? `${value.divisibility} ${value.unit}` : JSON.stringify(value);

const atomicIn = (value: Value): bigint => (value.type === 'amount' ? BigInt(value.atomic) : 0n);
const withAtomic = (value: Value, atomic: bigint): Value =>
  value.type === 'amount' ? { ...value, atomic: atomic.toString() } : value;

/**
 * Places of the arrows: what leaves ours to strangers, then to the registered and to places that are no account, then
 * what is unclear, then what moves between our own accounts, then what arrives, then the rest. So transfers to ourselves
 * hide nobody else.
 */
function placeOf({ side, to }: FlowArrow): number {
  if (side !== 'out') return { unclear: 2, in: 4, apart: 5 }[side];
  if (to.type === 'alias' || isStranger(to)) return 0;
  return isOwn(to) ? 3 : 1;
}

/** By place, then the largest of each unit first. */
function inOrder(arrows: readonly FlowArrow[]): readonly FlowArrow[] {
  const ranks = placesInUnit(
    arrows,
    (arrow) => `${placeOf(arrow)} ${unitOf(arrow.amount)}`,
    (a, b) => compare(atomicOf(b), atomicOf(a)),
  );
  return arrows.toSorted(
    (a, b) =>
      Number(isNothing(a)) - Number(isNothing(b)) ||
      placeOf(a) - placeOf(b) ||
      (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0) ||
      Number(isCurrency(b.amount)) - Number(isCurrency(a.amount)),
  );
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : Number(a > b));
/** An amount that is not stated may be larger than any. */
const atomicOf = ({ amount }: FlowArrow): bigint => (amount.type === 'amount' ? BigInt(amount.atomic) : unstated);
const unstated = 1n << 128n;
/** An arrow for nothing must not take the place of one for something. */
const isNothing = ({ amount }: FlowArrow): boolean => amount.type === 'code' && amount.code === 'none';

function restOf(arrows: readonly FlowArrow[]): readonly FlowRest[] {
  return flowSides.flatMap((side) => {
    const here = arrows.filter((arrow) => arrow.side === side);
    if (here.length === 0) return [];
    const count = here.reduce((sum, arrow) => sum + arrow.count, 0);
    return [{ side, count, amounts: sumsOf(here.map(({ amount }) => amount)) }];
  });
}

function sumsOf(amounts: readonly Value[]): readonly Value[] {
  const sums = new Map<string, { readonly amount: Value; atomic: bigint }>();
  for (const amount of amounts) {
    const sum = sums.get(unitOf(amount));
    if (sum === undefined) sums.set(unitOf(amount), { amount, atomic: atomicIn(amount) });
    else sum.atomic += atomicIn(amount);
  }
  return Array.from(sums.values(), ({ amount, atomic }) => withAtomic(amount, atomic));
}

/** Each account that our signature moves, or may move, once; in the order of the arrows. */
function accountsOf(arrows: readonly FlowArrow[], isMoved: (value: Value) => boolean): readonly FlowAccount[] {
  const accounts = new Map<string, { readonly account: Value; readonly out: Value[]; readonly in: Value[] }>();
  for (const value of arrows.flatMap(({ from, to }) => [from, to])) {
    const key = keyOfValue(value);
    if (!accounts.has(key) && isMoved(value)) accounts.set(key, { account: value, out: [], in: [] });
  }
  for (const { from, to, amount } of arrows) {
    accounts.get(keyOfValue(from))?.out.push(amount);
    accounts.get(keyOfValue(to))?.in.push(amount);
  }
  return Array.from(accounts.values(), (each) => ({
    account: each.account,
    out: sumsOf(each.out),
    in: sumsOf(each.in),
  }));
}
