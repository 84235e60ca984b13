/** Arranges the arrows of a flow picture: neighbours with the same party on the left share one box. */
import type { FlowAccount, FlowArrow, FlowPicture, Value } from '../../core/review/review-document.ts';

export interface FlowGroup {
  /** On the left. */
  readonly party: Value;
  readonly arrows: readonly FlowArrow[];
}

/** Ours stands on the left: the payer, or the one that receives. */
export const leftOf = ({ side, from, to }: FlowArrow): Value => (side === 'in' ? to : from);
export const rightOf = ({ side, from, to }: FlowArrow): Value => (side === 'in' ? from : to);

export const isSame = (a: Value, b: Value): boolean =>
  a.type === 'address' && b.type === 'address' ? a.text === b.text : JSON.stringify(a) === JSON.stringify(b);

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

/** Whether sums tell more than the arrows: the account has several, or payments that have none. */
export function isSum({ arrows, rest }: FlowPicture, { account }: FlowAccount): boolean {
  const own = arrows.filter(({ from, to }) => isSame(from, account) || isSame(to, account));
  return own.length > 1 || rest.length > 0;
}
