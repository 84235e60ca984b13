/** self-test の言葉。`{slot}` には値が入ります。 */
import type { texts as english } from './texts.en.ts';

export const texts: typeof english = {
  stopTitle: '停止：自己診断に失敗しました',
  stopMeans:
    '暗号化、署名、鍵の計算のいずれかで、正しい結果が得られませんでした。この状態では、Inkanは何もしません。金庫のファイルには触れていません。',
  stopAsk:
    'この端末で署名しないでください。電源を切って、起動し直してください。この画面がまた出る場合は、下の名前を報告し、別の端末を使ってください。',
  stopNames: '失敗した項目',
};
