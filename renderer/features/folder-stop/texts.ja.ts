/** folder-stop の言葉。`{slot}` には値が入ります。 */
import type { texts as english } from './texts.en.ts';

export const texts: typeof english = {
  title: 'Inkanの保存先のフォルダーを使えません',
  safe: 'Inkanは何も変更・削除していません。フォルダーの中身は元のままです。',
  again: '直したら、Inkanを終了し、もう一度起動してください。',
};
