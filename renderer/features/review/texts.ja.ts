/** review の言葉。`{slot}` には値が入ります。 */
import type { texts as english } from './texts.en.ts';

export const texts: typeof english = {
  warnings: '警告',
  backToList: '一覧に戻る',
  backToBatch: '依頼全体の確認に戻る',
  effects: '残高の増減',
  paymentsMore: (count) => `ほかに${count}件（下に示します）`,
  controlChanges: '今後、誰が何をできるか',
  madeBy: 'この取引を作成し、手数料を払うのは{initiator}です。',
  paidBy: '手数料は{initiator}が払います。',
  signsWith: '署名に使うのは{signer}の鍵です。',
};
