/**
 * The fast decoder (zxing-cpp as WebAssembly). Its bytes lie in the script: nothing is fetched, ever.
 * Takes: luma. Gives: what was read, or where a code was seen that could not be read.
 * Refuses: pictures over 50 megapixels, sizes that do not fit. Never: throws on a picture, keeps one.
 */
import { prepareZXingModule } from 'zxing-wasm/reader';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?bytes';
import { isSound, type Luma } from './luma.ts';
import type { Scan } from './scan.ts';
import { sharpened } from './sharpen.ts';
import { plain, type ZxingOptions } from './zxing-options.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The corners of a code in pixels of the picture: top left, top right, bottom right, bottom left. */
export type Corners = readonly [Point, Point, Point, Point];

export interface Sighting {
  readonly scan: Scan | null;
  readonly found: Corners | null;
  /** Pixels from one module to the next, where the version of the code could be told. */
  readonly modulePixels: number | null;
}

/** What costs more time than a frame of a running camera has; each is off unless asked for. */
export interface Effort {
  /** Also look at smaller copies of the picture: for codes that fill it, and for blur and noise. */
  readonly smaller?: boolean;
  /** Also white on black. */
  readonly inverted?: boolean;
  /** When nothing is read: also look at a sharpened copy (sharpen.ts). */
  readonly sharper?: boolean;
  /** When nothing is read: also tell where a code was seen. */
  readonly explain?: boolean;
}

export interface FastDecoder {
  readonly read: (luma: Luma, effort?: Effort) => Sighting;
  /** Every code in the picture, `most` at most. Looks as hard as it can. */
  readonly readAll: (luma: Luma, most: number) => readonly Scan[];
}

/** One result of zxing-cpp (its value object: plain data, nothing to free). */
interface ZxingResult {
  readonly isValid: boolean;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** 0: text. 1: binary. */
  readonly contentType: number;
  /** Structured append; -1 where there is none. The id is the parity, in decimal digits. */
  readonly sequenceSize: number;
  readonly sequenceIndex: number;
  readonly sequenceId: string;
  readonly position: Readonly<Record<'topLeft' | 'topRight' | 'bottomRight' | 'bottomLeft', Point>>;
  /** JSON; `Version` where it could be told. */
  readonly extra: string;
}

interface ZxingResults {
  readonly size: () => number;
  readonly get: (index: number) => ZxingResult | undefined;
  readonly delete: () => void;
}

/** The low-level module: the package's own types leave it to Emscripten's. */
interface Zxing {
  /** Another array each time that the memory has grown. */
  readonly HEAPU8: Uint8Array;
  readonly _malloc: (bytes: number) => number;
  readonly _free: (address: number) => void;
  readonly readBarcodesFromPixmap: (
    address: number,
    width: number,
    height: number,
    options: ZxingOptions,
  ) => ZxingResults;
}

const nothing: Sighting = { scan: null, found: null, modulePixels: null };

/** Rejects only where WebAssembly is not allowed or does not fit. */
export async function openFastDecoder(): Promise<FastDecoder> {
  const overrides = { wasmBinary: wasm, locateFile: nowhere };
  const loaded: unknown = await prepareZXingModule({ overrides, equalityFn: () => true, fireImmediately: true });
  return decoderOf(loaded as Zxing);
}

/** The package would look for its file at the address of a content network. There is nothing to look for. */
const nowhere = (): string => '';

function decoderOf(zxing: Zxing): FastDecoder {
  const look = lookWith(zxing);
  return {
    read: (luma, { smaller = false, inverted = false, sharper = false, explain = false } = {}) => {
      const options = { ...plain, tryDownscale: smaller, tryInvert: inverted };
      const again = (): ZxingResult | undefined =>
        sharper && isSound(luma) ? look(sharpened(luma), options)[0] : undefined;
      const result = look(luma, options)[0] ?? again();
      if (result !== undefined) return sightingOf(result);
      if (!explain) return nothing;
      // A separate look: with errors asked for, a false trace would end the search before the true code.
      const [seen] = look(luma, { ...options, returnErrors: true });
      return seen === undefined ? nothing : sightingOf(seen);
    },
    readAll: (luma, most) =>
      look(luma, { ...plain, tryDownscale: true, tryInvert: true, tryRotate: true, maxNumberOfSymbols: most })
        .filter(({ isValid, bytes }) => isValid && bytes.length > 0)
        .map(scanOf),
  };
}

/** One buffer in the module's memory, kept from picture to picture. */
function lookWith(zxing: Zxing): (luma: Luma, options: ZxingOptions) => readonly ZxingResult[] {
  let address = 0;
  let room = 0;
  const reserve = (bytes: number): boolean => {
    if (bytes <= room) return true;
    if (address !== 0) zxing._free(address);
    address = zxing._malloc(bytes);
    room = address === 0 ? 0 : bytes;
    return address !== 0;
  };
  return (luma, options) => {
    const { data, width, height, stride } = luma;
    if (!isSound(luma)) return [];
    try {
      if (!reserve(width * height)) return [];
      const heap = zxing.HEAPU8;
      if (stride === width) heap.set(data.subarray(0, width * height), address);
      else
        for (let y = 0; y < height; y += 1)
          heap.set(data.subarray(y * stride, y * stride + width), address + y * width);
      return taken(zxing.readBarcodesFromPixmap(address, width, height, options));
    } catch {
      return []; // One picture that it stumbles over must not end the scan.
    }
  };
}

function taken(results: ZxingResults): readonly ZxingResult[] {
  try {
    return Array.from({ length: results.size() }, (_, i) => results.get(i)).filter((result) => result !== undefined);
  } finally {
    results.delete();
  }
}

function scanOf({ bytes, text, contentType, sequenceSize, sequenceIndex, sequenceId }: ZxingResult): Scan {
  const scan = { bytes, text: contentType === 0 && text !== '' ? text : null };
  if (sequenceSize < 0) return scan;
  return { ...scan, linked: { index: sequenceIndex, total: sequenceSize, parity: Number(sequenceId) } };
}

function sightingOf(result: ZxingResult): Sighting {
  const { topLeft, topRight, bottomRight, bottomLeft } = result.position;
  const found: Corners = [topLeft, topRight, bottomRight, bottomLeft];
  const modules = modulesOf(result.extra);
  const side = (distance(topLeft, topRight) + distance(topLeft, bottomLeft)) / 2;
  return {
    // What did not pass its error correction is not content.
    scan: result.isValid && result.bytes.length > 0 ? scanOf(result) : null,
    found,
    modulePixels: modules === null ? null : side / modules,
  };
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Modules along one side (ISO/IEC 18004 §5.3.1: 21 for version 1, 4 more for each version). */
function modulesOf(extra: string): number | null {
  const version = Number(/"Version":"(\d{1,2})"/.exec(extra)?.[1]);
  return version >= 1 && version <= 40 ? 17 + 4 * version : null;
}
