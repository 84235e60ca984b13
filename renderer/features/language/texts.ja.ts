/** language の言葉。`{slot}` には値が入ります。 */
import type { texts as english } from './texts.en.ts';

export const texts: typeof english = {
  title: '言語',
  lead: '表示に使う言語を選んでください。',
};
