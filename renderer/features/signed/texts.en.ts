/** Texts of the feature “signed”. `{slot}` is replaced by a value. */
import type { replyFormats } from '../../../core/contract/shapes.ts';

const formats: Record<(typeof replyFormats)[number], string> = {
  'symbol-qr-8': 'Symbol QR, signed transaction',
  'symbol-qr-4': 'Symbol QR, request to cosign',
  'symbol-qr-9': 'Symbol QR, cosignature',
  'symbol-payload': 'Symbol payload for a node (JSON)',
  'symbol-cosignature': 'Symbol cosignature for a node (JSON)',
  'nem-announce': 'NEM announce request (JSON)',
  'inkan-announce': 'Both in one text, for Inkan’s own announcer (JSON)',
  'inkan-signatures': 'Signatures only, to be merged with the requests online (JSON)',
};
export const texts = {
  lead: 'Not sent yet. Inkan is offline.',
  next: 'What to do next',
  validUntil: 'It must reach the network before',
  hash: 'Transaction hash',
  signer: 'Signer',
  network: 'Network',
  format: 'Format',
  formats,
  forWallets: 'For wallets and tools that know only single codes, choose “One QR code”.',
  view: 'Show as',
  text: 'What was signed, as text',
  next2: 'Done: scan the next one',
  collected: 'A cosignature was added. The code here holds it.',
  orElse: 'or instead',
  step: (index: number, total: number) => `${index} of ${total}`,
  items: 'What to carry out',
  holds: (count: number) =>
    `${count} signatures of this network are in it: compare with what the online machine counts. Not in it: what is past its deadline, what Inkan created, what you started and still gathers cosignatures, and all but the newest 1,000.`,
  missing: 'Signatures are still missing',
  missingHere:
    'Show this code to the other cosigners. Each of them answers with a cosignature code. Scan those here, one after the other.',
  missingOnline: 'The others agree with their own machines or wallets once this is announced.',
  scanCosignature: 'Scan a cosignature',
  tooLong: 'This text is too long for QR codes. Save it to a file, or copy it.',
};
