/** entropy の言葉。`{slot}` には値が入ります。 */
import type { AddedKind } from '../../../core/entropy/sources.ts';
import type { EntropyTest } from '../../../core/entropy/tests.ts';
import type { texts as english } from './texts.en.ts';

const kinds: Record<AddedKind, string> = { dice: 'サイコロ', coins: 'コイン', keys: '打鍵', camera: 'カメラ' };
const counts: Record<AddedKind, (count: number) => string> = {
  dice: (count) => `${count}回`,
  coins: (count) => `${count}回`,
  keys: (count) => `${count}間隔`,
  camera: (count) => `${count}枚`,
};
const tests: Record<EntropyTest, string> = {
  'longest-run': '同じものが続いた最長の長さ',
  proportion: '512個の中で同じ値が出た最多の数',
  frequency: '出方の偏り（カイ二乗）',
  heads: '表の数',
  changes: '表裏が入れ替わった数',
  pairs: '同じ組が出た最多の数',
  pattern: '一定の間を置いた繰り返しの最多の数',
  doubles: '同じ目が2回続いた数',
  different: '異なる間隔の数',
  commonest: '同じ間隔が出た最多の数',
  levels: '最も単調な映像の明るさの段階',
  changed: '最も似た2枚の間で変わった画素',
  'same-frames': '前と同じ映像の数',
};
export const texts: typeof english = {
  title: '乱数の元を選ぶ',
  lead: 'この端末の乱数は必ず使います。サイコロやコインの結果を加えると、端末だけに頼らずに済みます。',
  commitment: '端末側の乱数が決まりました。次の確約値（コミットメント）で固定されています。',
  commitmentLead:
    '立ち会いで行うときは、最初のサイコロを振る前に書き写してください。後から端末側の乱数を変えることはできません。',
  drawing: '端末側の乱数を作っています…',
  kinds,
  counts,
  add: {
    dice: 'サイコロを振る',
    coins: 'コインを投げる',
    keys: 'キーをたたく',
    camera: 'カメラを使う',
  },
  addLead: {
    dice: '50回以上、できれば99回（おすすめ）。',
    coins: '128回以上。',
    keys: '打鍵の間隔を使います。サイコロの補助として使えます。',
    camera: '映像の雑音を使います。サイコロの補助として使えます。',
  },
  machine: 'この端末',
  counted: (what, bits) => `${what}（${bits}ビットとして数えます）`,
  strength: {
    none: 'まだ何も加えていません。24語は、この端末の乱数だけで作られます。その品質は、後から誰にも確認できません。',
    some: (bits, byHand) =>
      `${bits}ビットを加えました（サイコロとコインで${byHand}ビット）。助けにはなりますが、端末なしで十分とは言えません。十分といえるのは、サイコロとコインだけで128ビットからです。`,
    enough: (byHand) =>
      `サイコロとコインで${byHand}ビットを加えました。端末の乱数をまったく信頼できない場合でも、十分な量です。`,
  },
  make: '24語を作る',
  makeAlone: 'この端末だけで24語を作る',
  toWords: '24語へ進む',
  wordsMade:
    '24語は、ここにある内容から作られています。何かを加えるか、端末側の乱数を作り直すと、別の24語になります。紙に書いた内容は使えなくなります。',
  startAgain: '端末側の乱数を作り直す（加えたものは破棄）',
  ceremony: '立ち会いで行う場合',
  showTests: '検査の結果',
  tests,
  between: (low, high) => `${low}から${high}`,
  atLeast: (low) => `${low}以上`,
  atMost: (high) => `${high}以下`,
  passed: '合格',
  failed: '不合格',
  allowed: '許容範囲',
  failedTest: (test, figure, range) => `${test}：${figure}（許容範囲：${range}）`,
  found: '値',
  test: '検査',
  outcome: '判定',
  diceTitle: 'サイコロを振る',
  diceLead:
    '出た目をそのまま入れてください。数字キーの1から6、またはボタンを使います。目を飛ばしたり、頭の中で決めたりしないでください。',
  coinsTitle: 'コインを投げる',
  coinsLead:
    '出た面をそのまま入れてください。表は1、裏は0のキー、またはボタンを使います。飛ばしたり、頭の中で決めたりしないでください。',
  face: (face) => `出た目：${face}`,
  sides: { '1': '表', '0': '裏' },
  last: '直前の入力',
  noneYet: 'まだありません',
  undo: '最後の1つを取り消す',
  progress: (count, least) =>
    count < least ? `${count} / ${least}（あと${least - count}必要です）` : `${count}（加えられます）`,
  better: (goal) => `${goal}まで続けると、さらに安全です。`,
  full: 'これ以上は要りません。',
  addThese: 'この結果を加える',
  keysTitle: 'キーをたたく',
  keysLead:
    '文字のキーを、何本かの指で、速く、不規則にたたいてください。使うのは打鍵の間隔だけです。どのキーを押したかは記録しません。',
  keysHere: 'キーをたたいてください',
  keysDone: '十分な数に達しました。手を離してください。',
  cameraTitle: 'カメラを使う',
  cameraLead: '動いているものや、真っ暗ではないところにカメラを向けてください。映像に混じる雑音を使います。',
  cameraView: 'カメラの映像',
  again: 'もう一度',
  showShare: '端末側の乱数を表示する',
  showShareLead: '立ち会いで行うときに使います。ほかの人が、サイコロの目から24語を計算し直せるようになります。',
  shareTitle: '端末側の乱数',
  shareWarning:
    'これとサイコロの目を手に入れた人は、24語を計算でき、すべての鍵を使えるようになります。計算し直す人だけに、オフラインで見せてください。書いた紙は、終わったら必ず処分してください。',
  shareLead: 'もう何も加えられません。計算のしかたと小さなスクリプトは、付属の説明書の「乱数」の章にあります。',
  shareCode: '端末側の乱数のQRコード',
  shareShown: '端末側の乱数を表示したため、もう何も加えられません。',
  shareWasShown: '24語を計算し直せるように、端末側の乱数を表示しました。',
  hideShare: '隠して進む',
  reallyShow: '表示する',
  certificateLead:
    'この金庫の24語がどう作られたかの記録です。秘密は含まれません。コピーを保管し、監査の担当者に渡せます。',
  certificateCode: '証明書のQRコード',
  certificateText: '証明書のテキスト（JSON）',
  madeAt: '作成日時',
  by: '元になったもの',
  alone: 'この端末だけ',
  mostOfAKind: '同じ種類を何度か加えた場合は、最も多い1つだけを数えます。',
  begunBefore: (count) => `その前に、${count}回始めています`,
  refusedBefore: (count) => `その前に、${count}件が検査に通りませんでした`,
  commitmentOf: '確約値（コミットメント）',
  accounts: '最初の口座',
};
