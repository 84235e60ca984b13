/** basket の言葉。`{slot}` には値が入ります。 */
import type { texts as english } from './texts.en.ts';

export const texts: typeof english = {
  title: (count) => `依頼${count}件の一括署名`,
  control: '今後の権限の変更',
  howRead: '読み取り時の処理',
  backToList: '一覧に戻る',
  goOn: (count) => `${count}件すべての署名に進む`,
  approvalSize: '確認の時間は行の数で決まり、注意が必要な行が多いほど長くなります。',
};
