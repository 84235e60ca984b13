/** exports の言葉。 */
import type { exports as exportsEnglish } from '../en/exports.ts';

export const exports: typeof exportsEnglish = {
  view: '表示方法',
  views: { qr: 'QRコード1枚', running: '動くQRコード', text: 'テキスト' },
  copy: 'テキストをコピー',
  copied: 'コピーしました。これを持つ人にできるのは、このままの形で送信することだけです。',
  save: 'ファイルに保存',
  saved: '保存しました。',
  notSaved: '保存していません。',
};
