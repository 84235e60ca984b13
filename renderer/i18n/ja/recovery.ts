/** recovery の言葉。 */
import type { recovery as recoveryEnglish } from '../en/recovery.ts';

export const recovery: typeof recoveryEnglish = {
  word: (position) => `${position}番目の単語`,
  notOnList: '一覧にない単語です',
  tooManyWords: (words, fields) =>
    `貼り付けた単語は${words}語ですが、ここから先の欄は${fields}個です。一つも入力していません。単語の数を選び直し、最初の欄に貼り付けてください。`,
  unknownAt: (positions) => `一覧にない単語: ${positions}番目`,
  fingerprint: 'ウォレットの指紋',
  fingerprintWhy:
    'このウォレットを見分けるための4語と8桁です。秘密は含まれません。どの控えにも書き添えておくと、復元したときに同じものだと確かめられます。',
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
    textLead: '紙を写した画像やPDFを選ぶか、コードの文字を一行に一つずつ入力または貼り付けてください。',
    pictures: '画像、PDF、文字のファイルを選ぶ',
    textLabel: 'コードの文字',
    takeText: 'この文字を取り込む',
    textTaken: 'すべての部分が揃いました。',
    wordsPassphrase: '単語のパスフレーズ（なければ空欄）',
  },
  toBackup: 'バックアップと訓練',
};
