/** enrolment の言葉。 */
import type { enrolment as enrolmentEnglish } from '../en/enrolment.ts';

export const enrolment: typeof enrolmentEnglish = {
  journeys: { create: '金庫の作成', restore: '金庫の復元' },
  steps: {
    create: ['保管者', 'パスフレーズ', '口座', '規程', '乱数', '24語', '確認', '照合語'],
    restore: ['バックアップ', '照合', '保管者', 'パスフレーズ', '照合語'],
  },
  lost: {
    words:
      'ここで中止すると、単語、乱数、設定済みのパスフレーズはすべて破棄されます。紙に書いた内容は使えなくなります。',
    wallet:
      'ここで中止すると、読み取ったウォレットと設定済みのパスフレーズは破棄されます。手元のバックアップはそのままです。',
  },
  cancel: {
    really: '中止してすべて破棄する',
    stay: 'この画面に戻る',
  },
  offer: '8語の提案を表示する',
  offered: 'この8語を順番どおりに紙に書き、間に空白を入れて入力してください。再表示はできません。',
  offeredPicture: '書き写すための8語の画像',
  hideOffered: '8語を隠す',
  passphraseHint:
    '12文字以上。互いに関係のない単語を4つ以上つなげると、強くて覚えやすくなります。半角の英数字と記号をお使いください。多くの端末では、この欄で日本語入力が使えません。',
  passphrase: 'パスフレーズ',
  repeated: 'もう一度入力',
  strength: '強さ',
  strengths: ['とても弱い', '弱い', '普通', '十分', '強い'],
  characters: (count) => `${count}文字`,
  tooShort: '短すぎます',
};
