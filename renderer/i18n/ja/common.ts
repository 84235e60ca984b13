/** common の言葉。 */
import type { common as commonEnglish, strip as stripEnglish } from '../en/common.ts';

export const common: typeof commonEnglish = {
  loading: '起動しています…',
  working: '処理しています…',
  back: '戻る',
  cancel: '中止する',
  showWhileHeld: '押している間だけ表示',
  showTyped: (field) => `${field}：押している間だけ表示`,
  fieldEmptied: '2分間入力がなかったため、欄を空にしました。もう一度入力してください。',
  notShownAfterLeaving: '入力した後にウィンドウを離れたため、表示しません。欄を空にして、もう一度入力してください。',
  capsLockOn: 'Caps Lockがオンです。',
  inputMethodOn: '日本語入力がオンです。変換した文字がそのまま入力されます。',
  beyondAscii: 'ほかのキーボードでは入力できない文字があります。半角の英数字と記号なら、どこでも入力できます。',
  backToScan: '読み取りに戻る',
  practiceMeans: 'ここにあるものに価値はありません。公開された鍵を使う、テストネット専用の練習です。',
  lockReason: {
    asked: 'ロック操作により、金庫をロックしました。',
    idle: 'しばらく操作がなかったため、金庫をロックしました。',
    suspend: '端末がスリープしたため、金庫をロックしました。',
    'screen-lock': '画面がロックされたため、金庫をロックしました。',
    network: '端末がネットワークにつながったため、金庫をロックしました。',
    'storage-gone': 'Inkanの保存先のフォルダーがなくなったため、金庫をロックしました。',
    'vault-stopped': '金庫が予期せず停止したため、ロックしました。繰り返す場合は報告してください。',
  },
  found: '確認した事実',
  certificate: '乱数の証明書',
  toLog: '記録を見る',
  toTraining: '署名の演習',
  refused: '受け付けられません',
};

export const strip: typeof stripEnglish = {
  name: '端末の状態',
  vault: '金庫',
  locked: 'ロック中',
  open: 'ロック解除中',
  practice: '練習用',
  network: '通信',
  local: '端末時刻',
  utc: 'UTC',
  runtime: 'Electron',
  origins: {
    official: '公式版',
    installed: '未検証',
    override: '個別指定版',
    'test-runtime': 'テスト用実行環境',
  },
  lock: 'ロック',
  lockHint: 'Ctrl+L',
};
