/** The blank form for a number of words; null if there is none. */
import { type BlankForm, blankForms } from '../../core/contract/host.ts';

export const formFor = (kind: 'words' | 'share', words: number): BlankForm | null =>
  blankForms.find((form) => form === `${kind}-${words}`) ?? null;
