/** recovery の言葉。 */
import type { recovery as recoveryEnglish } from '../en/recovery.ts';

export const recovery: typeof recoveryEnglish = {
  word: (position) => `${position}番目の単語`,
  notOnList: '一覧にない単語です',
  tooManyWords: (words, fields) =>
    `貼り付けた単語は${words}語ですが、ここから先の欄は${fields}個です。何も入力していません。単語の数を選び直し、最初の欄に貼り付けてください。`,
  unknownAt: (positions) => `一覧にない単語：${positions}番目`,
  fingerprint: 'ウォレットの照合コード',
  fingerprintWhy:
    'このウォレットを見分けるための照合コード（4語と8桁）です。秘密は含まれません。どの控えにも書き添えておくと、復元したときに同じものだと確認できます。',
  restore: {
    back: '別のものを使う',
    typeLead: '数文字で十分です。スペースキーで単語が補われ、次へ進みます。候補は数字キーで選べます。',
    howMany: '単語の数',
    countOf: (count) => `${count}語`,
    fileLead: '媒体を差し込み、バックアップのパスフレーズを入力してください。続いてファイルを選びます。',
    fileAgain: 'ファイルはそのままです。パスフレーズだけをもう一度試します。',
    backupPassphrase: 'バックアップのパスフレーズ',
    tryAgain: 'このパスフレーズを試す',
    cancelled: 'ファイルは選ばれませんでした。',
    textLead: '紙を写した画像やPDFを選ぶか、コードのテキストを1行に1つずつ入力または貼り付けてください。',
    pictures: '画像、PDF、テキストファイルを選ぶ',
    textLabel: 'コードのテキスト',
    takeText: 'このテキストを取り込む',
    textTaken: 'すべての部分がそろいました。',
    wordsPassphrase: '単語のパスフレーズ（なければ空欄）',
  },
};
