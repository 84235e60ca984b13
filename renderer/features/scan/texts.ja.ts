/** scan の言葉。`{slot}` には値が入ります。 */
import type { texts as english } from './texts.en.ts';

export const texts: typeof english = {
  title: '依頼を読み取る',
  lead: '依頼のQRコードを、カメラにかざしてください。',
  waiting: 'QRコードを探しています…',
  reading: '読み取りました。金庫が内容を調べています…',
  dropNow: '離すと読み込みます',
  giveIt: '依頼のファイルを選ぶか、テキストを貼り付けてください。',
  giveFile: '依頼のファイルを選んでください。',
  giveText: '依頼のテキストを貼り付けてください。',
  cameraOff: 'この金庫の設定で、カメラの使用を止めています。',
  parts: '分割された依頼',
  partHave: (name) => `${name}番：読み取り済み`,
  partSome: (name) => `${name}番：一部だけ読み取り済み`,
  partMissing: (name) => `${name}番：まだです`,
  receiving: '受信しています…',
  rate: (codes, kilobytes) => `毎秒${codes}枚、${kilobytes}kB`,
  secondsLeft: (seconds) => `残り約${seconds}秒`,
  codesReceived: (count) => `コードを${count}枚受信`,
  anyCode: 'そのまま続けてください。どのコードでも先に進みます。読み取れなかったコードを待つ必要はありません。',
  partsLead: '続けて読み取ってください。順番は問いません。',
  clearParts: '読み取った分を消去',
  sameCode: '映っているコードは処理済みです。別のコードをかざしてください。',
  readAgain: 'このコードをもう一度読み取る',
  collecting: '連署を集めています。次の連署をここで読み取ってください。',
  backToSigned: '署名済みの取引をもう一度表示する',
};
