/** refused の言葉。`{slot}` には値が入ります。 */
import type { texts as english } from './texts.en.ts';

export const texts: typeof english = {
  code: '理由コード',
  nothingSigned: '署名はしていません。内容も残していません。',
  stays: '署名はしていません。この一括処理はホームの一覧に残っています。',
  ask: '対応',
  more: (count) => `ほかに${count}件の理由があります`,
  document: '読み取れた内容',
};
