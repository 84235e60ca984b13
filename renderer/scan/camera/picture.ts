/**
 * Reads every code in a picture or in all frames of an animation. Takes: a file that Chromium opens as a picture.
 * Gives: the result. Refuses: several complete codes, and a code that two decoders read differently. Never: throws.
 */
import { type Reason, reason } from '../../../core/base/reason.ts';
import type { Cleaned } from '../../../core/intake/clean-text.ts';
import type { FastDecoder } from '../../../core/optics/fast-decoder.ts';
import { grounds, type Luma } from '../../../core/optics/luma.ts';
import type { Scan } from '../../../core/optics/scan.ts';
import { checkSeveral } from '../../../core/qr/one-content.ts';
import { areTooMany, type Frames, mostFrames, openFrames } from './animation.ts';
import { pictureIsTransparent, pictureLuma } from './frame-luma.ts';
import type { ReadOutcome } from './messages.ts';
import type { Reading } from './reading.ts';
import { isPart, provesItself, scanKey } from './scan-key.ts';
import type { SecondDecoderClient } from './second-decoder-client.ts';

const mostCodes = 16;
/** Longest sides to try: most codes are read at the first two, some only when small. */
const sides = [1600, 3200, 800, 400] as const;
const enough = 2;
/** The second decoder is slow: it is tried if the fast one found nothing. */
const secondSides = [1280, 2400, 720, 400] as const;

export interface PictureParts {
  readonly fast: FastDecoder;
  readonly second: SecondDecoderClient;
  readonly reading: Reading;
}

/** Background under the transparent parts of a picture, and the cleaning to report. */
interface Ground {
  readonly luma: number;
  readonly cleaned: readonly Cleaned[];
}
const opaque: readonly Ground[] = [{ luma: 255, cleaned: [] }];
const groundsOf = (picture: ImageBitmap): readonly Ground[] => (pictureIsTransparent(picture) ? grounds : opaque);

const nothing: ReadOutcome = { is: 'nothing' };

export async function readPicture(parts: PictureParts, file: Blob): Promise<ReadOutcome> {
  const frames = await openFrames(file);
  if (frames !== null) return readAnimation(parts, frames).finally(frames.close);
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    return nothing; // Not a picture: treated like one without a code.
  }
  try {
    return await readStill(parts, picture);
  } catch {
    return nothing;
  } finally {
    picture.close();
  }
}

async function readStill(parts: PictureParts, picture: ImageBitmap): Promise<ReadOutcome> {
  const under = groundsOf(picture);
  for (const ground of under) {
    const scans = readFast(parts.fast, picture, ground, enough);
    if (scans.length > 0) return takeAll(parts, pictureLuma(picture, sides[0], ground.luma), scans);
  }
  for (const ground of under) {
    const scan = await readSlowly(parts.second, picture, ground);
    if (scan !== null) return parts.reading.byHand(scan);
  }
  return nothing;
}

/** `least`: number of sizes that are always tried. */
function readFast(fast: FastDecoder, picture: ImageBitmap, { luma: under, cleaned }: Ground, least: number) {
  const found = new Map<string, Scan>();
  for (const [tried, side] of sides.entries()) {
    if (tried >= least && found.size > 0) break;
    const luma = pictureLuma(picture, side, under);
    for (const scan of luma === null ? [] : fast.readAll(luma, mostCodes))
      found.set(scanKey(scan), { ...scan, cleaned });
  }
  return [...found.values()];
}

async function readSlowly(second: SecondDecoderClient, picture: ImageBitmap, ground: Ground): Promise<Scan | null> {
  for (const side of secondSides) {
    const luma = pictureLuma(picture, side, ground.luma);
    const scan = luma === null ? null : await second.ask(luma, true);
    if (scan !== null) return { ...scan, cleaned: ground.cleaned };
  }
  return null;
}

async function takeAll(parts: PictureParts, luma: Luma | null, scans: readonly Scan[]): Promise<ReadOutcome> {
  const [only, ...others] = scans;
  if (only === undefined) return nothing;
  const refusal = checkSeveral(scans);
  if (refusal !== null) return { is: 'refused', reason: refusal };
  if (others.length > 0) return best(scans.map((scan) => parts.reading.byHand(scan)));
  return (await isBelieved(parts.second, luma, only))
    ? parts.reading.byHand(only)
    : { is: 'refused', reason: reason('decoders-disagree') };
}

/** If the second decoder reads nothing, there is nothing to compare; it does not support linked codes. */
async function isBelieved(second: SecondDecoderClient, luma: Luma | null, scan: Scan): Promise<boolean> {
  if (provesItself(scan) || scan.linked !== undefined || luma === null) return true;
  const other = await second.ask(luma, true);
  return other === null || scanKey(other) === scanKey(scan);
}

/** Parts are added as they come. A complete code must be the only one in all frames. */
async function readAnimation(parts: PictureParts, frames: Frames): Promise<ReadOutcome> {
  const outcomes: ReadOutcome[] = [];
  const wholes = new Map<string, Seen>();
  try {
    for (let index = 0; index < frames.count; index += 1) {
      const seen = await inFrame(parts.fast, frames, index);
      if ('reason' in seen) return { is: 'refused', reason: seen.reason };
      for (const one of seen.codes)
        if (isPart(one.scan)) outcomes.push(parts.reading.byHand(one.scan));
        else wholes.set(scanKey(one.scan), one);
      if (outcomes.some(({ is }) => is === 'complete')) return { is: 'complete' };
    }
  } catch {
    // A frame cannot be decoded: the earlier ones count.
  }
  const [only] = wholes.values();
  if (only === undefined) return best(outcomes);
  if (wholes.size > 1 || outcomes.length > 0)
    return { is: 'refused', reason: reason('several-codes', { count: String(wholes.size + outcomes.length) }) };
  return takeAll(parts, only.luma, [only.scan]);
}

interface Seen {
  readonly scan: Scan;
  /** The picture in which it was read. */
  readonly luma: Luma | null;
}

async function inFrame(
  fast: FastDecoder,
  frames: Frames,
  index: number,
): Promise<{ readonly codes: readonly Seen[] } | { readonly reason: Reason }> {
  const picture = await frames.at(index);
  try {
    if (areTooMany(frames.count, picture)) return { reason: tooMany(frames.count) };
    for (const ground of groundsOf(picture)) {
      const scans = readFast(fast, picture, ground, 1);
      const refusal = checkSeveral(scans);
      if (refusal !== null) return { reason: refusal };
      const luma = scans.length === 0 ? null : pictureLuma(picture, sides[0], ground.luma);
      if (scans.length > 0) return { codes: scans.map((scan) => ({ scan, luma })) };
    }
    return { codes: [] };
  } finally {
    picture.close();
  }
}

const tooMany = (count: number): Reason =>
  reason('file-too-large', { count: String(count), limit: String(mostFrames) });

const ranks: readonly ReadOutcome['is'][] = ['complete', 'progress', 'refused', 'repeat', 'nothing'];

/** The most important result of several codes. */
export function best(outcomes: readonly ReadOutcome[]): ReadOutcome {
  return outcomes.reduce((first, next) => (ranks.indexOf(next.is) < ranks.indexOf(first.is) ? next : first), nothing);
}
