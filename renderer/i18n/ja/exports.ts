/** exports の言葉。 */
import type { exports as exportsEnglish } from '../en/exports.ts';

export const exports: typeof exportsEnglish = {
  views: { qr: 'QRコード1枚', running: '切り替わるコード', text: '文字' },
  copy: '文字をコピー',
  copied: 'コピーしました。これを持つ人にできるのは、このままの形で送信することだけです。',
  save: 'ファイルに保存',
  saved: '保存しました。',
  notSaved: '保存していません。',
};
