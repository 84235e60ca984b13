// Reads a QR code from a screenshot, as the online machine's camera would.
import jsQrModule from 'jsqr';
import { PNG } from 'pngjs';

// jsqr is CommonJS: under Node's own import its function is the `default` of the default.
type Decode = typeof import('jsqr').default;
const jsQr = ('default' in jsQrModule ? jsQrModule.default : jsQrModule) as Decode;

/** The text of the code in a PNG, or null when none can be read. */
export function readQr(png: Uint8Array): string | null {
  const { data, width, height } = PNG.sync.read(Buffer.from(png));
  return jsQr(new Uint8ClampedArray(data), width, height)?.data ?? null;
}
