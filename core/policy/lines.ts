/**
 * The lines of a batch as rules see them: each movement with its place, the classes of its account and who receives it; and
 * which of them a selector selects.
 */
import type { MovedItem, Movement } from '../movement/movement.ts';
import { targetOf } from '../movement/target-of.ts';
import { type Lists, listsHaving } from './book/lists.ts';
import { type AccountClass, type ClassedAccount, keyOf, type PlaceName, placeName } from './book/parts.ts';
import type { receivers, Selector } from './book/selector.ts';

export interface Line {
  readonly movement: Movement;
  readonly item: MovedItem;
  readonly place: PlaceName;
  /** Of the account that acts; empty if the book gives it none. */
  readonly classes: readonly AccountClass[];
  readonly receiver: (typeof receivers)[number];
  /** Address of the recipient; null for none and for an alias. */
  readonly recipient: string | null;
}

/** In one order, whatever the order of the items: what a rule says first must not depend on it. */
export function linesOf(items: readonly MovedItem[], accounts: readonly ClassedAccount[]): readonly Line[] {
  const classes = new Map(accounts.map((account) => [keyOf(account), account.classes]));
  const lines = items.flatMap((item) =>
    item.movements.map((movement): Line => {
      const { source: address, to, chain, network } = movement;
      const place = placeName(chain, network);
      return {
        ...{ movement, item, place, classes: classes.get(keyOf({ place, address })) ?? [] },
        receiver: to === null ? 'nobody' : to.type === 'alias' ? 'alias' : to.standing,
        recipient: to?.type === 'address' ? to.address : null,
      };
    }),
  );
  return lines.sort(inOrder);
}

function inOrder({ movement: a }: Line, { movement: b }: Line): number {
  if (a.item !== b.item) return a.item - b.item;
  if (a.part !== b.part) return (a.part ?? 0) - (b.part ?? 0);
  const [one, other] = [textOf(a), textOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

const textOf = ({ cause, source, to, mosaic, atomic }: Movement): string =>
  `${cause} ${source} ${targetOf({ to })} ${mosaic} ${atomic}`;

/** Moves value away from an account: everything but fees, changes of control, and a supply that grows. */
export const isValue = ({ movement: { cause, to } }: Line): boolean =>
  cause !== 'fee' && cause !== 'control' && cause !== 'none' && !(cause === 'supply' && to !== null);

/** Moves something that the bytes do not name. */
const isUnnamed = (line: Line): boolean => line.movement.mosaic === null && isValue(line);

/** Pays somebody: value, or only a message. */
export const isPaid = ({ movement }: Line): boolean => movement.to !== null && movement.cause !== 'supply';

const holds = <T extends string>(wanted: readonly T[] | undefined, given: T | null): boolean =>
  wanted === undefined || given === null || wanted.includes(given);

export type Selects = (line: Line) => boolean;

/** `lists`: those of the book. */
export function selects(when: Selector, lists: Lists): Selects {
  const accounts = when.accounts === undefined ? null : new Set<string>(when.accounts);
  return (line) => {
    const { movement, item, place, classes, receiver } = line;
    return (
      holds(when.networks, place) &&
      (accounts === null || movement.source === '' || accounts.has(movement.source)) &&
      (when.classes === undefined || classes.length === 0 || classes.some((one) => when.classes?.includes(one))) &&
      holds(when.from, movement.source === '' ? null : movement.sourceStanding) &&
      holds(when.to, receiver) &&
      (when.lists === undefined ||
        receiver === 'alias' ||
        listsHaving(lists, line).some((id) => when.lists?.includes(id))) &&
      (when.kinds === undefined || when.kinds.includes(movement.kind) || when.kinds.includes(item.kind)) &&
      (when.mosaics === undefined ||
        isUnnamed(line) ||
        (movement.mosaic !== null && when.mosaics.includes(movement.mosaic)))
    );
  };
}
