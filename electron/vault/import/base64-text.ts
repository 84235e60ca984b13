/** Base64 as wallets write it: with padding, sometimes broken into lines. What it holds is locked, or was never secret. */

const shape = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Null for anything that is not the base64 of some bytes. */
export function looseBase64(text: string): Uint8Array | null {
  const joined = text.replace(/[\r\n\t ]+/g, '');
  if (joined === '' || !shape.test(joined)) return null;
  return Uint8Array.from(Buffer.from(joined, 'base64'));
}
