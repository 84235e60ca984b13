/** 金庫の規則と、その設定。 */
import type { RuleTexts } from '../setting-texts.ts';

export const policy: RuleTexts = {
  'typed-stop': { name: '「危険」の警告があるときは、確認入力を求める', settings: {} },
  'passphrase-at-signing': {
    name: '署名のときの保管者のパスフレーズ',
    settings: {
      passphraseAtSigning: {
        name: '署名のときのパスフレーズ',
        options: { always: '毎回入力する', mainnet: 'メインネットのときだけ入力する' },
      },
    },
  },
  'entries-passphrase': { name: '登録簿を変更するときの保管者のパスフレーズ', settings: {} },
  'approvals-needed': {
    name: '複数の保管者による承認',
    settings: {
      approvalsNeeded: { name: '一括処理の承認に必要な保管者', amount: (count) => `${count}人` },
      approversDiffer: {
        name: '承認できない保管者',
        options: {
          no: 'なし（全員が承認できる）',
          requester: '依頼を持ち込んだ保管者',
          opener: '金庫を開いた保管者',
          both: '依頼を持ち込んだ保管者と、金庫を開いた保管者',
        },
      },
    },
  },
};
