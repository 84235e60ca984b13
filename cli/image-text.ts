/** The text of a QR in a PNG or JPEG file. Sizes are bounded before anything is unpacked. */
import { decode } from 'jpeg-js';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { because, type Reason } from '../core/base/reason.ts';
import { ok, type Result, refuse } from '../core/base/result.ts';

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A photo of a phone is 12 to 50 megapixels; more is not a picture of a QR. */
const maxMegapixels = 64;

export type ImageKind = 'png' | 'jpeg';

export function imageKindOf(file: Uint8Array): ImageKind | null {
  const starts = (...bytes: readonly number[]) => bytes.every((byte, i) => file[i] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  return starts(0xff, 0xd8, 0xff) ? 'jpeg' : null;
}

export function textOfImage(kind: ImageKind, file: Uint8Array): Result<string, Reason> {
  const pixels = pixelsOf(kind, file);
  if (pixels === null) return refuse(because('image-no-qr'));
  const found = jsQR(new Uint8ClampedArray(pixels.data), pixels.width, pixels.height);
  return found === null || found.data === '' ? refuse(because('image-no-qr')) : ok(found.data);
}

function pixelsOf(kind: ImageKind, file: Uint8Array): Pixels | null {
  try {
    if (kind === 'jpeg') return decode(file, { useTArray: true, maxResolutionInMP: maxMegapixels });
    // Width and height stand in the first chunk (PNG specification, IHDR).
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    if (view.getUint32(16) * view.getUint32(20) > maxMegapixels * 1_000_000) return null;
    return PNG.sync.read(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
  } catch {
    return null;
  }
}
