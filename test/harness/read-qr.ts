// Reads a QR code from a screenshot, like the online machine's camera.
import jsQrModule from 'jsqr';
import { PNG } from 'pngjs';

// jsqr is CommonJS: under Node's import, its function is the `default` of the default export.
type Decode = typeof import('jsqr').default;
const jsQr = ('default' in jsQrModule ? jsQrModule.default : jsQrModule) as Decode;

/** The text of the code in a PNG, or null if none is readable. */
export function readQr(png: Uint8Array): string | null {
  const { data, width, height } = PNG.sync.read(Buffer.from(png));
  return jsQr(new Uint8ClampedArray(data), width, height)?.data ?? null;
}
