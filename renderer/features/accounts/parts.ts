/** The views of the accounts screen. They share one place of the app; leaving it resets them. */
import type { OwnershipAnswer } from '../../../core/contract/accounts.ts';
import type { Account } from '../../../core/contract/shapes.ts';

export type Part =
  | { readonly at: 'list' }
  | { readonly at: 'add' }
  | { readonly at: 'find' }
  | { readonly at: 'import' }
  | { readonly at: 'share' }
  | { readonly at: 'rename'; readonly account: Account }
  | { readonly at: 'remove'; readonly account: Account }
  | { readonly at: 'prove'; readonly account: Account }
  | { readonly at: 'proof'; readonly account: Account; readonly purpose: string; readonly answer: OwnershipAnswer };

export type Go = (part: Part) => void;
