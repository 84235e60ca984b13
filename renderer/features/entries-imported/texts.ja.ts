/** entries-imported の言葉。`{slot}` には値が入ります。 */
import type { texts as english } from './texts.en.ts';

export const texts: typeof english = {
  count: (count) => `台帳を${count}件変更しました。`,
  lead: '暗号化した金庫のファイルに保存しました。新しい登録には、出どころと今日の日付を添えています。',
  practice: '練習用の金庫では、ロックすると消えます。',
  registry: '台帳を見る',
};
