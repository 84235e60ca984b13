/**
 * What custodians are asked for besides opening, and their word for it. A word is for one deed: the purpose and every
 * parameter of the act. The vault makes the same deed of what the act is called with, and takes no word for another.
 * Secrets are left out, as a digest of the deed stands in the log: of a passphrase only whether there is one.
 */
import * as v from 'valibot';
import { type Infer, nothing } from '../base/schema.ts';
import { settings } from '../policy/registry.ts';
import { addition, ownershipAsked, picking, renaming, whichAccount } from './accounts.ts';
import { custodyChange, ids, passphrase, whole } from './custody.ts';
import { sharesAsked } from './recovery.ts';
import { answer } from './shapes.ts';

const of = <P extends string, T extends v.GenericSchema>(purpose: P, params: T) =>
  v.strictObject({ purpose: v.literal(purpose), params });

export const operation = v.variant('purpose', [
  of('settings', v.strictObject({ settings })),
  of('custodians', custodyChange),
  of('show-words', nothing),
  of('make-shares', v.strictObject({ ...sharesAsked.entries, hasPassphrase: v.boolean() })),
  /** Where the file goes is asked by the system's dialog when it is made; the file's digest is in the log. */
  of('make-backup', v.strictObject({ form: v.picklist(['file', 'paper']) })),
  of('add-accounts', addition),
  of('rename-account', renaming),
  /** An address says which key of those that were read is kept. */
  of('import-account', picking),
  of('remove-account', whichAccount),
  of('prove-ownership', ownershipAsked),
]);
export type Operation = Infer<typeof operation>;
export type Purpose = Operation['purpose'];
export const purposes: readonly Purpose[] = operation.options.map(({ entries }) => entries.purpose.literal);

export const operationsContract = {
  /** A custodian's passphrase for one deed; good for two minutes and once. `cancel` takes it back. */
  authorise: {
    params: v.strictObject({ custodian: whole, passphrase, operation }),
    result: answer(v.strictObject({ given: ids, quorum: whole })),
  },
} as const;
