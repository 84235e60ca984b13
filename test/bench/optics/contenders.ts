/** The decoders that read the corpus: each gets a frame in its preferred form and returns what it read. */
import { getDefaultScanner, scanGrayBuffer, ZBarConfigType, ZBarSymbolType } from '@undecaf/zbar-wasm';
import jsQrModule from 'jsqr';
import { decodeQR } from 'qr/decode.js';
import type { Frame } from './corpus.ts';
import { startQrScanner } from './qr-scanner-engine.ts';

/** Both forms are made before the clock starts. */
export interface Given {
  readonly frame: Frame;
  readonly rgba: Uint8ClampedArray;
}

export interface Contender {
  readonly name: string;
  /** The content of the code, or null if nothing was read. */
  readonly read: (given: Given) => string | null | Promise<string | null>;
}

// jsqr is CommonJS: under Node's import, its function is the `default` of the default export.
type JsQr = typeof import('jsqr').default;
const jsQr = ('default' in jsQrModule ? jsQrModule.default : jsQrModule) as JsQr;

const jsqrAlone: Contender = {
  name: 'jsqr alone',
  read: ({ frame, rgba }) => jsQr(rgba, frame.width, frame.height, { inversionAttempts: 'dontInvert' })?.data ?? null,
};

const paulmillr: Contender = {
  name: 'qr (paulmillr)',
  read: ({ frame, rgba }) => {
    try {
      return decodeQR({ data: rgba, width: frame.width, height: frame.height });
    } catch {
      return null; // It reports in this way that there is no code.
    }
  },
};

async function zbar(): Promise<Contender> {
  const scanner = await getDefaultScanner();
  scanner.setConfig(ZBarSymbolType.ZBAR_NONE, ZBarConfigType.ZBAR_CFG_ENABLE, 0);
  scanner.setConfig(ZBarSymbolType.ZBAR_QRCODE, ZBarConfigType.ZBAR_CFG_ENABLE, 1);
  return {
    name: 'zbar-wasm',
    read: async ({ frame: { luma, width, height } }) => {
      const found = await scanGrayBuffer(luma.buffer as ArrayBuffer, width, height, scanner);
      return found[0]?.decode() ?? null;
    },
  };
}

async function qrScanner(): Promise<Contender> {
  const engine = await startQrScanner();
  return { name: "qr-scanner's engine", read: ({ frame, rgba }) => engine(rgba, frame.width, frame.height) };
}

/** jsqr first: the goals refer to it. */
export async function othersOf(): Promise<readonly Contender[]> {
  return [jsqrAlone, await zbar(), await qrScanner(), paulmillr];
}

/** Opaque grey, as a canvas would return it. */
export function toRgba(luma: Uint8Array): Uint8ClampedArray {
  const pixels = new Uint32Array(luma.length);
  for (let i = 0; i < luma.length; i += 1) pixels[i] = ((luma[i] ?? 0) * 0x010101) | 0xff000000;
  return new Uint8ClampedArray(pixels.buffer);
}
