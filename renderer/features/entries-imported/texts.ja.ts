/** entries-imported の言葉。`{slot}` には値が入ります。 */
import type { texts as english } from './texts.en.ts';

export const texts: typeof english = {
  count: (count) => `登録簿の${count}件を更新しました。`,
  lead: '暗号化して金庫に保存しています。新しい登録には、出所と本日の日付を添えています。',
  practice: '練習用の金庫では、ロックすると消えます。',
  registry: '登録簿を見る',
};
