/**
 * Every code in one picture. Takes: a file that Chromium opens as a picture. Gives: what it brought.
 * Refuses: several codes that are each a whole, and one that two decoders read differently. Never: throws.
 */
import { because } from '../../core/base/reason.ts';
import type { FastDecoder } from '../../core/optics/fast-decoder.ts';
import type { Luma } from '../../core/optics/luma.ts';
import type { Scan } from '../../core/optics/scan.ts';
import { readScan } from '../../core/qr/read-scan.ts';
import { pictureLuma } from './frame-luma.ts';
import type { ReadOutcome } from './messages.ts';
import type { Reading } from './reading.ts';
import { isPart, provesItself, scanKey } from './scan-key.ts';
import type { SecondLine } from './second-line.ts';

const mostCodes = 16;
/** Longest sides tried: most codes at the first two; some are only found when small. */
const sides = [1600, 3200, 800, 400] as const;
const enough = 2;
/** The second decoder is slow: it gets its chance where the fast one found nothing. */
const secondSides = [1280, 2400, 720, 400] as const;

export interface PictureParts {
  readonly fast: FastDecoder;
  readonly second: SecondLine;
  readonly reading: Reading;
}

export async function readPicture(parts: PictureParts, file: Blob): Promise<ReadOutcome> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    return { is: 'nothing' }; // Not a picture: the same as one without a code.
  }
  try {
    const scans = readFast(parts.fast, picture);
    if (scans.length > 0) return await takeAll(parts, picture, scans);
    return await readSlowly(parts, picture);
  } catch {
    return { is: 'nothing' };
  } finally {
    picture.close();
  }
}

function readFast(fast: FastDecoder, picture: ImageBitmap): readonly Scan[] {
  const found = new Map<string, Scan>();
  for (const [tried, side] of sides.entries()) {
    if (tried >= enough && found.size > 0) break;
    const luma = pictureLuma(picture, side);
    for (const scan of luma === null ? [] : fast.readAll(luma, mostCodes)) found.set(scanKey(scan), scan);
  }
  return [...found.values()];
}

async function readSlowly({ second, reading }: PictureParts, picture: ImageBitmap): Promise<ReadOutcome> {
  for (const side of secondSides) {
    const luma = pictureLuma(picture, side);
    const scan = luma === null ? null : await second.ask(luma, true);
    if (scan !== null) return reading.byHand(scan);
  }
  return { is: 'nothing' };
}

async function takeAll(parts: PictureParts, picture: ImageBitmap, scans: readonly Scan[]): Promise<ReadOutcome> {
  const [only, ...others] = scans;
  if (only === undefined) return { is: 'nothing' };
  if (others.length > 0) {
    const isOne = scans.every(isPart) && new Set(scans.map(wholeOf)).size === 1;
    if (!isOne) return { is: 'refused', reason: because('several-codes', { count: String(scans.length) }) };
    return best(scans.map((scan) => parts.reading.byHand(scan)));
  }
  const luma = pictureLuma(picture, sides[0]);
  if (!provesItself(only) && luma !== null && !(await agrees(parts.second, luma, only))) {
    return { is: 'refused', reason: because('decoders-disagree') };
  }
  return parts.reading.byHand(only);
}

/** Names what a part is a part of; a damaged one is a whole of its own. */
function wholeOf(scan: Scan): string {
  const read = readScan(scan);
  return read.is === 'piece' ? `${read.piece.transport} ${read.piece.id}` : scanKey(scan);
}

/** Where the second decoder reads nothing there is nothing to compare. */
async function agrees(second: SecondLine, luma: Luma, scan: Scan): Promise<boolean> {
  const other = await second.ask(luma, true);
  return other === null || scanKey(other) === scanKey(scan);
}

const ranks: readonly ReadOutcome['is'][] = ['complete', 'progress', 'refused', 'repeat', 'nothing'];

/** What counts most of what several codes brought. */
export function best(outcomes: readonly ReadOutcome[]): ReadOutcome {
  const none: ReadOutcome = { is: 'nothing' };
  return outcomes.reduce((first, next) => (ranks.indexOf(next.is) < ranks.indexOf(first.is) ? next : first), none);
}
