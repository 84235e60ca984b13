/** rules の言葉。 */
import type { texts as english } from './texts.en.ts';

export const texts: typeof english = {
  title: '規程',
  practice: '練習用の金庫に規程はありません。固定の設定だけで判定します。',
  begin: 'ひな型から作成する',
  change: '規程を変更する',
  adopted: '保管者が規程に同意しました。',
  waits: (count) =>
    `変更の待機中は${count}つの版が${count === 2 ? 'ともに' : 'すべて'}有効で、最も厳しい判定に従います。`,
  numbered: (serial, title) => `第${serial}版：${title}`,
  countsSince: (when) => `${when}から有効です。`,
  countsFrom: (when) => `緩める変更は、${when}以降の依頼から適用します。`,
  agreedAt: (when) => `同意：${when}`,
  inWords: '規程の全文',
  // 最初の規程
  templateTitle: 'この金庫の規程を作成する',
  templateLead: 'ひな型を選び、数値を変更してください。保管者が同意するまでは有効になりません。',
  fromContacts: '規程の口座はこの金庫の口座、宛先は登録簿のアドレス帳の連絡先です。',
  fromFile: 'ファイルから規程を読み込む',
  // 変更
  editTitle: (serial) => `第${serial}版の変更`,
  editLead: '厳しくする変更はすぐに、緩める変更は待機期間の後に有効になります。',
  previewChange: '変更点を確認する',
  durations: { day: '日', hour: '時間', minute: '分', second: '秒', milli: 'ミリ秒' },
  atomic: '最小単位',
  fields: {
    n: '変更に同意する人数',
    waitMs: '待機期間',
    max: '上限',
    floor: '残す額の下限',
    perMille: '割合（1,000分の）',
    windowMs: '期間',
    maxAgeMs: '残高の古さの上限',
    horizonMs: '有効期限までの上限',
    aheadMs: '最後の署名からの上限',
    'else.n': '承認する人数',
    'hours.from': '開始の時刻（UTC）',
    'hours.to': '終了の時刻（UTC）',
  },
  unitOf: (field) => `${field}の単位`,
  wrongTime: '09:00のように、24:00までの時刻を入力してください。',
  wrongHours: '開始より後、24:00までの時刻を入力してください。',
  othersByFile: '口座と承認グループの変更は、ファイルから読み込んで行います。',
  leave: {
    lost: '入力した規程の内容は失われます。',
    really: '破棄する',
    stay: '入力に戻る',
  },
  add: '追加する',
  addEntry: '登録簿の連絡先',
  remove: '外す',
  removeEntry: (name) => `${name}を外す`,
  noMoreContacts: '登録簿の連絡先は、すべてこの一覧にあります。',
  // 同意の前
  previewTitle: '同意の前に規程を確認する',
  changeTitle: (serial) => `第${serial}版の変更点`,
  countsAtOnce: '保管者が同意すると、すぐに有効になります。',
  loosensFrom: (wait, when, serial) =>
    `緩める変更を含みます。緩める変更は、同意から${wait}後（現時点では${when}）に有効になります。それまでは第${serial}版も有効です。`,
  testDrive: '規程の試行',
  testDriveNone: '試行の対象となる署名済みの依頼はありません。',
  testDriveOf: (history, training) =>
    `これまでに署名した依頼${history}件${training === 0 ? '' : `と演習${training}件`}のうち、`,
  testDriveFound: (tighter, looser, both) =>
    tighter + looser + both === 0
      ? '判定の変わるものはありません。'
      : `厳しくなるもの${tighter}件、緩くなるもの${looser}件、両方が${both}件です。`,
  testDriveWhich: '該当するもの',
  driven: {
    history: (number) => `署名済みの依頼${number}番`,
    training: (number) => `演習${number}番`,
  },
  drivenSays: (before, after) => `現在：${before}、変更後：${after}`,
  moreDriven: (count) => `ほか${count}件`,
  toAgree: '保管者の同意を得る',
  agreeTitle: 'この規程に同意する',
  needs: (who) => `現在の規程では、変更に${who}が必要です。`,
  adopting: '規程を保存しています…',
  backToPreview: '内容をもう一度確認する',
};
