/**
 * The second QR decoder (jsQR). It is slow, but it reads codes under a strong gradient that the fast decoder misses. It
 * shares no code with the fast decoder, so if both read the same content, neither misread it.
 * Takes: luma. Gives: a scan, or null. Never: throws.
 */
import jsQrModule from 'jsqr';
import { isSound, type Luma, toRgba } from './luma.ts';
import type { Scan } from './scan.ts';

// jsqr is CommonJS: under Node's import, its function is the `default` of the default export.
type Decode = typeof import('jsqr').default;
const jsQr = ('default' in jsQrModule ? jsQrModule.default : jsQrModule) as Decode;

/** Black on white, white on black, or both. The 'onlyInvert' mode of jsQR 1.4.0 throws and is not used. */
export type Inks = 'dontInvert' | 'invertFirst' | 'attemptBoth';

export function readSecond(luma: Luma, inks: Inks = 'dontInvert'): Scan | null {
  if (!isSound(luma)) return null;
  try {
    const code = jsQr(toRgba(luma), luma.width, luma.height, { inversionAttempts: inks });
    if (code === null || code.binaryData.length === 0) return null;
    return { bytes: Uint8Array.from(code.binaryData), text: code.data === '' ? null : code.data };
  } catch {
    return null; // A crash on a hostile picture counts as no code.
  }
}
