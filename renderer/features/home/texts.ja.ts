/** ホーム画面の言葉。 */
import type { BackupStanding, ReadinessItem, StrayFailure } from '../../../core/contract/overview.ts';
import type { texts as english } from './texts.en.ts';

const backupKinds: Record<BackupStanding['kind'], string> = {
  words: '復元用の24語',
  shares: 'シェア一式',
  file: '暗号化ファイル',
  paper: '暗号化した紙のバックアップ',
};
const stray: Record<StrayFailure['drill'], (date: string) => string> = {
  share: (date) =>
    `${date}のシェアの復元テストは一致しませんでした（どのシェアかは不明です。一式のシェアすべてが一致するまで表示します）`,
  backup: (date) =>
    `${date}のファイルまたは紙の復元テストは一致しませんでした（どのバックアップかは不明です。いずれかが一致するまで表示します）`,
};
const items: Record<ReadinessItem, { readonly text: string; readonly act: string }> = {
  'second-backup': {
    text: '存在を確認できるバックアップを2つ用意する（保管場所は分けてください。Inkanでは確認できません）',
    act: 'バックアップを作成する',
  },
  drill: { text: 'バックアップの復元テストを、この金庫で行う', act: '復元テストを行う' },
  'log-words': {
    text: '記録の照合語を90日ごとに紙に書き留める（この端末が以前の状態に戻されていないか確認するため）',
    act: '書き留めました',
  },
  rules: {
    text: '金額の上限、宛先、承認をあらかじめ決める規程を作成する',
    act: '規程を作成する',
  },
  multisig: {
    text: 'この金庫が署名するマルチシグ口座を登録簿に登録する',
    act: '登録用のコードを読み取る',
  },
  accounts: { text: '口座情報をオンラインの端末に渡し、残高を確認できるようにする', act: '口座情報を出力する' },
};

export const texts: typeof english = {
  title: 'ホーム',
  scan: '依頼を読み取る',
  scanSeveral: '複数の依頼を続けて読み取る',
  signed: (count) => (count === 0 ? '開いてからの署名はありません' : `開いてからの署名：${count}件`),
  showSigned: '一覧とコードを表示する',
  // 資産を扱う前に
  notReady: '資産を扱う前に済ませること',
  ready: '準備が整っています',
  done: '完了：',
  todo: '未完了：',
  ifNeeded: '該当する場合：',
  advised: 'おすすめ：',
  items,
  wordsNow: '現在の照合語：',
  // 現在の状態
  requesters: '依頼元・事務部門',
  keyEnd: (end) => `（鍵の末尾${end}）：`,
  lastEnvelope: (number) =>
    number === 0 ? '署名した依頼データはまだありません' : `最後に署名した依頼データは通し番号${number}`,
  signsLists: '支払一覧に署名する事務部門',
  network: '通信',
  networkIdle: '有効になっていますが、接続されていません。安全のため、無効にしてください。',
  vault: '金庫',
  practice:
    '練習用の金庫です。ファイルに保存しないため、集めた連署、登録簿、作成したバックアップの情報は、ロックすると失われます。',
  openedBy: (names) => `${names}が開きました。`,
  quorum: (need, of) => (of === 1 ? '保管者1人で開けます。' : `保管者${of}人のうち${need}人で開けます。`),
  overridden: '端末がオンラインの状態で開きました。',
  backups: 'バックアップ',
  backupKinds,
  made: (date) => `${date}作成`,
  notPrinted: '作成済みですが、印刷が確認されていません。バックアップには数えません。',
  notConfirmed: '作成済みですが、確認の済んでいないカードがあります。バックアップには数えません。',
  unsure: (drill) => `未確認（復元テストで一致すると、バックアップに数えます）、${drill}`,
  neverDrilled: '復元テスト未実施（すぐに行ってください）',
  drillPassed: (date, due) => `${date}に復元テスト済み、次回の期限は${due}`,
  drillOverdue: (date, due) => `${date}に復元テスト済み、次回の期限（${due}）を過ぎています`,
  drillFailed: (date) => `${date}の復元テストでは一致しませんでした（すぐに行ってください）`,
  tooFewTried: (date) => `前回の復元テストは${date}、復元に必要な枚数に達していません（すぐに行ってください）`,
  tried: (tried, of) => `（${of}枚のうち${tried}枚をテスト済み）`,
  stray,
  drillRule: (days) => `復元テストは、バックアップを作成したときと、その後${days}日ごとに行ってください。`,
  toBackups: 'バックアップと復元テスト',
  log: '記録',
  logEntry: (sequence) => `${sequence}番の照合語：`,
  logPractice: '本番用の金庫では、この照合語を定期的に書き留めます。',
  neverNoted: '照合語は、まだ書き留められていません。',
  noted: (sequence, when, names) => `前回書き留めた照合語：${sequence}番、${when}（端末時刻）、${names}`,
  note: 'この照合語を書き留めました',
};
