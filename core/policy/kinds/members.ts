/** Keys of a group of the book. */
import type { Group } from '../book/parts.ts';
import { type Context, Undecided } from '../context.ts';

/** A group that the book does not have ends the rule. */
export function groupOf({ groups }: Pick<Context, 'groups'>, id: string): Group {
  const group = groups.get(id);
  if (group === undefined) throw new Undecided('fact-missing', 'group');
  return group;
}

export const isMember = (context: Pick<Context, 'groups'>, id: string, key: string | null): boolean =>
  groupOf(context, id).members.some((member) => member.key === key);
