import jsQR from 'jsqr';

/** The text of the QR code in a picture, or null. Bytes that are not UTF-8 become U+FFFD, which the vault refuses. */
export function decodeQr(
  rgba: Uint8ClampedArray,
  width: number,
  height: number,
  inversion: 'dontInvert' | 'onlyInvert' | 'attemptBoth',
): string | null {
  const code = jsQR(rgba, width, height, { inversionAttempts: inversion });
  if (code === null) return null;
  if (code.data !== '') return code.data;
  return code.binaryData.length === 0 ? null : new TextDecoder().decode(Uint8Array.from(code.binaryData));
}
