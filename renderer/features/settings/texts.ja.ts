/** 設定の画面の言葉。 */
import type { appSettings } from '../../../core/policy/app-settings.ts';
import type { SettingTexts } from '../../i18n/setting-texts.ts';
import type { texts as english } from './texts.en.ts';

const fields: SettingTexts<typeof appSettings> = {
  allowCopy: {
    name: '署名済みデータ（テキスト）のコピー',
    why: 'コピーした内容は、この端末のほかのプログラムからも読めます。',
  },
  allowSave: { name: '署名済みデータ（テキスト）のファイル保存', why: 'USBメモリーなどで運ぶ場合に使います。' },
  allowPictures: {
    name: 'QRコードの画像保存',
    why: 'PNGファイルです。USBメモリーで運ぶときや、別の場所で印刷するときに使います。',
  },
  allowVideo: {
    name: 'QRコードの動画保存',
    why: '長い取引を、この端末なしでもう一度見せるときに使います。',
  },
  allowPrint: {
    name: 'QRコードの印刷',
    why: '紙またはPDFに印刷します。プリンターや印刷待ちのデータにコピーが残ります。',
  },
  waysIn: {
    name: '依頼の読み込み方法',
    lastStays: '最後の1つは止められません。',
    parts: {
      camera: { name: 'カメラ', why: '何も差し込まずに使えます。止めると、カメラを一切起動しません。' },
      image: { name: '画像', why: 'PNGやJPEGなどです。画像は、隔離された場所で開きます。' },
      video: {
        name: '動画',
        why: 'QRコードを録画したものです。再生の仕組みは大きいので、使わないなら止めてください。',
      },
      pdf: { name: 'PDFファイル', why: 'ページを描いてコードを探します。中のスクリプトなどは実行しません。' },
      paste: { name: 'テキストの貼り付け', why: 'この端末のクリップボードにあるテキストを読み込めます。' },
      file: { name: 'テキストファイル', why: 'USBメモリーの依頼に使います。信頼できるものだけを差し込んでください。' },
    },
  },
  autoLockMinutes: { name: '操作がないときのロック', amount: (count) => `${count}分後` },
};

export const texts: typeof english = {
  title: '設定',
  language: '言語',
  /** 同じ種類の切り替えの見出し。 */
  sections: { inputs: '依頼', exports: 'QRコード以外の受け渡しの許可', locking: 'ロック', signing: '署名' },
  fields,
  agree: '変更する設定',
  agreeNothing: '変わるところはありません。',
  changedTo: '{setting}：変更前 {was} → 変更後 {value}',
  textSize: '文字の大きさ',
  zoomKeys: 'Ctrlキーと＋または－で、画面全体を拡大・縮小できます。Inkanを終了すると元に戻ります。',
  theme: '画面の明るさ',
  themes: { system: 'システムに合わせる', light: 'ライト', dark: 'ダーク' },
  toRules: '規程を開く',
  about: 'Inkanについて',
  editOn: '設定に戻る',
  save: '設定を変更する',
  saved: '設定を変更しました。',
  practice: '練習用の金庫の設定は固定です。変更できるのは言語と画面の表示だけです。',
  yes: '許可',
  no: '不許可',
};
