/** review の言葉。`{slot}` には値が入ります。 */
import type { texts as english } from './texts.en.ts';

export const texts: typeof english = {
  backToList: '一覧に戻る',
  backToBatch: '依頼全体の確認に戻る',
};
