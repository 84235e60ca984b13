/** sign の言葉。`{slot}` には値が入ります。 */
import type { texts as english } from './texts.en.ts';

export const texts: typeof english = {
  passphraseOf: (name) => (name === null ? 'パスフレーズ' : `${name}さんのパスフレーズ`),
  titleOfMany: (count) => `依頼${count}件に署名する`,
  needPassphrase: '先にパスフレーズを入力してください。',
  reasonsTitle: (count) => `危険とされた検出事項が${count}件あります。1件ごとに、署名に進む理由が必要です。`,
  reasonsLead: '何を、誰に、またはどの書類で確認したかを書いてください。記録に残ります。',
  reasonLine: (number) => `番号${number}：`,
  reason: '署名に進む理由',
  reasonOf: (name) => `${name}さんの理由：`,
  reasonForAll: (count) => `同じ種類の${count}件すべてにこの理由を使う`,
  reasonProblems: {
    'disposition-missing': '理由がまだ入力されていません。',
    'disposition-empty': '内容がありません。同じ文字だけではない、4文字以上の文字や数字で書いてください。',
    'disposition-repeated': '別の種類の検出事項と同じ理由です。ここで確認した内容を書いてください。',
  },
  holdLead: '印を2秒間押し続けてください。マウス、指、スペースキー、Enterキーが使えます。',
  holding: '離さないでください…',
  typeLead: '特に注意が必要な取引です。上の内容から次のものを読み取って入力し、印を押してください。',
  asks: {
    'amount-end': (line) => (line === null ? '金額の下4桁' : `${line}番の金額の下4桁`),
    'amount-whole': (line) => (line === null ? '金額の整数部分' : `${line}番の金額の整数部分`),
    'address-end': (line) => (line === null ? 'アドレスの末尾4文字' : `${line}番のアドレスの末尾4文字`),
    'cosigner-end': (line) =>
      line === null ? '追加される連署者のアドレスの末尾4文字' : `追加${line}の連署者のアドレスの末尾4文字`,
    number: (number) => `確認番号 ${number}`,
  },
  ofRequest: (number, asked) => `依頼${number}番の${asked}`,
  typeFirst: '入力がまだ一致していません。',
};
