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
};
