/**
 * Decides whether a PNG or JPEG may be unpacked. Its claims are checked against its bytes before memory is allocated,
 * because the sender may be hostile and the command is not sandboxed.
 * Takes: the file. Gives: null, or the reason against it. Never: throws; allocates more than the picture's size.
 */
import { inflateSync } from 'node:zlib';
import { type Reason, reason } from '../core/base/reason.ts';
import { maxPixels } from '../core/optics/luma.ts';

/** Limit of the file, as in the window. */
export const maxPictureBytes = 64 * 2 ** 20;
/** Limit of a picture's unpacked lines: maxPixels with four bytes each. */
const maxRawBytes = 4 * maxPixels;
/** Scans that a JPEG may contain: encoders write about ten, a hostile file a million. */
const maxScans = 100;

const damaged = reason('picture-damaged');
const tooLarge = (size: number, limit: number): Reason =>
  reason('file-too-large', { size: String(size), limit: String(limit) });

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/** ISO/IEC 15948 §5.3: length, type, data, CRC, from the signature to IEND. Null if the structure is invalid. */
function chunksOf(file: Buffer): readonly Chunk[] | null {
  const chunks: Chunk[] = [];
  let at = 8;
  while (at + 12 <= file.length) {
    const end = at + 12 + file.readUInt32BE(at);
    if (end > file.length) return null;
    const type = file.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: file.subarray(at + 8, end - 4) });
    if (type === 'IEND') return chunks;
    at = end;
  }
  return null;
}

/** Samples per pixel, by colour type (§6.1). */
const samples: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
]);
/** First column and line, and step widths, of the passes of an interlaced picture (§8.2). */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Bytes of all lines with their filter bytes, or null if the header is invalid. */
function rawBytesOf(header: Buffer): number | null {
  const [width, height, depth] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8] ?? 0];
  const perPixel = samples.get(header[9] ?? 0xff);
  const interlaced = header[12];
  if (perPixel === undefined || ![1, 2, 4, 8, 16].includes(depth) || width === 0 || height === 0) return null;
  const bytes = (across: number, down: number) =>
    across === 0 ? 0 : down * (1 + Math.ceil((across * perPixel * depth) / 8));
  if (interlaced === 0) return bytes(width, height);
  if (interlaced !== 1) return null;
  return passes.reduce((sum, [x, y, right, below]) => {
    const across = Math.max(0, Math.ceil((width - x) / right));
    return sum + bytes(across, Math.max(0, Math.ceil((height - y) / below)));
  }, 0);
}

export function checkPng(file: Buffer): Reason | null {
  const chunks = chunksOf(file);
  const header = chunks?.[0];
  const isOne = chunks?.filter(({ type }) => type === 'IHDR').length === 1;
  if (chunks === null || header?.type !== 'IHDR' || header.data.length !== 13 || !isOne) return damaged;
  const frames = chunks.find(({ type }) => type === 'acTL')?.data;
  if (frames !== undefined && frames.length >= 4 && frames.readUInt32BE(0) > 1)
    return reason('picture-animated', { count: String(frames.readUInt32BE(0)) });
  const pixels = header.data.readUInt32BE(0) * header.data.readUInt32BE(4);
  if (pixels > maxPixels) return tooLarge(pixels, maxPixels);
  const raw = rawBytesOf(header.data);
  if (raw === null) return damaged;
  if (raw > maxRawBytes) return tooLarge(raw, maxRawBytes);
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  return inflatesTo(packed, raw) ? null : damaged;
}

/** Whether it inflates to exactly this length; never allocates more. */
function inflatesTo(packed: Buffer, length: number): boolean {
  try {
    return inflateSync(packed, { maxOutputLength: length }).length === length;
  } catch {
    return false;
  }
}

/** ITU-T T.81 §B.1.1: within scan data FF is followed by 00, so this is a real marker. */
export function checkJpeg(file: Buffer): Reason | null {
  const scan = Buffer.of(0xff, 0xda);
  let [count, at] = [0, file.indexOf(scan)];
  while (at >= 0 && count <= maxScans) {
    count += 1;
    at = file.indexOf(scan, at + 2);
  }
  return count > maxScans ? damaged : null;
}
