/** ネットワークの見張り：状態欄、開始画面の注意、警報。 */
import type { DeviceKind, DeviceState } from '../../../core/contract/guard.ts';
import type { guard as english } from '../en/guard.ts';

const kinds: Record<DeviceKind, string> = {
  wired: 'LANケーブル',
  usb: 'USBの通信機器',
  wifi: '無線LAN（Wi-Fi）',
  mobile: 'モバイル通信',
  bluetooth: 'Bluetooth（近距離無線）',
  tunnel: 'トンネルまたはVPN',
  virtual: '仮想ネットワーク',
  other: 'その他の無線または通信口',
  route: '外への経路',
  address: 'ネットワークのアドレス',
  system: 'システムが「接続中」と答えています',
};
const states: Record<DeviceState, string> = {
  blocked: 'スイッチで停止中',
  off: '無効',
  idle: '有効・未接続',
  online: '接続中',
};

export const guard: typeof english = {
  kinds,
  states,
  strip: {
    offline: 'オフライン',
    off: 'オフライン（無線・通信口は無効）',
    idle: 'オフライン（ただし無線・通信口が有効）',
    online: '接続中',
    alone: 'アプリは遮断済み',
    partly: 'ここではアドレスだけを確認',
  },
  notice: {
    onlineTitle: 'この機器はネットワークにつながっています',
    onlineMeans: 'つながっている間は、本番の金庫を作ることも開くこともできません。練習用の金庫は開けます。',
    onlineDo:
      'LANケーブルを抜き、Wi-Fi、Bluetooth、モバイル通信を切ってください。切れると、この画面が自動で切り替わります。',
    idleTitle: 'この機器の無線または通信口が有効になっています',
    idleMeans:
      '今はつながっていませんが、いつでもつながる状態です。金庫を開いている間につながると、直ちにロックします。',
    idleDo: '無効にしてください。できれば、機器から取り外してもらってください。',
    swapTitle: 'この機器は、メモリーの内容をディスクに書き出すことがあります（スワップ）',
    swapMeans: '開いている金庫の中身がディスクに書き出され、ロックした後も残るおそれがあります。',
    swapDo: '管理者にスワップを常に無効にしてもらい、機器を再起動してから本番の金庫を開いてください。',
    unknownTitle: 'メモリーの内容がディスクに書き出されるかどうか、この機器では確認できません',
    unknownMeans: 'WindowsとmacOSは、メモリーが足りなくなると書き出します。',
    unknownDo: 'ディスク全体を暗号化し、ほかのプログラムをすべて終了してください。',
  },
  alarm: {
    title: '警報：この機器がネットワークにつながりました',
    happened: '金庫を開いている間につながりました。金庫は直ちにロックし、鍵はメモリーから消えています。',
    means: 'ロックまでの間に、何かが入ったか、出たおそれがあります。この画面からは、ないとは言い切れません。',
    seen: 'つながっていたもの',
    at: 'この機器の時刻',
    steps: [
      'LANケーブルを抜いてください。Wi-Fi、Bluetooth、モバイル通信を切ってください。本体のスイッチがあれば、それで切ってください。',
      '時刻と、つながっていたものを書き留め、セキュリティーの責任者に知らせてください。',
      'どこからつながったのかが分かるまで、この機器で署名しないでください。',
    ],
    now: '現在',
    stillOnline: 'まだつながっています。切れるまで、この画面は閉じられません。',
    gone: '接続は切れました。',
    lead: (word) => `警報を閉じるには、${word}と入力してください。`,
    label: '入力欄',
    close: '警報を閉じる',
    first: 'まだ一致していません。',
  },
};
