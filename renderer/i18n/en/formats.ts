/** Names of the request formats (core/request/sign-request). */
import type { RequestFormat } from '../../../core/request/sign-request.ts';

export const requestFormats: Record<RequestFormat, string> = {
  'symbol-qr-1': 'Symbol QR, contact',
  'symbol-qr-3': 'Symbol QR, transaction',
  'symbol-qr-4': 'Symbol QR, request to cosign',
  'symbol-qr-7': 'Symbol QR, address',
  'symbol-qr-9': 'Symbol QR, cosignature',
  'symbol-cosignature': 'Symbol cosignature for a node (JSON)',
  'symbol-uri': 'Symbol transaction URI',
  'symbol-hex': 'Symbol transaction as hexadecimal digits',
  'symbol-payload': 'Symbol payload for a node (JSON)',
  'alice-transaction': 'aLice link, transaction',
  'alice-cosignature': 'aLice link, request to cosign',
  'symbol-base32': 'Symbol transaction in base32 (Python SDK)',
  'nem-base32': 'NEM transaction in base32 (Python SDK)',
  'nem-hex': 'NEM transaction as hexadecimal digits',
  'nem-data': 'NEM transaction data (JSON)',
  'nem-nis-json': 'NEM transaction for a node (JSON)',
  'nem-qr-1': 'NEM QR, contact',
  'nem-qr-2': 'NEM QR, invoice',
  'nem-qr-4': 'NEM QR, invoice with mosaics',
  'inkan-cosign': 'Inkan’s own request to cosign',
  'inkan-entries': 'Inkan’s own list of entries',
};
