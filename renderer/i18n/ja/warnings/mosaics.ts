import type { WarningCode } from '../../../../core/review/review-codes.ts';
import type { WarningText } from '../../texts.ts';

export const mosaics = {
  'mosaic-unknown': {
    title: 'Inkanの知らないモザイクです',
    why: '可分性が分からないため、最小単位の数だけを示しています。',
    doThis: '署名の前に、可分性をオンラインで調べてもらい、登録簿に登録してください。',
  },
  'mosaic-like-currency': {
    title: '基軸通貨と紛らわしい名前のモザイクです',
    why: 'XEMでもXYMでもありません。NEMでは、ネームスペースを借りた人が、その中の名前を自由に付けられます。',
    doThis: '名前を1文字ずつ確認し、このモザイクで間違いない場合だけ進んでください。',
  },
  'mosaic-levy-possible': {
    title: '徴収（levy）のあるモザイクかもしれません',
    why: 'NEMでは、送るたびに送金元から追加で徴収するモザイクがあります。徴収額は取引には書かれません。',
    doThis: '署名の前に、このモザイクの徴収の有無をオンラインで調べてください。',
  },
  'mosaic-levy': {
    title: '徴収（levy）のあるモザイクです',
    why: '送る人は、送るたびに追加の額を、表示された口座へ支払うことになります。',
    doThis: '徴収の受取人と額を確認してください。',
  },
  'mosaic-alias': {
    title: 'モザイクが名前で指定されています',
    why: 'ネームスペースがどのモザイクを指すかは、持ち主が変更できます。',
    doThis: 'できればモザイクIDで作り直してもらってください。そうでなければ、オンラインで調べてください。',
  },
  'mosaic-revokable': {
    title: '発行者が回収できるモザイクです',
    why: '持っている人は、同意なしに、いつでも失う可能性があります。',
    doThis: '回収できるモザイクにするつもりの場合だけ、進んでください。',
  },
} satisfies Partial<Record<WarningCode, WarningText>>;
