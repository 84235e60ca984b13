/** slip の言葉。 */
import type { CosignerState } from '../../../core/review/review-document.ts';
import type {
  compare as compareEnglish,
  cosigners as cosignersEnglish,
  format as formatEnglish,
  slip as slipEnglish,
} from '../en/slip.ts';

const states: Record<CosignerState, string> = { signed: '署名済み', 'signs-now': 'これから署名', missing: '未署名' };

export const slip: typeof slipEnglish = {
  fee: '手数料',
  validUntil: '有効期限',
  noWarnings: '警告はありません。決めるのは、あなたです。',
  doThis: 'どうすればよいか',
  account: '口座',
  outgoing: '減ります',
  incoming: '増えます',
  notOwn: 'この金庫の口座ではありません',
  bytes: 'データと指紋',
  showBytes: 'データと指紋を表示する',
  hideBytes: 'データと指紋を隠す',
  bytesLead: '指紋は、次のデータそのものから計算しています。別の機器と照合するときは、六つの言葉を読み上げてください。',
  words: '六つの言葉で表した指紋',
  fingerprint: '指紋（SHA-256）',
  rawBytes: (count) => `データ（${count}バイト）`,
  utc: 'UTC',
  local: '現地時刻',
  left: (time) => `残り${time}`,
  passed: '期限切れ',
  duration: (days, hours, minutes, seconds) =>
    days > 0
      ? `${days}日${hours}時間${minutes}分`
      : hours > 0
        ? `${hours}時間${minutes}分`
        : `${minutes}分${String(seconds).padStart(2, '0')}秒`,
  losses: 'あなたの口座から出ていくもの',
  lossesToo: 'あなたの口座と、連署するマルチシグ口座から出ていくもの',
  actedFor: '連署するマルチシグ口座',
  rentalToo: '＋レンタル手数料・作成手数料',
  rentalUnwritten: '取引に書かれていません',
  payments: (count) => `中の支払い（${count}件）`,
  payment: '{amount} {to}へ',
  paymentFrom: '{amount} {from}から{to}へ',
  lossesNone: 'この金庫の口座から出ていくものはありません。',
  lossesUnknown: 'あなたの署名で出ていくかもしれないもの',
  lossesUnknownWhy: () =>
    '誰の口座なのか、この金庫には分かりません。あなたが連署者であれば、あなたの署名によって、ここから出ていきます。',
  contents: '中に入っている取引',
  inside: (total) => `中に${total}件の取引があり、すべて全文を示しています`,
  partTitle: '{total}件中{index}件目：{kind}',
  partSigner: '取引を行う口座：{signer}',
  approvalLeft: (time) => `確認と署名の残り時間：${time}`,
  approvalGone: '確認の時間が過ぎました。依頼をもう一度読み取ってください。',
  discard: '破棄する',
};

export const cosigners: typeof cosignersEnglish = {
  title: '署名が必要な人',
  states,
  statesAfter: { ...states, 'signs-now': 'いま署名しました' },
  need: (need, of) =>
    of === 1
      ? 'この口座の署名が必要です'
      : need === of
        ? `${of}人全員の署名が必要です`
        : `この${of}人のうち${need}人の署名が必要です`,
  unknown: 'この口座に何人の署名が必要か、台帳に登録されていません。',
  stillMissing: (count) => `あと${count}件の署名が必要です。`,
  enough: '必要な署名がそろいました。',
};

export const compare: typeof compareEnglish = {
  here: 'この依頼のアドレス',
  known: 'あなたが知っているアドレス',
  differs: (groups) => `${groups}か所が違います。印を付けて示しています。`,
};

export const format: typeof formatEnglish = {
  rawUnits: '最小単位（可分性は不明）',
  of: '/',
  impossibleTime: '日付として表せません',
  namespaceId: 'ネームスペース',
  empty: '空',
  known: '台帳の名前',
  times: '倍',
  percent: '%',
  perByte: 'µXYM',
  blocks: (count) => `${count}ブロック`,
  about: (length) => `約${length}`,
  lengths: {
    years: (count) => `${count}年`,
    days: (count) => `${count}日`,
    hours: (count) => `${count}時間`,
    minutes: (count) => `${count}分`,
    seconds: (count) => `${count}秒`,
  },
  quorum: (need, of) => (of === 0 ? '連署者なし' : `${of}人中${need}人`),
  quoted: (name) => `「${name}」`,
};
