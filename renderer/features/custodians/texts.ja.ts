/** custodians の言葉。`{slot}` には値が入ります。 */
import type { texts as english } from './texts.en.ts';

export const texts: typeof english = {
  wordsAgain: 'この金庫の照合語',
  name: '名前',
  openedNow: '今回開いた人',
  hasKeyFile: 'あり',
  noKeyFile: 'なし',
  yes: 'はい',
  no: 'いいえ',
  change: '保管者を変更する',
  changeTitle: '保管者の変更',
  leaves: '（外れます）',
  keep: '変更を取り消す',
  replace: '交代する',
  remove: '外す',
  add: '保管者を加える',
  newName: '新しい保管者の名前',
  dropNew: '取り消す',
  unchanged: 'まだ何も変わっていません。',
  nobodyLeft: '保管者が1人は必要です。',
  afterTitle: 'この変更の後',
  cannotOpen: (names) => `${names}は、もう金庫を開けません。`,
  willCome: (names) => `新しい保管者：${names}。`,
  willStay: (names) => `引き続き保管者：${names}。`,
  newOnes: (count) => `新しい保管者${count}人は、次の手順でパスフレーズを決めます。`,
  oldCopies:
    '金庫のファイルの古いコピーは、当時の保管者が当時のパスフレーズで開けます。古いコピーは破棄してください。24語や鍵を知っている人からは、取り返せません。その場合は、口座の中身を移してください。',
  rulesWait:
    '規程には、外れる保管者の承認用の鍵が登録されていることがあります。新しい保管者の鍵は別のものです。その場合は、新しい鍵の規程を採用して待機期間が過ぎるまで、署名できません。',
  toAgree: '保管者の同意を得る',
  commit: '金庫を封印し直す',
  doneTitle: '金庫を封印し直しました',
};
