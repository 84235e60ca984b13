/** Base64 as wallets write it: padded, sometimes broken into lines. Its content is encrypted or not secret. */

const shape = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Null unless the text is valid base64. */
export function looseBase64(text: string): Uint8Array | null {
  const joined = text.replace(/[\r\n\t ]+/g, '');
  if (joined === '' || !shape.test(joined)) return null;
  return Uint8Array.from(Buffer.from(joined, 'base64'));
}
