/** signed の言葉。`{slot}` には値が入ります。 */
import type { replyFormats } from '../../../core/contract/shapes.ts';
import type { texts as english } from './texts.en.ts';

const formats: Record<(typeof replyFormats)[number], string> = {
  'symbol-qr-8': 'SymbolのQR形式（署名済みの取引）',
  'symbol-qr-4': 'SymbolのQR形式（連署の依頼）',
  'symbol-qr-9': 'SymbolのQR形式（連署）',
  'symbol-payload': 'Symbolノード用のペイロード（JSON）',
  'symbol-cosignature': 'Symbolノード用の連署（JSON）',
  'nem-announce': 'NEMの送信データ（JSON）',
  'inkan-announce': '2件を1つにまとめたInkan形式（JSON）',
  'inkan-signatures': '署名だけ（オンラインで依頼と組み合わせる、JSON）',
};
export const texts: typeof english = {
  lead: 'まだ送信されていません。Inkanはオフラインです。',
  next: '次にすること',
  validUntil: '送信期限',
  hash: '取引のハッシュ',
  signer: '署名者',
  network: 'ネットワーク',
  format: '形式',
  formats,
  forWallets: '1枚のコードしか読めないウォレットやツールには、「QRコード1枚」を選んでください。',
  text: '署名済みデータ（テキスト）',
  next2: '完了して次を読み取る',
  collected: '連署を加えました。表示中のコードに含まれています。',
  orElse: 'または',
  step: (index, total) => `${total}件中${index}件目`,
  items: '受け渡すデータ',
  holds: (count) =>
    `このネットワークの署名が${count}件入っています。オンラインの端末が示す件数と照合してください。次のものは含まれません：期限切れ／Inkanが作成したもの／連署がまだそろわない取引／最新1,000件より前の署名。`,
  since: '金庫を開いてからの署名一覧',
  signedNow: (count) => `依頼${count}件に署名しました`,
  nothingYet: '金庫を開いてから、まだ署名していません。',
  allInOne: (count) => `署名${count}件を1つのコードにまとめて表示`,
  time: '時刻',
  what: '署名した内容',
  code: 'コード',
  showCode: 'コードを表示',
  showCodeOf: (number) => `${number}番のコードを表示`,
  ownCode: 'まとめたコードには含まれません。個別のコードを受け渡してください。',
  nth: (number, time) => `金庫を開いてから${number}件目（${time}）`,
  toSince: (count) => `金庫を開いてからの署名（${count}件）`,
  missing: 'まだ足りない署名があります',
  missingHere:
    'このコードを、ほかの連署者に見せてください。それぞれから連署のコードが返ってきます。ここで1つずつ読み取ってください。',
  missingOnline: '送信すると、ほかの人は自分の端末やウォレットで同意できます。',
  scanCosignature: '連署を読み取る',
  tooLong: 'QRコードには長すぎます。ファイルに保存するか、コピーしてください。',
};
