/** sign の言葉。`{slot}` には値が入ります。 */
import type { texts as english } from './texts.en.ts';

export const texts: typeof english = {
  passphraseOf: (name) => (name === null ? 'パスフレーズ' : `${name}さんのパスフレーズ`),
  titleOfMany: (count) => `依頼${count}件に署名する`,
  needPassphrase: '先にパスフレーズを入力してください。',
  holdLead: '印を2秒間押し続けてください。マウス、指、スペースキー、Enterキーが使えます。',
  holding: '離さないでください…',
  typeLead: (word) => `特に注意が必要な取引です。確認のため「${word}」と入力してから、印を押してください。`,
  typeLabel: '確認入力',
  typeHint: (word) => `入力する語：${word}`,
  typeFirst: '入力がまだ一致していません。',
  paymentsMore: (count) => `ほかに${count}件（前の画面に示したとおり）`,
};
