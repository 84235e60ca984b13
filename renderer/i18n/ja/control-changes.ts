/** 誰が何をできるかの変化。 */
import type { ControlChangeCode } from '../../../core/review/review-codes.ts';
import type { ControlChangeText } from '../texts.ts';

export const controlChanges: Record<ControlChangeCode, ControlChangeText> = {
  'becomes-multisig': {
    title: 'この口座がマルチシグ口座になります',
    means: 'この口座は今後、単独では取引できません。口座にあるものすべての扱いを、連署者が決めることになります。',
  },
  'multisig-changes': {
    title: 'このマルチシグ口座の構成が変わります',
    means: '今後は、別の人、または別の人数で、この口座の扱いを決めることになります。',
  },
  'ends-multisig': {
    title: 'この口座はマルチシグ口座でなくなります',
    means: '今後は、この口座の鍵を持つ人が1人で決められます。',
  },
  'gains-cosigner': {
    title: 'この口座に連署者が加わります',
    means: '口座にあるものすべての扱いを決める1人になります。',
  },
  'loses-cosigner': {
    title: 'この口座から連署者が外れます',
    means: 'その人の署名は、今後は数えられません。',
  },
  'becomes-cosigner': {
    title: 'この口座が連署者になります',
    means: 'マルチシグ口座の扱いを決める1人になります。そのためにも、鍵を大切に保管する必要があります。',
  },
  'delegates-harvesting': {
    title: '別の鍵が、この口座の代わりにハーベスティングできるようになります',
    means: 'できるのはハーベスティングだけです。資産を動かすことはできません。',
  },
  'ends-harvesting': {
    title: 'この口座の委任ハーベスティングが終わります',
    means: '別の鍵で、この口座の代わりにハーベスティングすることはできなくなります。',
  },
  'node-key-linked': {
    title: 'この口座がノードを選びます',
    means: 'この鍵のノードにハーベスティングを頼めるようになります。資産を動かすことはできません。',
  },
  'node-key-unlinked': {
    title: 'この口座がノードの指定をやめます',
    means: 'この鍵のノードは、この口座の代わりにハーベスティングしなくなります。',
  },
  'vrf-key-linked': {
    title: 'この口座にVRFキーが付きます',
    means: 'ハーベスティングに必要な鍵です。資産を動かすことはできません。',
  },
  'vrf-key-unlinked': {
    title: 'この口座からVRFキーが外れます',
    means: 'この鍵がないと、ハーベスティングはできません。',
  },
  'voting-key-linked': {
    title: '別の鍵が、この口座の代わりに投票できるようになります',
    means:
      '示したエポックの間、この口座の残高に応じた重みで、ファイナライズの投票ができます。資産を動かすことはできません。',
  },
  'voting-key-unlinked': {
    title: '別の鍵は、この口座の代わりに投票できなくなります',
    means: 'その鍵の投票は、今後は数えられません。',
  },
  'restricts-addresses': {
    title: 'この口座のやり取りの相手の制限が変わります',
    means: '一覧で認められない相手との送金は、失敗するようになります。',
  },
  'restricts-mosaics': {
    title: 'この口座で扱えるモザイクの制限が変わります',
    means: '一覧で認められないモザイクの送金は、失敗するようになります。',
  },
  'restricts-operations': {
    title: 'この口座でできる取引の制限が変わります',
    means: '一覧で認められない種類の取引は拒否されます。この制限を元に戻す取引まで、できなくなることがあります。',
  },
  'mosaic-restricted': {
    title: 'モザイクの持ち主に対する条件が変わります',
    means: '条件に合わない口座は、そのモザイクを受け取ることも送ることもできません。',
  },
  'alias-linked': {
    title: '名前の指す先が変わります',
    means: 'この名前あての支払いや、この名前で指定したモザイクは、今後は新しい対象を指します。',
  },
  'alias-unlinked': {
    title: '名前がどこも指さなくなります',
    means: 'もう一度リンクするまで、この名前を使う取引は失敗します。',
  },
  'mosaic-created': {
    title: 'この口座がモザイクを定義します',
    means: '新しいモザイクであれば、ここに示した設定になります。使い始めた後は、そのほとんどを変えられません。',
  },
  'namespace-rented': {
    title: 'この口座が名前を借ります（または期間を延ばします）',
    means: '借りている間、名前の指す先を決められます。すでに借りている名前であれば、期間が加算されます。',
  },
  'nem-namespace-rented': {
    title: 'この口座がNEMの名前を借ります（または期間を延ばします）',
    means: '借りている間、この名前を使えるのはこの口座だけです。すでに借りている名前であれば、期間が延びます。',
  },
  'supply-changed': {
    title: 'モザイクの供給量が変わります',
    means: 'ほかの人が持っている分の価値が、上下することがあります。',
  },
  'metadata-changed': {
    title: 'この口座の付属データが変わります',
    means: '誰でも読めます。プログラムが参照していることもあります。',
  },
  'mosaic-metadata-changed': {
    title: 'このモザイクの付属データが変わります',
    means: '誰でも読めます。プログラムが参照していることもあります。',
  },
  'namespace-metadata-changed': {
    title: 'この名前の付属データが変わります',
    means: '誰でも読めます。プログラムが参照していることもあります。',
  },
};
