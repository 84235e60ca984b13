import jsQR from 'jsqr';

/**
 * The text of the QR code in a picture, or null. Bytes that are not UTF-8 become U+FFFD, which the vault refuses.
 * jsQR 1.4.0 throws with 'onlyInvert' (it never makes the inverted picture) and may throw on a hostile one: no code.
 */
export function decodeQr(
  rgba: Uint8ClampedArray,
  width: number,
  height: number,
  inversion: 'dontInvert' | 'invertFirst' | 'attemptBoth',
): string | null {
  try {
    const code = jsQR(rgba, width, height, { inversionAttempts: inversion });
    if (code === null) return null;
    if (code.data !== '') return code.data;
    return code.binaryData.length === 0 ? null : new TextDecoder().decode(Uint8Array.from(code.binaryData));
  } catch {
    return null;
  }
}
