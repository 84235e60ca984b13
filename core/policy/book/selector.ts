/**
 * To which lines a rule applies. Absent: to all. Every field that is there must hold. What a line does not say (an account
 * without a class, a mosaic that the bytes do not name) counts as matching, so that no rule is evaded by saying less.
 */
import * as v from 'valibot';
import { kindNames } from '../../chain/transaction-kinds.ts';
import { accountClasses, addressText, idText, mosaicText, places, scopes, sortedSet } from './parts.ts';

export const standings = ['acted-for', 'listed', 'own', 'unknown'] as const;
export const receivers = ['acted-for', 'alias', 'listed', 'nobody', 'own', 'unknown'] as const;
export const kindText = v.pipe(
  v.string(),
  v.check((kind) => kindNames.includes(kind)),
);

export const selectorSchema = v.strictObject({
  scopes: v.optional(sortedSet(v.picklist(scopes), 1, scopes.length)),
  networks: v.optional(sortedSet(v.picklist(places), 1, places.length)),
  accounts: v.optional(sortedSet(addressText, 1, 500)),
  classes: v.optional(sortedSet(v.picklist(accountClasses), 1, accountClasses.length)),
  from: v.optional(sortedSet(v.picklist(standings), 1, standings.length)),
  to: v.optional(sortedSet(v.picklist(receivers), 1, receivers.length)),
  lists: v.optional(sortedSet(idText, 1, 50)),
  kinds: v.optional(sortedSet(kindText, 1, 100)),
  mosaics: v.optional(sortedSet(mosaicText, 1, 100)),
});
export type Selector = Readonly<v.InferOutput<typeof selectorSchema>>;
export type SelectorField = keyof Selector;
export const selectorFields = Object.keys(selectorSchema.entries) as readonly SelectorField[];

/** Whether `inner` selects nothing that `outer` does not select: decided field by field, so that a "no" may be too careful. */
export const isWithin = (inner: Selector, outer: Selector): boolean =>
  selectorFields.every((field) => {
    const [narrow, wide]: readonly (readonly string[] | undefined)[] = [inner[field], outer[field]];
    if (wide === undefined) return true;
    return narrow?.every((one) => wide.includes(one)) ?? false;
  });
