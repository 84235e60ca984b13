// A film of many dense codes, as another machine's screen shows them to a camera: each code for two of the camera's
// frames, some of them unreadable. For the fake camera, like y4m.ts.
import QRCode from 'qrcode';
import { background, makeGrain, openFilm, withGrain } from './y4m.ts';

export interface CodeFilm {
  /** ISO/IEC 18004 version; always error correction L. */
  readonly version: number;
  readonly width?: number;
  readonly height?: number;
  readonly framesPerSecond?: number;
  readonly framesPerCode?: number;
  /** Numbers of the unreadable codes. */
  readonly spoiled?: ReadonlySet<number>;
  readonly seed?: number;
}

/** Bytes in byte mode, or a text in alphanumeric mode. */
export type CodeContent = Uint8Array | string;

const quietModules = 4;
const [ink, paper] = [38, 226];
const noise = 6;

/** Writes a film that shows each content in turn. The frames of one code differ in their noise only. */
export function filmCodes(path: string, contents: readonly CodeContent[], how: CodeFilm): void {
  const { width = 1280, height = 720, framesPerSecond = 30, framesPerCode = 2, spoiled, seed = 1 } = how;
  const table = background(width, height);
  const grain = makeGrain(width * height, noise, seed);
  const video = openFilm(path, { width, height, framesPerSecond });
  contents.forEach((content, number) => {
    const picture = Uint8Array.from(table);
    drawOnto(picture, width, height, content, how.version);
    if (spoiled?.has(number)) cover(picture, width, height);
    for (let i = 0; i < framesPerCode; i += 1) {
      video.add(withGrain(picture, grain, number * framesPerCode + i));
    }
  });
  video.close();
}

/** The largest whole number of pixels per module that leaves a margin. */
function drawOnto(luma: Uint8Array, width: number, height: number, content: CodeContent, version: number): void {
  const segment = typeof content === 'string' ? ({ data: content, mode: 'alphanumeric' } as const) : bytesOf(content);
  // A fixed mask: choosing the best of eight takes most of the time, and decoders read any.
  const { modules } = QRCode.create([segment], { version, errorCorrectionLevel: 'L', maskPattern: 2 });
  const across = modules.size + 2 * quietModules;
  const size = Math.floor((Math.min(width, height) * 0.97) / across);
  if (size < 1) throw new RangeError(`a code of version ${version} does not fit`);
  const [left, top] = [(width - size * across) >> 1, (height - size * across) >> 1];
  for (let row = 0; row < size * across; row += 1) {
    const y = Math.floor(row / size) - quietModules;
    for (let column = 0; column < size * across; column += 1) {
      const x = Math.floor(column / size) - quietModules;
      const inside = x >= 0 && y >= 0 && x < modules.size && y < modules.size;
      const at = (top + row) * width + left + column;
      // The code is lit like the table.
      luma[at] = (inside && modules.get(y, x) ? ink : paper) + ((luma[at] ?? 0) - 205) / 2;
    }
  }
}

const bytesOf = (data: Uint8Array) => ({ data, mode: 'byte' }) as const;

/** A hand before the middle third of the picture: the corners are found, the content is beyond correction. */
function cover(luma: Uint8Array, width: number, height: number): void {
  luma.fill(120, Math.floor(height / 3) * width, Math.floor((2 * height) / 3) * width);
}
