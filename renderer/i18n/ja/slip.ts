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
  noWarnings: '警告はありません。内容を確認のうえ、署名するか判断してください。',
  doThis: '対応',
  account: '口座',
  outgoing: '－出金',
  incoming: '＋入金',
  notOwn: 'この金庫の口座ではありません',
  bytes: 'データと照合コード',
  showBytes: 'データと照合コードを表示する',
  hideBytes: 'データと照合コードを隠す',
  bytesLead:
    '照合コードは、次のデータそのものから計算しています。別の端末と照合するときは、照合語（6語）を読み上げてください。',
  words: '照合語（6語）',
  fingerprint: '照合コード（SHA-256）',
  rawBytes: (count) => `データ（${count}バイト）`,
  utc: 'UTC',
  local: '端末時刻',
  left: (time) => `残り${time}`,
  passed: '期限切れ',
  duration: (days, hours, minutes, seconds) =>
    days > 0
      ? `${days}日${hours}時間${minutes}分`
      : hours > 0
        ? `${hours}時間${minutes}分`
        : `${minutes}分${String(seconds).padStart(2, '0')}秒`,
  losses: '出金の合計（この金庫の口座）',
  lossesToo: '出金の合計（この金庫の口座と、連署するマルチシグ口座）',
  actedFor: '連署するマルチシグ口座',
  rentalToo: '＋レンタル手数料・作成手数料',
  rentalUnwritten: '取引に書かれていません',
  payment: '{amount} {to}へ',
  paymentFrom: '{amount} {from}から{to}へ',
  lossesNone: 'この金庫の口座からの出金はありません。',
  lossesUnknown: 'この署名で出金となる可能性があるもの',
  lossesUnknownWhy: () =>
    'この口座の持ち主は、登録簿から分かりません。この金庫の口座が連署者であれば、この署名によってここから出金されます。',
  contents: '含まれる取引（アグリゲートの内訳）',
  inside: (total) => `含まれる取引は${total}件です。すべて全文を示しています`,
  partTitle: '{total}件中{index}件目：{kind}',
  partSigner: '取引を行う口座：{signer}',
  approvalLeft: (time) => `確認と署名の残り時間：${time}`,
  approvalGone: '確認の時間が過ぎました。依頼をもう一度読み取ってください。',
  discard: '破棄する',
  effects: '残高の増減',
  controlChanges: '今後、誰が何をできるか',
};

export const cosigners: typeof cosignersEnglish = {
  title: '署名が必要な人',
  states,
  statesAfter: { ...states, 'signs-now': '今署名しました' },
  need: (need, of) =>
    of === 1
      ? 'この口座の署名が必要です'
      : need === of
        ? `${of}人全員の署名が必要です`
        : `この${of}人のうち${need}人の署名が必要です`,
  unknown: 'この口座に何人の署名が必要か、登録簿に登録されていません。',
  stillMissing: (count) => `あと${count}件の署名が必要です。`,
  enough: '必要な署名がそろいました。',
};

export const compare: typeof compareEnglish = {
  here: 'この依頼のアドレス',
  known: '登録済みのアドレス',
  differs: (groups) => `${groups}か所が違います。印を付けて示しています。`,
};

export const format: typeof formatEnglish = {
  colon: '：',
  sentences: (one, two) => `${one}${two}`,
  inBrackets: (text) => `（${text}）`,
  rawUnits: '最小単位（可分性は不明）',
  of: '/',
  impossibleTime: '日付として表せません',
  namespaceId: 'ネームスペース',
  empty: '空',
  known: '登録簿の名前',
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
