/** Reads the codes in a PNG or JPEG file, in order. Sizes are limited before anything is unpacked
 * (picture-bounds.ts). */
import { decode } from 'jpeg-js';
import { PNG } from 'pngjs';
import { type Reason, reason } from '../core/base/reason.ts';
import { ok, type Result, refuse } from '../core/base/result.ts';
import { type PictureKind, pictureKindOf, unopened } from '../core/intake/picture-kind.ts';
import { openFastDecoder } from '../core/optics/fast-decoder.ts';
import { fromColours, grounds, isTransparent, type Luma, maxPixels } from '../core/optics/luma.ts';
import type { Scan } from '../core/optics/scan.ts';
import { readSecond } from '../core/optics/second-decoder.ts';
import { checkSeveral } from '../core/qr/one-content.ts';
import { checkJpeg, checkPng, maxPictureBytes } from './picture-bounds.ts';

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** RGBA. */
  readonly data: Uint8Array;
}

const opened: readonly PictureKind[] = ['PNG', 'JPEG'];
/** Memory limit of jpeg-js in megabytes: 50 megapixels, unpacked and in its own tables. */
const maxJpegMegabytes = 1024;

/** Reads every code in a picture. */
export type ReadPicture = (luma: Luma) => readonly Scan[];
/** As many as fit on a page of codes. */
const mostCodes = 32;

/** Both decoders of the app: the second tries what the fast one cannot read. */
export async function openPictureReader(): Promise<ReadPicture> {
  const fast = await openFastDecoder();
  return (luma) => {
    const scans = fast.readAll(luma, mostCodes);
    if (scans.length > 0) return scans;
    const scan = readSecond(luma, 'attemptBoth');
    return scan === null ? [] : [scan];
  };
}

/**
 * Null if the file is no picture. Refuses an unsupported format, an animation, a damaged or too large picture, one
 * without a code, and several unrelated codes.
 */
export function scansOfImage(file: Uint8Array, read: ReadPicture): Result<readonly Scan[], Reason> | null {
  const kind = pictureKindOf(file.subarray(0, 4096));
  if (kind === null) return null;
  if (kind !== 'PNG' && kind !== 'JPEG') return refuse(unopened(kind, opened));
  const pixels = pixelsOf(kind, Buffer.from(file.buffer, file.byteOffset, file.byteLength));
  if (!pixels.ok) return pixels;
  const scans = scansIn(pixels.value, read);
  const refusal = scans.length === 0 ? reason('image-no-qr') : checkSeveral(scans);
  return refusal === null ? ok(scans) : refuse(refusal);
}

function scansIn(pixels: Pixels, read: ReadPicture): readonly Scan[] {
  if (!isTransparent(pixels.data)) return read(fromColours(pixels.data, pixels));
  for (const { luma, cleaned } of grounds) {
    const scans = read(fromColours(pixels.data, pixels, { ground: luma }));
    if (scans.length > 0) return scans.map((scan) => ({ ...scan, cleaned }));
  }
  return [];
}

function pixelsOf(kind: 'PNG' | 'JPEG', file: Buffer): Result<Pixels, Reason> {
  const refusal =
    file.length > maxPictureBytes
      ? reason('file-too-large', { size: String(file.length), limit: String(maxPictureBytes) })
      : kind === 'PNG'
        ? checkPng(file)
        : checkJpeg(file);
  if (refusal !== null) return refuse(refusal);
  try {
    if (kind === 'PNG') return ok(PNG.sync.read(file));
    return ok(
      decode(file, {
        useTArray: true,
        maxResolutionInMP: maxPixels / 1_000_000,
        maxMemoryUsageInMB: maxJpegMegabytes,
      }),
    );
  } catch (error) {
    const isLarge = error instanceof Error && /limit exceeded/.test(error.message);
    return refuse(isLarge ? reason('file-too-large', { limit: String(maxPixels) }) : reason('picture-damaged'));
  }
}
