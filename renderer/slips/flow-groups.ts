/** Arranges the arrows of a flow picture: neighbours with the same party on the left share one box. */
import { keyOfValue } from '../../core/review/pictures/key-of-value.ts';
import type { FlowAccount, FlowArrow, FlowPicture, Value } from '../../core/review/review-document.ts';

export interface FlowGroup {
  /** On the left. */
  readonly party: Value;
  readonly arrows: readonly FlowArrow[];
}

/** Ours stands on the left: the payer, or the one that receives. */
export const leftOf = ({ side, from, to }: FlowArrow): Value => (side === 'in' ? to : from);
export const rightOf = ({ side, from, to }: FlowArrow): Value => (side === 'in' ? from : to);

export const isSame = (a: Value, b: Value | null): boolean => b !== null && keyOfValue(a) === keyOfValue(b);

/** In the order of the arrows; none is moved. */
export function flowGroups(arrows: readonly FlowArrow[]): readonly FlowGroup[] {
  const groups: { readonly party: Value; readonly arrows: FlowArrow[] }[] = [];
  for (const arrow of arrows) {
    const last = groups.at(-1);
    if (last !== undefined && isSame(last.party, leftOf(arrow))) last.arrows.push(arrow);
    else groups.push({ party: leftOf(arrow), arrows: [arrow] });
  }
  return groups;
}

/** Sums of what leaves an account, or arrives at it: only where they tell more than one arrow does. */
export function sumsToShow({ arrows, rest }: FlowPicture, account: FlowAccount): readonly FlowSum[] {
  const count = (end: 'from' | 'to') => arrows.filter((arrow) => isSame(arrow[end], account.account)).length;
  const [out, into] = [count('from'), count('to')];
  const hasRest = (...sides: readonly FlowArrow['side'][]) => rest.some(({ side }) => sides.includes(side));
  return [
    ...(out > 1 || hasRest('out', 'unclear') ? account.out.map((amount): FlowSum => ({ sign: '−', amount })) : []),
    ...(into > 1 || hasRest('in') ? account.in.map((amount): FlowSum => ({ sign: '+', amount })) : []),
  ];
}

/** Accounts of which something leaves, but no arrow is drawn: only their sums are shown. */
export const undrawnPayers = ({ accounts }: FlowPicture, drawn: readonly FlowArrow[]): readonly FlowAccount[] =>
  accounts.filter(({ account, out }) => out.length > 0 && !drawn.some(({ from }) => isSame(from, account)));

export interface FlowSum {
  readonly sign: '−' | '+';
  readonly amount: Value;
}
