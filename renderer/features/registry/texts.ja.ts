/** registry の言葉。`{slot}` には値が入ります。 */
import type { texts as english } from './texts.en.ts';

export const texts: typeof english = {
  title: '登録簿',
  lead: '取引の確認に使う登録情報です。自動で追加されることはありません。',
  contacts: 'アドレス帳',
  mosaics: '既知のモザイク',
  multisigs: 'マルチシグ口座',
  none: '何も登録されていません。',
  howToAdd:
    '登録するには、登録用のコードか連絡先のコードを読み取ってください。取引と同じように内容を確認し、印を押して登録します。',
  sample: '登録用のコードの内容',
  sampleLead:
    '内容は次のようなJSONテキストです。オンラインの端末で作成し、QRコードまたはテキストファイルで受け渡します。この例は、そのまま読み込めます。',
  divisibility: (places) => `小数点以下${places}桁`,
  quorum: (need, of) => `承認には${of}人中${need}人の署名`,
  removal: (need, of) => `連署者を外すには${of}人中${need}人の署名`,
  cosigners: '連署者',
  from: '出所',
  approved: '登録日時',
  publicKey: '公開鍵',
};
