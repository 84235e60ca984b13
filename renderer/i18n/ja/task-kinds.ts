/** ここですること、その前に尋ねること、その後で受け渡すデータ。 */
import type { itemCodes } from '../../../core/contract/shapes.ts';
import type { Effect } from '../../../core/review/review-document.ts';
import type { Question, TaskKind } from '../../../core/task/task.ts';
import type { ItemText, QuestionText, TaskText } from '../texts.ts';

const cosign: TaskText = {
  reviewTitle: '連署する取引の確認',
  goOn: '連署に進む',
  title: '連署する',
  seal: '連署',
  hold: '押し続けて連署',
  press: '連署する',
  working: '連署し、正しさを検証しています…',
  letGo: '途中で離したため、連署していません。',
  done: '連署しました',
};

export const taskTexts: Record<TaskKind, TaskText> = {
  sign: {
    reviewTitle: '取引内容の確認',
    goOn: '署名に進む',
    title: '署名する',
    seal: '署名',
    hold: '押し続けて署名',
    press: '署名する',
    working: '署名し、正しさを検証しています…',
    letGo: '途中で離したため、署名していません。',
    done: '署名しました',
  },
  'lock-and-bond': {
    reviewTitle: '2件の取引内容の確認',
    goOn: '2件の署名に進む',
    title: '2件に署名する',
    seal: '署名',
    hold: '押し続けて2件に署名',
    press: '2件に署名する',
    working: '2件に署名し、正しさを検証しています…',
    letGo: '途中で離したため、どちらにも署名していません。',
    done: '2件に署名しました',
  },
  'cosign-aggregate': cosign,
  'cosign-multisig': cosign,
  keep: {
    reviewTitle: '登録内容の確認',
    goOn: '登録に進む',
    title: '登録簿に登録する',
    seal: '登録',
    hold: '押し続けて登録',
    press: '登録する',
    working: '金庫に書き込んでいます…',
    letGo: '途中で離したため、登録していません。',
    done: '登録簿に登録しました',
  },
};

export const questions: Record<Question, QuestionText> = {
  signer: {
    title: 'どの口座で署名しますか',
    lead: '依頼に指定がありません。選んだ口座から支払われます。',
  },
  cosigner: {
    title: 'どの口座で連署しますか',
    lead: 'この金庫には、同意できる口座が2つ以上あります。1つの口座が署名1件に数えられます。',
  },
  'invoice-amount': {
    title: '金額はどちらの意味ですか',
    lead: 'NEMの請求書の金額には2通りの書き方があり、100万倍の違いがあります。作った人に確認してください。',
  },
  'multisig-way': {
    title: 'マルチシグ口座の取引をどう進めますか',
    lead: '単独では取引できず、連署者の署名も必要です。進め方によって、署名を集める場所が変わります。',
  },
  'bonded-way': {
    title: 'ハッシュロックは誰が作りますか',
    lead: 'ボンデッド取引は、10 XYMを預けるハッシュロックが承認された後でないと、受け付けられません。',
  },
};

type ItemCode = (typeof itemCodes)[number];
export const items: Record<ItemCode, ItemText> = {
  transaction: {
    title: '署名済みの取引',
    how: 'このコードをオンラインの端末に読み取らせ、そこから送信してください。',
    check: '送信後、ハッシュがエクスプローラーの表示と一致することを確認してください。',
  },
  'hash-lock': {
    title: 'ハッシュロック',
    how: 'こちらを先に送信し、承認されるまで待ってください。',
    check: '送信後、ハッシュがエクスプローラーの表示と一致することを確認してください。',
  },
  bonded: {
    title: 'ボンデッド取引',
    how: 'ハッシュロックが承認された後に、パーシャル（ボンデッド）取引として送信してください。',
    check: '送信後、ハッシュがエクスプローラーのパーシャル取引の表示と一致することを確認してください。',
  },
  both: {
    title: '2件を1つにまとめたもの',
    how: '正しい順番で自動的に送信するツールに渡してください。',
    check: '送信後、2件のハッシュがエクスプローラーの表示と一致することを確認してください。',
  },
  cosignature: {
    title: '連署',
    how: '署名を集めている人に渡してください。取引がすでにネットワーク上で待っている場合は、そこへ送信してください。',
    check: 'ハッシュは連署した取引のものです。ほかの連署者の画面と一致することを確認してください。',
  },
  'cosign-request': {
    title: '連署の依頼',
    how: '未署名の連署者に、このコードを見せてください。',
    check: '次の連署者の画面のハッシュと一致することを確認してください。エクスプローラーにはまだ表示されません。',
  },
  session: {
    title: '金庫を開いてからの署名',
    how: '1件ずつ渡す代わりに、このコード1つで受け渡せます。オンラインの端末で、署名した依頼と組み合わせます。',
  },
  earlier: {
    title: 'これまでの署名（今回を除く）',
    how: 'これまでに署名した分だけが入っています。オンラインの端末で依頼と組み合わせます。今回の分は入っていないので、別に受け渡してください。',
  },
};

/** 署名がそろうまで、使い方の代わりに示す文。 */
export const incompleteHow = '署名がそろうまで、送信しないでください。';
export const incompleteCheck =
  'ほかの連署者の画面のハッシュと一致することを確認してください。エクスプローラーにはまだ表示されません。';

/** 数量に添える短い言葉。 */
export const causes: Record<Effect['cause'], string> = {
  transfer: '送金',
  fee: '手数料',
  deposit: '保証金（順調に終われば戻ります）',
  rental: 'レンタル手数料・作成手数料',
  lock: '解除されるまでロック',
  revocation: '発行者による回収',
  supply: '供給量の増減',
};
