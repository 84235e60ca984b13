/** 最初に示す一文。先頭の `{amount}` は大きく表示します。 */
import type { HeadlineCode } from '../../../core/review/review-codes.ts';

export const headlines: Record<HeadlineCode, string> = {
  transfer: '{amount} {from}から{to}へ送ります。',
  'transfer-alias': '{amount} {from}から、その時点で名前{to}が指す相手へ送ります。',
  'transfer-nothing': '{to}へは何も送りません。{from}が手数料だけを支払います。',
  aggregate:
    '{from}が、{count}件の取引をひとまとめにして署名します。全部実行されるか、一つも実行されないかのどちらかです。',
  'aggregate-bonded': '{from}が、{count}件の取引をひとまとめにして署名します。送信した後、連署がそろうのを待ちます。',
  'cosign-aggregate': '{from}がまとめた{count}件の取引に、{cosigner}が同意します。',
  'cosign-multisig': '{account}の取引に、{cosigner}が同意します。',
  multisig: '{account}の取引を、{from}が起案します。',
  'hash-lock': '{amount} ボンデッド取引が完了するまで、{from}が保証金として預けます。',
  'secret-lock': '{amount} 合言葉が示されるまで、{from}から{to}への分としてロックします。',
  'secret-proof': '{from}が合言葉を公開し、ロックされていたものが{to}へ渡ります。',
  metadata: '{from}が{target}にデータを書き込みます。誰でも読めます。',
  'mosaic-definition': '{from}がモザイク{mosaic}を作ります。',
  'supply-increase': '{amount} {from}が、{mosaic}をこれだけ新しく発行します。',
  'supply-decrease': '{amount} {from}が、{mosaic}をこれだけ消滅させます。',
  revocation: '{amount} {target}から回収し、{from}に渡します。',
  'multisig-modification': '{account}がマルチシグ口座になるか、そのマルチシグの決まりが変わります。',
  'namespace-registration': '{from}が名前{name}を借ります。',
  'alias-link': '名前{name}が、これから{target}を指します。',
  'alias-unlink': '名前{name}が、{target}を指さなくなります。',
  restriction: '{account}が、受け取れるもの、または送れるものを制限します。',
  'mosaic-restriction': '{from}が、{mosaic}を持てる人や動かせる人を制限します。',
  'key-link': '{from}に鍵{key}をリンクします。',
  'key-unlink': '{from}から鍵{key}のリンクを解除します。',
  entries: 'この金庫の台帳に{count}件を登録します。署名はしません。',
};
