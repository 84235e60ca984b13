/** 送信後の段階の言葉。 */
import type { Stage } from '../../contract/flow.ts';
import type { StageText } from '../texts.ts';

export const stageTexts: Record<Stage, StageText> = {
  waiting: { name: '待機中', means: 'まだ送信していません。送信の操作、前の段階、またはノードを待っています。' },
  sent: { name: '送信済み', means: 'ノードに渡しました。受け取りを確認できたノードはまだありません。' },
  silent: {
    name: '応答なし',
    means:
      'ノードに渡して1分以上たちましたが、どのノードにもありません。ノードの状態を確認し、同じ内容をもう一度送信してください。',
  },
  seen: { name: '確認済み', means: 'ノードが受け取りました。これからブロックに入ります。' },
  partial: { name: '連署待ち', means: 'ネットワークに届いています。有効期限までに連署者の署名が必要です。' },
  'in-block': {
    name: 'ブロックに入りました',
    means: '効力が生じましたが、確定するまでは取り消される可能性があります。',
  },
  final: { name: '確定', means: '効力が生じ、取り消されることはありません。' },
  failed: {
    name: '失敗',
    means: 'ネットワークが拒否しました。支払われていません。コードを確認し、作成し直してください。',
  },
  expired: {
    name: '期限切れ',
    means: '期限までにネットワークに取り込まれませんでした。支払われていません。作成し直してください。',
  },
  'rolled-back': {
    name: '取り消し',
    means: '入っていたブロックが取り消されました。再び入る可能性があります。まだ支払い直さないでください。',
  },
  disagreeing: {
    name: 'ノードの食い違い',
    means: '効力が生じたか判断できません。支払い直さず、誤っているノードを調べてください。',
  },
};
