/** Parts of the screen, in the order in which people come to them. */
import type { Checked } from './use-rule-book.ts';

export type Part =
  | { readonly is: 'books' }
  | { readonly is: 'template' }
  | { readonly is: 'edit' }
  /** `from`: where what is wrong with it is put right. */
  | { readonly is: 'preview'; readonly checked: Checked; readonly from: 'template' | 'edit' }
  | { readonly is: 'agree'; readonly checked: Checked; readonly from: 'template' | 'edit' };
