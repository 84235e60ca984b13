/** choose の言葉。`{slot}` には値が入ります。 */
import type { texts as english } from './texts.en.ts';

export const texts: typeof english = {
  group: '考えられる意味',
  goOn: 'これで進む',
  pickFirst: 'まだ選ばれていません。',
};
