/** create の言葉。`{slot}` には値が入ります。 */
import type { texts as english } from './texts.en.ts';

export const texts: typeof english = {
  startOverReally: '単語を破棄してやり直す',
  making: '準備しています。数秒かかります。',
  wordsTitle: '24語（ニーモニック）を書き留める',
  wordsWarnings: [
    '今ここで書き留めてください。後で表示するには、金庫を開くときと同じ人数の保管者の同意が必要です。',
    'この24語を手に入れた人は、全額を動かせます。24語とこの端末の両方を失うと、全額を失います。',
    '紙に手で書いてください。写真やコピーを残したり、別の端末に入力したりしないでください。',
    'この画面を、ほかの人に見せないでください。周りの人とカメラを確認してください。',
  ],
  wordsList: '24語（順番どおり）',
  written: '24語すべてを、順番どおりに書き留めました',
  toCheck: '紙の内容を確認する',
  checkTitle: '紙の単語を入力する',
  checkLead: '紙が正しく書けているかを確認します。確認が済んでから、金庫を作ります。',
  word: (position) => `${position}番目の単語`,
  confirm: '金庫を作る',
  backToWords: '最初からやり直す',
  startOver: 'やり直すと、単語は新しくなります。今書いた紙は使えなくなります。',
  // 人数と、その意味
  createTitle: '誰がこの金庫を預かりますか',
  createLead:
    '保管者は、それぞれ自分のパスフレーズを持ち、一緒に金庫を開きます。開いている間の署名は、1人でできます。後から変更できます。',
  howManyKeep: '人数',
  twoOfThree: '3人中2人（おすすめ）',
  oneOfOne: '1人だけで預かる（弱い）',
  ownQuorum: 'そのほかの人数',
  people: '保管者の人数',
  nameOf: (number) => `保管者${number}の名前`,
  onlyOne: '持ち主',
  goOn: 'パスフレーズに進む',
  allGoOn: '先に進む',
  afterPassphrases: 'バックアップの入力へ進む',
};
