/** 規程の入力と、規則の判定の言葉。 */
import type { ruleForm as english, rulesAsked as englishAsked } from '../en/rule-form.ts';

const amount = 'XYMまたはXEM（ネットワークごと）';

export const ruleForm: typeof english = {
  book: '規程',
  without: 'この金庫には規程がありません。依頼は設定だけで判定します。金額の上限、宛先の一覧、待機期間はありません。',
  numbered: (serial, title) => `第${serial}版：${title}`,
  template: '規程のひな型',
  title: '規程の名称',
  suggestedTitle: 'この金庫の規程',
  numbers: '数値',
  units: {
    perPayment: amount,
    perBatch: amount,
    perDay: amount,
    countPerDay: '件（ネットワークごと）',
    fee: amount,
    waitDays: '日',
    testPayment: amount,
    approvers: '人',
    changeDays: '日',
  },
  accountClasses: 'この金庫の口座の区分',
  accountClassesWhy: '異なる区分の口座を一括では扱いません。',
  classes: {
    short: '短期（数日で出金する資金）',
    long: '長期（保管する資金）',
    own: '自己の資金',
    customer: '顧客の資金',
    guarantee: '顧客の資金の履行保証のための自己資金',
  },
  requesters: '依頼に署名する人',
  backOffice: '支払一覧に署名する人（事務部門）',
  person: '名前',
  key: '公開鍵（16進数64桁）',
  noRecipients: '宛先の一覧は最初は空です。後から宛先を追加するのは緩める変更なので、待機期間の後に有効になります。',
  addPerson: '人を加える',
  removePerson: (name) => (name === '' ? 'この人を外す' : `${name}さんを外す`),
  remove: '外す',
  wrongNumber: '数値を入力してください。小数は金額に限り、6桁までです。',
  between: (least, most) => `${least}〜${most}の数値を入力してください。`,
  wrongName: '表示できる文字で1〜64文字。',
  wrongKey: '16進数64桁で入力してください。',
  keyTwice: '同じ鍵が2回入力されています。',
  wrongClasses: '1つ以上選んでください。',
  preview: '規程の全文を確認する',
  unread: (count) => `読み取れない項目が${count}件あります。`,
  editOn: '変更に戻る',
  words: '照合語：',
  print: '規程を印刷する',
  save: '規程をファイルに保存する',
};

export const rulesAsked: typeof englishAsked = {
  spoke: '規程による判定',
  ofBook: (serial) => `第${serial}版`,
  all: (count) => `確認した規則（${count}件）`,
  nothing: '該当する規則はありません。',
  missing: (count, names) => `（不足：${count}人、承認できる人：${names}）`,
};
