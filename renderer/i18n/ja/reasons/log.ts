/** 記録と、記録から分かる金庫のファイルの状態。 */
import type { ReasonCode } from '../../../../core/base/reason.ts';
import type { ReasonText } from '../../texts.ts';

const askAuditor =
  '署名しないでください。まずInkanのフォルダーを丸ごとコピーし、ほかの保管者と監査の担当者に連絡してください。';

export const log = {
  'log-reading': {
    title: '記録を読み込んでいます',
    means: 'Inkanは起動後にすべての記録を確認し、終わるまで何も書き込みません。まだ何も行われていません。',
    ask: '数秒待ってから、もう一度お試しください。',
  },
  'log-malformed': {
    title: '記録に、記録ではない行があります',
    means: 'Inkanはこのような行を書きません。ファイルが壊れたか、書き換えられています。',
    ask: askAuditor,
  },
  'log-version': {
    title: '別のバージョンのInkanが書いた記録です',
    means: 'このバージョンでは一部を読めないため、完全かどうかを判断できません。',
    ask: '記録したバージョンか、それより新しいInkanをお使いください。',
  },
  'log-altered': {
    title: '記録が書き換えられています',
    means: 'Inkanが書いたものと違う部分があります。内容が変わっているか、別のファイルに置き換わっています。',
    ask: askAuditor,
  },
  'log-reordered': {
    title: '記録の順序が変わっています',
    means: 'Inkanは末尾に書き足すだけです。誰かが記録を並べ替えたか、重複させています。',
    ask: askAuditor,
  },
  'log-entries-missing': {
    title: '記録が抜けています',
    means: '番号が飛んでいます。誰かが記録を抜き取っています。',
    ask: askAuditor,
  },
  'log-truncated': {
    title: '記録が途中で切れています',
    means: 'そこで切り取られたか、書き込みの最中にコピーされたものです。',
    ask: 'コピーの場合は、コピーし直してください。元の記録の場合は、ほかの保管者と監査の担当者に連絡してください。',
  },
  'log-rolled-back': {
    title: '記録が古いものに戻されています',
    means: '金庫が記憶している記録が、ここにありません。古いコピーが戻されたか、末尾が切り取られています。',
    ask: askAuditor,
  },
  'log-signature-bad': {
    title: '記録の署名が正しくありません',
    means: '金庫が署名したものではありません。誰かがこの記録を作ったか、書き換えています。',
    ask: askAuditor,
  },
  'log-key-foreign': {
    title: '記録に、別の鍵の署名があります',
    means: 'この金庫の記録用の鍵ではありません。誰かが作った記録か、別の金庫の記録です。',
    ask: askAuditor,
  },
  'log-unsigned': {
    title: 'この鍵の署名が記録にありません',
    means: '正しい記録かもしれませんが、証拠がありません。この鍵の金庫は、まだ一度も署名していません。',
    ask: '鍵と記録の組み合わせを確認してください。金庫を開いてロックすると、署名が付きます。',
  },
  'vault-rolled-back': {
    title: '金庫のファイルが古いものに戻されています',
    means:
      'この端末には、もっと新しいファイルが保存されていました。保管者、パスフレーズ、登録簿が以前の状態かもしれません。',
    ask: '意図して戻したのでなければ、誰もパスフレーズを入力せず、先にほかの保管者に連絡してください。',
  },
  'vault-swapped': {
    title: 'ここで保存した金庫のファイルではありません',
    means: 'この端末で書かれたことのないファイルです。別の場所のコピーか、誰かがすり替えたものです。',
    ask: '意図して置いたのでなければ、誰もパスフレーズを入力せず、先にほかの保管者に連絡してください。',
  },
} satisfies Partial<Record<ReasonCode, ReasonText>>;
