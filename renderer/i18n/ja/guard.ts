/** guard の言葉。 */
import type { DeviceKind, DeviceState } from '../../../core/contract/guard.ts';
import type { guard as guardEnglish } from '../en/guard.ts';

const kinds: Record<DeviceKind, string> = {
  wired: 'LANケーブル',
  usb: 'USBの通信機器',
  wifi: '無線LAN（Wi-Fi）',
  mobile: 'モバイル通信',
  bluetooth: 'Bluetooth（近距離無線）',
  tunnel: 'トンネルまたはVPN',
  virtual: '仮想ネットワーク',
  other: 'その他の無線または通信ポート',
  route: '外への経路',
  address: 'ネットワークのアドレス',
  system: 'システムが「接続中」と答えています',
  unreadable: '読み取れないもの：',
};
const states: Record<DeviceState, string> = {
  blocked: 'スイッチで停止中',
  off: '無効',
  idle: '有効・未接続',
  online: '接続中',
  unknown: '確認できません',
};

export const guard: typeof guardEnglish = {
  kinds,
  states,
  strip: {
    offline: 'オフライン',
    off: 'オフライン（通信機能は無効）',
    idle: '未接続（通信機能が有効）',
    online: '接続中',
    unknown: 'ネットワークの有無を確認できません',
    alone: 'アプリの通信は遮断済み',
    partly: 'ここではアドレスだけを確認',
  },
  storage: {
    whatIs: (name, what) => `${name}があるはずの場所に、${what}があります。`,
    kinds: {
      folder: 'フォルダー',
      link: '別の場所へのリンク',
      pipe: 'パイプ',
      socket: 'ソケット',
      device: 'デバイスファイル',
      file: 'ファイル',
    },
  },
};
