/** 最初に示す一文。先頭の `{amount}` は大きく表示します。 */
import type { HeadlineCode } from '../../../core/review/review-codes.ts';
import type { envelopes as english } from '../en/headlines.ts';

export const headlines: Record<HeadlineCode, string> = {
  transfer: '{amount} {from}から{to}へ送ります。',
  'transfer-alias': '{amount} {from}から、その時点で名前{to}が指す相手へ送ります。',
  'transfer-nothing': '{to}へは何も送りません。{from}が手数料だけを支払います。',
  aggregate: '{from}が、{count}件の取引にまとめて署名します。1件でも実行できなければ、すべて実行されません。',
  'aggregate-bonded': '{from}が、{count}件の取引にまとめて署名します。送信した後、連署がそろうのを待ちます。',
  'cosign-aggregate': '{from}がまとめた{count}件の取引に、{cosigner}が同意します。',
  'cosign-multisig': '{account}の取引に、{cosigner}が同意します。',
  multisig: '{account}の取引を、{from}が起案します。',
  'hash-lock':
    '{amount} ボンデッド取引が完了するまで、{from}が保証金として預けます。期限までに完了しなければ、保証金は戻りません。',
  'secret-lock':
    '{amount} {from}から出し、{to}のためにロックします。期限までにプルーフが示されれば渡り、示されなければ戻ります。',
  'secret-proof': '{from}がプルーフを公開し、ロックされていたものが{to}へ渡ります。',
  metadata: '{from}が{target}にデータを書き込みます。誰でも読めます。',
  'metadata-mosaic': '{from}がモザイク{target}の付属データを書き込みます。誰でも読めます。',
  'metadata-namespace': '{from}がネームスペース{target}の付属データを書き込みます。誰でも読めます。',
  'mosaic-definition': '{from}がモザイク{mosaic}を作ります。すでにある場合は変更します。',
  'supply-increase': '{amount} {from}が、{mosaic}をこれだけ新しく発行します。',
  'supply-decrease': '{amount} {from}が、{mosaic}をこれだけ消滅させます。',
  revocation: '{amount} {target}から回収し、{from}に渡します。',
  'multisig-becomes': '{account}がマルチシグ口座になります。',
  'multisig-changes': 'マルチシグ口座{account}の構成が変わります。',
  'namespace-registration': '{from}が名前{name}を借ります。すでに借りている場合は延長します。',
  'namespace-child': '{from}が、{parent}の下に名前{name}を登録します。',
  'alias-link': '名前{name}が、これから{target}を指します。',
  'alias-unlink': '名前{name}が、{target}を指さなくなります。',
  restriction: '{account}の取引の制限が変わります。',
  'mosaic-restriction': '{from}が、{mosaic}を持てる口座や動かせる口座を制限します。',
  'mosaic-address-restriction': '{from}が、{mosaic}の条件に使う{target}の値を決めます。',
  'key-link': '{from}に鍵{key}をリンクします。',
  'key-unlink': '{from}から鍵{key}のリンクを解除します。',
  entries: 'この金庫の登録簿を{count}件変更します。署名はしません。',
};

/** 含まれる取引が一件だけのときの、進め方の文。 */
export const envelopes: typeof english = {
  aggregate: '{from}が、アグリゲートに入れて署名します。',
  'aggregate-bonded': '{from}が、アグリゲートに入れて署名します。送信した後、連署がそろうのを待ちます。',
  'cosign-aggregate': '{from}が作った取引に、{cosigner}が同意します。',
};
