/** 取引の種類の名前。 */
import type { Kind } from '../../../core/review/review-document.ts';
import type { refusedKinds as english } from '../en/kinds.ts';

const known: Record<Kind, string> = {
  'symbol.transfer': '送金',
  'symbol.aggregate-complete': 'アグリゲートコンプリート',
  'symbol.aggregate-bonded': 'アグリゲートボンデッド',
  'symbol.hash-lock': 'ハッシュロック',
  'symbol.secret-lock': 'シークレットロック',
  'symbol.secret-proof': 'シークレットプルーフ',
  'symbol.account-metadata': 'アカウントメタデータ',
  'symbol.mosaic-metadata': 'モザイクメタデータ',
  'symbol.namespace-metadata': 'ネームスペースメタデータ',
  'symbol.mosaic-definition': 'モザイク定義',
  'symbol.mosaic-supply-change': 'モザイク供給量変更',
  'symbol.mosaic-supply-revocation': 'モザイク回収',
  'symbol.multisig-account-modification': 'マルチシグ変更',
  'symbol.namespace-registration': 'ネームスペース登録',
  'symbol.address-alias': 'アドレスエイリアス',
  'symbol.mosaic-alias': 'モザイクエイリアス',
  'symbol.account-address-restriction': 'アカウントアドレス制限',
  'symbol.account-mosaic-restriction': 'アカウントモザイク制限',
  'symbol.account-operation-restriction': 'アカウント操作制限',
  'symbol.mosaic-address-restriction': 'モザイクアドレス制限',
  'symbol.mosaic-global-restriction': 'モザイクグローバル制限',
  'symbol.account-key-link': 'アカウントキーリンク（委任ハーベスティング）',
  'symbol.node-key-link': 'ノードキーリンク',
  'symbol.vrf-key-link': 'VRFキーリンク',
  'symbol.voting-key-link': '投票キーリンク',
  'nem.transfer': 'NEMの送金',
  'nem.account-key-link': 'NEMのインポータンス転送（委任ハーベスティング）',
  'nem.multisig-account-modification': 'NEMのマルチシグ変更',
  'nem.cosignature': 'NEMの連署',
  'nem.multisig': 'NEMのマルチシグ取引',
  'nem.namespace-registration': 'NEMのネームスペース登録',
  'nem.mosaic-definition': 'NEMのモザイク定義',
  'nem.mosaic-supply-change': 'NEMのモザイク供給量変更',
  'inkan.entries': '登録簿への登録',
};

/** 名前は分かるが受け付けないもの。 */
const refusedKinds: typeof english = {
  'alice.sign-batches': 'aLiceの一括署名の依頼',
  'alice.public-key': 'aLiceの公開鍵の依頼',
};

/** What a link would change before it is signed (core/request/alice.ts). */
export const linkChanges = {
  'alice.signer': '署名者',
  'alice.deadline': '期限',
  'alice.hash-lock': 'ハッシュロックの期間',
  'alice.fee': '手数料',
  'alice.message': 'メッセージ（暗号化される）',
};

export const kinds = { ...known, ...refusedKinds, ...linkChanges };
