/** The codes in a PNG or JPEG file, as they lie in it. Sizes are bounded before anything is unpacked. */
import { decode } from 'jpeg-js';
import { PNG } from 'pngjs';
import { because, type Reason } from '../core/base/reason.ts';
import { ok, type Result, refuse } from '../core/base/result.ts';
import { openFastDecoder } from '../core/optics/fast-decoder.ts';
import { fromColours, type Luma, maxPixels } from '../core/optics/luma.ts';
import type { Scan } from '../core/optics/scan.ts';
import { readSecond } from '../core/optics/second-decoder.ts';

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** RGBA. */
  readonly data: Uint8Array;
}

export type ImageKind = 'png' | 'jpeg';

export function imageKindOf(file: Uint8Array): ImageKind | null {
  const starts = (...bytes: readonly number[]) => bytes.every((byte, i) => file[i] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  return starts(0xff, 0xd8, 0xff) ? 'jpeg' : null;
}

/** Every code in a picture. */
export type ReadPicture = (luma: Luma) => readonly Scan[];
/** As many as a page of codes has. */
const mostCodes = 32;

/** Both decoders of the app: what the fast one cannot read goes to the second. */
export async function openPictureReader(): Promise<ReadPicture> {
  const fast = await openFastDecoder();
  return (luma) => {
    const scans = fast.readAll(luma, mostCodes);
    if (scans.length > 0) return scans;
    const scan = readSecond(luma, 'attemptBoth');
    return scan === null ? [] : [scan];
  };
}

/** Refuses 'image-no-qr'. */
export function scansOfImage(kind: ImageKind, file: Uint8Array, read: ReadPicture): Result<readonly Scan[], Reason> {
  const pixels = pixelsOf(kind, file);
  const scans = pixels === null ? [] : read(fromColours(pixels.data, pixels));
  return scans.length === 0 ? refuse(because('image-no-qr')) : ok(scans);
}

function pixelsOf(kind: ImageKind, file: Uint8Array): Pixels | null {
  try {
    if (kind === 'jpeg') return decode(file, { useTArray: true, maxResolutionInMP: maxPixels / 1_000_000 });
    // Width and height stand in the first chunk (PNG specification, IHDR).
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    if (view.getUint32(16) * view.getUint32(20) > maxPixels) return null;
    return PNG.sync.read(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
  } catch {
    return null;
  }
}
