/**
 * Operations that custodians authorise besides opening. An authorisation is for one operation: its purpose and all its
 * parameters. The vault derives the same operation from the parameters of the call and accepts no other authorisation.
 * Secrets are excluded, because a digest of the operation is logged: of a passphrase only whether there is one.
 */
import * as v from 'valibot';
import { type Infer, nothing } from '../base/schema.ts';
import { hex32 } from '../policy/book/parts.ts';
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
  /** The system's dialog asks for the path at that time; the log has the file's digest. */
  of('make-backup', v.strictObject({ form: v.picklist(['file', 'paper']) })),
  of('add-accounts', addition),
  of('rename-account', renaming),
  /** The address selects the key among those that were read. */
  of('import-account', picking),
  of('remove-account', whichAccount),
  of('prove-ownership', ownershipAsked),
  /** Of a rule book: its digest covers all of it. */
  of('adopt-rules', v.strictObject({ digest: hex32 })),
]);
export type Operation = Infer<typeof operation>;
export type Purpose = Operation['purpose'];
export const purposes: readonly Purpose[] = operation.options.map(({ entries }) => entries.purpose.literal);

export const operationsContract = {
  /** A custodian's passphrase for one operation; valid once and for two minutes. `cancel` withdraws it. */
  authorise: {
    params: v.strictObject({ custodian: whole, passphrase, operation }),
    result: answer(v.strictObject({ given: ids, quorum: whole })),
  },
} as const;
