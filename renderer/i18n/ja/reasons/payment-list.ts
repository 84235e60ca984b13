/** 事務部門の支払一覧。 */
import type { ReasonCode } from '../../../../core/base/reason.ts';
import type { ReasonText } from '../../texts.ts';

export const paymentList = {
  'payment-list-encoding': {
    title: '支払一覧の文字を読み取れません',
    means: '文字コードがUTF-8でもShift_JISでもありません。',
    ask: 'どちらかの文字コードのCSVで保存し直してください。',
  },
  'payment-list-too-large': {
    title: '支払一覧が大きすぎます',
    means: '確認できるように、行数とサイズに上限があります。',
    ask: 'いくつかの一覧に分けてください。',
  },
  'payment-list-malformed': {
    title: 'CSVの形式が正しくありません',
    means: '引用符、コンマ、行末の位置が違うか、最初の行とセルの数が違います。',
    ask: '示された位置を確認し、CSVで保存し直してください。',
  },
  'payment-list-columns': {
    title: '支払一覧の列が正しくありません',
    means: '足りない列、重複した列、名前の分からない列があります。',
    ask: '1行目を説明書の見本と比べてください。',
  },
  'payment-list-value': {
    title: '支払一覧の値が正しくありません',
    means: '列の形式に合っていません。金額は半角の数字と小数点1つだけで、小数はモザイクの桁数までです。',
    ask: '示された位置を確認し、元のデータで直してください。',
  },
  'payment-list-formula': {
    title: '計算式とみなされるセルがあります',
    means: '表計算ソフトでは計算され、ファイルと違う内容が表示されます。',
    ask: '元のデータで直してください。セルの先頭に=、+、-、@は使えません。',
  },
  'payment-list-divisibility': {
    title: 'モザイクの小数桁数が分かりません',
    means: '登録簿にないモザイクで、一覧にも小数桁数がありません。',
    ask: '小数桁数の列を加えるか、モザイクを登録簿に追加してください。',
  },
  'payment-list-records': {
    title: '支払一覧の行の順序が違います',
    means: 'ヘッダー、支払、モザイクごとの合計、終了の順です。途中で切れているおそれもあります。',
    ask: '一覧の全体を事務部門から受け取り直してください。',
  },
  'payment-list-totals': {
    title: '支払一覧の合計が行と一致しません',
    means: '合計の作成後に、行が抜けたか、加わったか、変えられています。',
    ask: 'この一覧は使わず、事務部門から受け取り直してください。',
  },
  'payment-list-altered': {
    title: '支払一覧と違う依頼があります',
    means: '一覧の行に似ていますが、同じではありません。',
    ask: '署名しないでください。違いを1文字ずつ、事務部門と依頼元に確認してください。',
  },
  'payment-list-extra': {
    title: '支払一覧にない依頼があります',
    means: '一覧のどの行にも、この内容はありません。',
    ask: '署名しないでください。一覧に漏れがないか事務部門に、何の支払いかを依頼元に確認してください。',
  },
  'payment-list-used': {
    title: 'この署名付き支払一覧は使用済みです',
    means: '一覧の支払いはすべて署名済みです。記録は鍵ごとに直近の100件で、それより古い一覧も使用済みとして扱います。',
    ask: '署名しないでください。もう一度支払う場合は、新しい一覧を事務部門から受け取ってください。',
  },
} satisfies Partial<Record<ReasonCode, ReasonText>>;
