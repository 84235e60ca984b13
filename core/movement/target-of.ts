/** Who receives a movement, as a history keeps it: an address, or "alias:" and the namespace's id; '' for nobody. */
import type { Movement } from './movement.ts';

export const targetOf = ({ to }: Pick<Movement, 'to'>): string => {
  if (to === null) return '';
  return to.type === 'alias' ? `alias:${to.namespaceId}` : to.address;
};
