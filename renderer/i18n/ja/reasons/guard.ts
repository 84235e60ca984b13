/** ネットワークの見張り。 */
import type { ReasonCode } from '../../../../core/base/reason.ts';
import type { ReasonText } from '../../texts.ts';

export const guard = {
  'alarm-standing': {
    title: '警報がまだ閉じられていません',
    means: '金庫を開いている間に、ネットワークにつながりました。警報を閉じるまで、金庫は開きません。',
    ask: '警報の内容を読み、接続を切ってから閉じてください。',
  },
  'alarm-still-online': {
    title: 'まだつながっているか、確認できません',
    means: '警報は、接続がないことを確認できてからでなければ閉じられません。',
    ask: '先にケーブルを抜くか、無線を切ってください。',
  },
  'alarm-word-differs': {
    title: '確認入力が一致しません',
    means: '警報はそのままです。',
    ask: '表示どおりに入力してください。',
  },
} satisfies Partial<Record<ReasonCode, ReasonText>>;
