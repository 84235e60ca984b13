/** places の言葉。 */
import type { collections as collectionsEnglish, places as placesEnglish } from '../en/places.ts';

export const places: typeof placesEnglish = {
  name: '画面の一覧',
  names: {
    home: 'ホーム',
    scan: '読み取り',
    accounts: '口座',
    books: '登録簿',
    backup: 'バックアップ',
    log: '記録',
    settings: '設定',
  },
};

export const collections: typeof collectionsEnglish = {
  title: (count) => `連署を収集中の取引：${count}件`,
  progress: (signed, of) => `${of}件中${signed}件の署名が済んでいます`,
  complete: '署名がそろいました',
  missing: '未署名：',
  untilLock: 'メモリーにだけ保存しています。ロックすると、連署を集め直す必要があります。',
  show: 'コードを表示する',
};
