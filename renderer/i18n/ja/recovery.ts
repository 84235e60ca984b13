/** recovery の言葉。 */
import type { recovery as recoveryEnglish } from '../en/recovery.ts';

export const recovery: typeof recoveryEnglish = {
  word: (position) => `${position}番目の単語`,
  wordWrong: '表示された単語と違います',
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
    textLead:
      'カメラでコードを読み取るか、紙を写した画像やPDFを選ぶか、コードのテキストを1行に1つずつ入力または貼り付けてください。',
    useCamera: 'カメラで読み取る',
    stopCamera: 'カメラを止める',
    cameraLead:
      'カメラは、すべてのコードを読み取るまでの間だけ動きます。コードを1つずつ写してください。順番は問いません。',
    pictures: '画像、PDF、テキストファイルを選ぶ',
    textLabel: 'コードのテキスト',
    takeText: 'このテキストを取り込む',
    textTaken: 'すべての部分がそろいました。',
    wordsPassphrase: '単語のパスフレーズ（なければ空欄）',
  },
  form: {
    print: '記入用紙を印刷する（白紙）',
    printed: '記入用紙をプリンターに送りました。',
    notPrinted: '印刷していません。',
    kinds: {
      words: {
        title: (count) => `復元用の単語（ニーモニック）${count}語`,
        fields: ['ウォレットの照合コード', '記入日', '単語のほかにパスフレーズ：あり・なし', '保管場所'],
      },
      share: {
        title: (count) => `シェアカード（${count}語）`,
        fields: [
          'シェアの番号と全枚数',
          '組の番号',
          'ウォレットの照合コード',
          '記入日',
          'シェアのほかにパスフレーズ：組・ウォレット・なし',
          '預かる人',
        ],
      },
    },
    rules: [
      '画面と同じ順番で、左から右へ1行ずつ手で書いてください。',
      '記入した用紙をコピーしたり、写真に撮ったりしないでください。単語を手に入れた人は、すべての鍵を使えるようになります。',
      '照合コードも書き添えてください。秘密ではありません。復元したときに、同じウォレットだと確認できます。',
    ],
  },
};
