/** What a key of the vault may be used for. */
import type { OwnershipStatement } from '../../../core/signature/ownership.ts';
import type { DecodedTransaction, SymbolTransaction } from '../../../core/transaction/transaction.ts';

/**
 * What a key may sign: a decoded transaction as its signer, an aggregate signed by its initiator as a cosigner, or the
 * ownership statement, which cannot be mistaken for either.
 */
export type ToSign =
  | { readonly as: 'signer'; readonly tx: DecodedTransaction }
  | { readonly as: 'cosigner'; readonly tx: SymbolTransaction }
  | { readonly as: 'owner'; readonly statement: OwnershipStatement };
