/** ファイルと、金庫の設定で止められる読み込み方法。 */
import type { ReasonCode } from '../../../../core/base/reason.ts';
import type { ReasonText } from '../../texts.ts';

export const files = {
  'file-unknown': {
    title: 'この種類のファイルは読めません',
    means: '開けないか、画像・動画・PDF・文字のどれでもありません。ファイル名では判断していません。',
    ask: 'QRコードの画像（PNG）か、依頼のテキストファイルを、送り手に頼んでください。',
  },
  'file-too-large': {
    title: 'ファイルが大きすぎます',
    means: '画像とPDFは64MB・1億画素・500ページまで、動画は2GB・10分まで、文字は依頼の長さの上限までです。',
    ask: '小さい画像か、コードだけを映した短い動画を使ってください。',
  },
  'files-too-many': {
    title: '一度に選んだファイルが多すぎます',
    means: '一度に読めるのは200個までです。今回は一つも読んでいません。',
    ask: 'この依頼のファイルだけを選んでください。',
  },
  'video-unplayable': {
    title: 'この動画は再生できません',
    means: '壊れているか、Inkanが対応していない形式です。WebM（VP8・VP9）は必ず、MP4はたいてい再生できます。',
    ask: 'WebMに変換するか、動画を再生した画面をカメラにかざしてください。',
  },
  'video-no-qr': {
    title: '動画の中にQRコードが見つかりません',
    means: '最後まで再生し、すべての場面を探しました。',
    ask: '余白を含めて、大きく、はっきり、正面から撮り直してください。',
  },
  'pdf-unreadable': {
    title: 'PDFを読めません',
    means: '壊れているか、パスワードが必要か、描けないページがあります。',
    ask: 'コードの画像（PNG）を送り手に頼むか、印刷してカメラにかざしてください。',
  },
  'pdf-no-qr': {
    title: 'PDFの中にQRコードが見つかりません',
    means: 'すべてのページを描いて探しました。',
    ask: '正しいファイルか確かめるか、コードの画像（PNG）を送り手に頼んでください。',
  },
  'way-switched-off': {
    title: 'この読み込み方法は、設定で止めてあります',
    means: 'この金庫の設定では、この種類のファイルを使えません。ファイルは読んでいません。',
    ask: '許可された方法を使うか、パスフレーズで設定を変更してください。',
  },
} satisfies Partial<Record<ReasonCode, ReasonText>>;
