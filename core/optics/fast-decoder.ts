/**
 * The fast QR decoder: zxing-cpp as WebAssembly. Its bytes are embedded in the script; nothing is ever fetched.
 * Takes: luma. Gives: what was read, or where an unreadable code was seen.
 * Refuses: pictures over 50 megapixels, inconsistent sizes. Never: throws on a picture, keeps a picture.
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

/** Corners of a code in pixels of the picture: top left, top right, bottom right, bottom left. */
export type Corners = readonly [Point, Point, Point, Point];

export interface Sighting {
  readonly scan: Scan | null;
  readonly found: Corners | null;
  /** Pixels per module; null if the code's version could not be determined. */
  readonly modulePixels: number | null;
}

/** Options that cost more time than a running camera has per frame; each is off by default. */
export interface Effort {
  /** Also search smaller copies of the picture: for codes that fill it, for blur and for noise. */
  readonly smaller?: boolean;
  /** Also read white on black. */
  readonly inverted?: boolean;
  /** If nothing is read: also search a sharpened copy (sharpen.ts). */
  readonly sharper?: boolean;
  /** If nothing is read: also report where a code was seen. */
  readonly explain?: boolean;
}

export interface FastDecoder {
  readonly read: (luma: Luma, effort?: Effort) => Sighting;
  /** Reads every code in the picture, at most `most`, with all options on. */
  readonly readAll: (luma: Luma, most: number) => readonly Scan[];
}

/** One result of zxing-cpp (its value object: plain data, nothing to free). */
interface ZxingResult {
  readonly isValid: boolean;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** 0: text. 1: binary. */
  readonly contentType: number;
  /** Structured append; -1 if there is none. The id is the parity in decimal digits. */
  readonly sequenceSize: number;
  readonly sequenceIndex: number;
  readonly sequenceId: string;
  readonly position: Readonly<Record<'topLeft' | 'topRight' | 'bottomRight' | 'bottomLeft', Point>>;
  /** JSON with `Version` if it could be determined. */
  readonly extra: string;
}

interface ZxingResults {
  readonly size: () => number;
  readonly get: (index: number) => ZxingResult | undefined;
  readonly delete: () => void;
}

/** The low-level module; the package leaves its type to Emscripten. */
interface Zxing {
  /** A new array each time the memory has grown. */
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

/** Rejects only if WebAssembly is forbidden or does not match. */
export async function openFastDecoder(): Promise<FastDecoder> {
  const overrides = { wasmBinary: wasm, locateFile: nowhere };
  const loaded: unknown = await prepareZXingModule({ overrides, equalityFn: () => true, fireImmediately: true });
  return decoderOf(loaded as Zxing);
}

/** By default the package would load its file from a content delivery network. No address is given, so it loads
 * nothing. */
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
      // A separate pass: if errors are returned too, a false hit would end the search before the real code.
      const [seen] = look(luma, { ...options, returnErrors: true });
      return seen === undefined ? nothing : sightingOf(seen);
    },
    readAll: (luma, most) =>
      look(luma, { ...plain, tryDownscale: true, tryInvert: true, tryRotate: true, maxNumberOfSymbols: most })
        .filter(({ isValid, bytes }) => isValid && bytes.length > 0)
        .map(scanOf),
  };
}

/** Reuses one buffer in the module's memory for all pictures. */
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
      return []; // A picture that crashes the decoder must not end the scan.
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
    // Data that failed error correction is not content.
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
