/** Texts: exports. */

export const exports = {
  view: 'Show as',
  views: { qr: 'One QR code', running: 'Animated code', text: 'Text' },
  copy: 'Copy the text',
  copied: 'Copied. Whoever has it can announce exactly this, and nothing else.',
  save: 'Save to a file',
  saved: 'Saved.',
  notSaved: 'Not saved.',
};
