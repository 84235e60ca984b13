/** デスクの理由コードの言葉。 */
import type { DeskReasonCode } from '../../contract/desk-reason.ts';
import type { DeskReasonText } from '../texts.ts';

export const reasons: Record<DeskReasonCode, DeskReasonText> = {
  'node-unreachable': {
    title: 'ノードに接続できません。',
    ask: '接続先とこの端末の接続を確認するか、別のノードを追加してください。',
  },
  'node-timed-out': { title: 'ノードから時間内に応答がありません。', ask: '待つか、別のノードを追加してください。' },
  'node-throttled': {
    title: '問い合わせが多すぎるため、ノードが応答を控えています。',
    ask: '1分ほど待ってください。1つのノードへの問い合わせは毎秒3回までに抑えています。',
  },
  'node-unavailable': { title: 'ノード側で障害が起きています。', ask: '待つか、別のノードを追加してください。' },
  'node-not-synchronised': {
    title: 'ノードの同期が終わっていません。',
    ask: 'このノードの応答は使いません。同期が終わるまで待ってください。',
  },
  'node-answer-malformed': {
    title: 'ノードの応答が仕様どおりの形式ではありません。',
    ask: 'この応答は使いません。別のノードを使い、運用者に知らせてください。',
  },
  'node-wrong-network': {
    title: 'ノードが別のネットワークに属しています。',
    ask: '選んだネットワークを確認するか、ノードを外してください。',
  },
  'node-refuses-question': { title: 'ノードが問い合わせを拒否しました。', ask: '別のノードを使い、報告してください。' },
  'node-not-allowed': {
    title: '許可したノードの一覧にない接続先です。',
    ask: '追加したノードだけに問い合わせます。ほかの接続先への転送には応じません。',
  },
  'nodes-too-few': {
    title: '応答を使えるノードがありません。',
    ask: 'このチェーンとネットワークのノードを追加するか、同期が終わるまで待ってください。',
  },
  'nodes-disagree': {
    title: 'ノードの応答が食い違っています。',
    ask: 'この情報からは何も作成しません。誤っているノードを調べて外してください。',
  },
  'node-url-malformed': {
    title: 'ノードの接続先として読み取れません。',
    ask: 'https://node.example.com:3001 のように、パスやパスワードを付けずに入力してください。',
  },
  'node-known-already': { title: 'このノードはすでに一覧にあります。', ask: '何もする必要はありません。' },
  'account-unknown': {
    title: 'この口座はチェーンに記録がありません。',
    ask: 'アドレスとネットワークを確認してください。',
  },
  'account-no-key': {
    title: 'この口座の公開鍵がチェーンに記録されていません。',
    ask: 'Inkanに表示される公開鍵を入力して口座を追加し直すか、この口座で先に1件署名してください。',
  },
  'account-key-other': {
    title: '公開鍵が別の口座のものです。',
    ask: 'このアドレスについてInkanに表示される公開鍵を入力するか、空欄にしてください。',
  },
  'signer-not-cosigner': {
    title: '署名する口座が、支払う口座の連署者ではありません。',
    ask: '連署者の口座を選んでください。',
  },
  'recipient-malformed': {
    title: '受取人が、このネットワークのアドレスでも名前でもありません。',
    ask: 'アドレスを元の資料から入力し直してください。',
  },
  'alias-unresolved': {
    title: 'この名前に対応する口座やモザイクがありません。',
    ask: '受取人にアドレスそのものを問い合わせてください。',
  },
  'mosaic-unknown': { title: 'このモザイクはチェーンに記録がありません。', ask: '名前またはIDを確認してください。' },
  'mosaic-cannot-move': {
    title: 'このモザイクは、この相手には送れません。',
    ask: '譲渡できない、期限が切れている、または制限されています。発行者に問い合わせてください。',
  },
  'amount-malformed': {
    title: '金額として読み取れません。',
    ask: '1234.5 のように、数字と1つの小数点で入力してください。',
  },
  'amount-too-fine': {
    title: '金額の小数の桁数が、モザイクの可分性を超えています。',
    ask: '金額を修正してください。端数処理はしません。',
  },
  'amount-zero': { title: '金額がゼロです。', ask: '支払う金額を入力してください。' },
  'balance-too-low': {
    title: '残高が、金額と手数料の合計に足りません。',
    ask: '金額を下げるか、先に入金してください。',
  },
  'message-too-large': { title: 'メッセージが長すぎます。', ask: '短くしてください。' },
  'lifetime-too-long': {
    title: 'ネットワークが認めない長さの有効期限です。',
    ask: '短い時間を選んでください。',
  },
  'change-impossible': {
    title: 'この口座はこのようには変更できません。',
    ask: '現在の連署者と必要な署名数を確認してください。',
  },
  'not-on-this-chain': { title: 'このチェーンにはこの取引がありません。', ask: 'もう一方のチェーンを選んでください。' },
  'nothing-pending': {
    title: 'このハッシュで連署を待つ取引を、どのノードも知りません。',
    ask: '完了したか、有効期限が過ぎた可能性があります。ハッシュで調べてください。',
  },
  'draft-ran-out': { title: 'この下書きの有効期限が過ぎました。', ask: '作成し直してください。' },
  'payouts-malformed': {
    title: '支払いファイルに誤りがあります。',
    ask: '示された行を修正し、読み込み直してください。何も取り込んでいません。',
  },
  'payouts-too-many': { title: '支払いファイルの行数が多すぎます。', ask: 'ファイルを分けてください。' },
  'payouts-totals-differ': {
    title: 'ファイルの合計が明細と合いません。',
    ask: 'どちらが正しいか、作成者に確認してください。',
  },
  'reply-unreadable': {
    title: 'Inkanの返信ではありません。',
    ask: '署名後にInkanが表示する返信を読み取ってください。',
  },
  'reply-unasked': {
    title: 'このデスクの依頼に対する返信ではありません。',
    ask: '何も送信していません。出所を調べてください。',
  },
  'reply-altered': {
    title: '署名された取引が、依頼した取引と異なります。',
    ask: '何も送信していません。ほかの署名を進める前に、誰が変えたのかを調べてください。',
  },
  'reply-foreign': {
    title: '依頼したものと別の口座で署名されています。',
    ask: '何も送信していません。正しい口座で署名し直してください。',
  },
  'reply-incomplete': { title: '署名がまだそろっていません。', ask: '先にInkanで連署を集めてください。' },
  'reply-known-already': { title: 'この返信はすでに受け付けています。', ask: '送信状況の画面で確認してください。' },
  'record-damaged': {
    title: 'このデスクの記録が壊れています。',
    ask: '作成も送信もしません。フォルダーをそのまま残し、調査を依頼してください。',
  },
  'record-unwritable': {
    title: 'ファイルに書き込めませんでした。',
    ask: '何も送信していません。ディスクの空きを増やすか、別の保存先を選んでください。',
  },
  'requester-key-unreadable': {
    title: 'この依頼者の鍵を読み取れません。',
    ask: '別の利用者またはキーリングのものです。復元するか、新しい鍵をInkanに登録してください。',
  },
};
