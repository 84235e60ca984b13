/** 依頼の形式の名前。 */
import type { RequestFormat } from '../../../core/request/sign-request.ts';

export const requestFormats: Record<RequestFormat, string> = {
  'symbol-qr-1': 'SymbolのQR形式（連絡先）',
  'symbol-qr-3': 'SymbolのQR形式（取引）',
  'symbol-qr-4': 'SymbolのQR形式（連署の依頼）',
  'symbol-qr-7': 'SymbolのQR形式（アドレス）',
  'symbol-qr-9': 'SymbolのQR形式（連署）',
  'symbol-cosignature': 'Symbolノード用の連署（JSON）',
  'symbol-uri': 'Symbolの取引URI',
  'symbol-hex': 'Symbolの取引の16進数',
  'symbol-payload': 'ノード用のSymbolペイロード（JSON）',
  'alice-transaction': 'aLiceのリンク（取引）',
  'alice-cosignature': 'aLiceのリンク（連署の依頼）',
  'symbol-base32': 'Symbolの取引の32進数',
  'nem-base32': 'NEMの取引の32進数',
  'nem-hex': 'NEMの取引の16進数',
  'nem-data': 'NEMの取引データ（JSON）',
  'nem-nis-json': 'NEMノード用の取引（JSON）',
  'nem-qr-1': 'NEMのQR形式（連絡先）',
  'nem-qr-2': 'NEMのQR形式（請求書）',
  'nem-qr-4': 'NEMのQR形式（モザイクの請求書）',
  'inkan-cosign': 'Inkan形式の連署の依頼',
  'inkan-entries': 'Inkan形式の登録一覧',
};
