// Films for Chromium's fake camera: QR codes filmed from a screen, as YUV4MPEG2, made without any video tool.
// Takes texts, gives a file for --use-file-for-fake-video-capture. Chromium opens the file each time a page asks for
// the camera and loops it, so a test may replace the film between two scans.
// Format: https://wiki.multimedia.cx/index.php/YUV4MPEG2
import fs from 'node:fs';
import QRCode, { type QRCodeSegment } from 'qrcode';
import { type Spoiling, spoiled } from './spoil.ts';

export interface FilmOptions {
  readonly width?: number;
  readonly height?: number;
  readonly framesPerSecond?: number;
  /** Number of frames per text. */
  readonly framesPerText?: number;
  /** Frames without a code between two texts. */
  readonly blankFrames?: number;
  /** Pixels per module; default: the largest that fits with its quiet zone. */
  readonly moduleSize?: number;
  readonly errorCorrection?: 'L' | 'M' | 'Q' | 'H';
  /** Largest change of a pixel's brightness, 0 to 40. */
  readonly noise?: number;
  readonly seed?: number;
  /** Defect of every frame. */
  readonly spoil?: Spoiling;
  /** Share of frames that are half covered and therefore unreadable. */
  readonly unreadable?: number;
}

export interface FilmFormat {
  readonly width: number;
  readonly height: number;
  readonly framesPerSecond: number;
}

/** Opens a film for writing grey pictures one by one. It moves into place when it is closed. */
export function openFilm(path: string, { width, height, framesPerSecond }: FilmFormat) {
  const chroma = Buffer.alloc((width * height) / 2, 128);
  const partial = `${path}.new`;
  const file = fs.openSync(partial, 'w', 0o644);
  fs.writeSync(file, `YUV4MPEG2 W${width} H${height} F${framesPerSecond}:1 Ip A1:1 C420jpeg\n`);
  return {
    add: (luma: Uint8Array): void => {
      fs.writeSync(file, 'FRAME\n');
      fs.writeSync(file, luma);
      fs.writeSync(file, chroma);
    },
    close: (): void => {
      // The app's user must be able to read it, whatever our umask is.
      fs.fchmodSync(file, 0o644);
      fs.closeSync(file);
      fs.renameSync(partial, path);
    },
  };
}

const quietModules = 4;
const ink = 38;
const paper = 226;

/** Writes a film that shows each text (or bytes, in byte mode) in turn. Without texts it shows an empty table. */
export function filmQr(path: string, texts: readonly (string | Uint8Array)[], options: FilmOptions = {}): void {
  const { width = 1280, height = 720, framesPerSecond = 15, framesPerText = 6, blankFrames = 0 } = options;
  const { noise = 6, seed = 1, spoil, unreadable = 0 } = options;
  const table = background(width, height);
  const grain = makeGrain(width * height, noise, seed);
  const video = openFilm(path, { width, height, framesPerSecond });
  let frame = 0;
  const bad = (picture: Uint8Array, how: Spoiling) =>
    spoiled({ data: picture, width, height, stride: width }, how).data;
  const write = (plain: Uint8Array, count: number): void => {
    const picture = spoil === undefined ? plain : bad(plain, spoil);
    const hidden = unreadable > 0 ? bad(picture, 'hidden') : picture;
    for (let i = 0; i < count; i++, frame++) {
      // The golden ratio spreads the share evenly, without a period that could match the codes.
      const isHidden = (frame * 0.618_034 + seed * 0.37) % 1 < unreadable;
      video.add(withGrain(isHidden ? hidden : picture, grain, frame));
    }
  };
  for (const text of texts) {
    write(drawCode(table, width, height, text, options), framesPerText);
    write(table, blankFrames);
  }
  if (texts.length === 0) write(table, framesPerText);
  video.close();
}

/** A light table, brighter in one corner than in the other. */
export function background(width: number, height: number): Uint8Array {
  const luma = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) luma[y * width + x] = 178 + (34 * x) / width + (20 * y) / height;
  }
  return luma;
}

function drawCode(
  table: Uint8Array,
  width: number,
  height: number,
  text: string | Uint8Array,
  { moduleSize, errorCorrection = 'M' }: FilmOptions,
): Uint8Array {
  const segments = [{ data: text, mode: 'byte' }] as QRCodeSegment[];
  const { modules } = QRCode.create(typeof text === 'string' ? text : segments, {
    errorCorrectionLevel: errorCorrection,
  });
  const across = modules.size + 2 * quietModules;
  const size = moduleSize ?? Math.floor((Math.min(width, height) * 0.94) / across);
  const side = size * across;
  if (size < 1 || side > width || side > height) throw new RangeError(`a code of ${side} pixels does not fit`);
  const left = (width - side) >> 1;
  const top = (height - side) >> 1;
  const luma = Uint8Array.from(table);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const y = Math.floor(row / size) - quietModules;
      const x = Math.floor(column / size) - quietModules;
      const inside = x >= 0 && y >= 0 && x < modules.size && y < modules.size;
      const at = (top + row) * width + left + column;
      // The code is lit like the table.
      const light = (table[at] ?? 0) - 205;
      luma[at] = (inside && modules.get(y, x) ? ink : paper) + light / 2;
    }
  }
  return luma;
}

/** Twice as much noise as a picture has pixels, so that each frame can take it from another place. */
export function makeGrain(pixels: number, noise: number, seed: number): Int8Array {
  const grain = new Int8Array(2 * pixels);
  let state = seed >>> 0 || 1;
  for (let i = 0; i < grain.length; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    grain[i] = ((state >>> 0) % (2 * noise + 1)) - noise;
  }
  return grain;
}

export function withGrain(picture: Uint8Array, grain: Int8Array, frame: number): Buffer {
  const noisy = Buffer.allocUnsafe(picture.length);
  const start = (frame * 7919) % picture.length;
  for (let i = 0; i < picture.length; i++) {
    const value = (picture[i] ?? 0) + (grain[start + i] ?? 0);
    noisy[i] = value < 0 ? 0 : value > 255 ? 255 : value;
  }
  return noisy;
}
