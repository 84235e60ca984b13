/**
 * Reads any file: chosen, several at once, or dropped.
 * Takes: files, and the inputs that the vault allows. Gives: their content to the sink. Refuses, per file: an unknown
 * kind, an input that is switched off, a file that is too large. Never: relies on a name, lets one bad file stop the
 * others.
 */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { type FileKind, headLength, kindOfFile } from '../../../core/intake/kind-of-file.ts';
import { isLeftAside } from '../../../core/intake/left-aside.ts';
import { type PictureKind, pictureKindOf, unopened } from '../../../core/intake/picture-kind.ts';
import type { Settings } from '../../../core/policy/registry.ts';
import { isNoRequest } from '../../../core/request/no-request.ts';
import { inFile } from '../../../core/review/in-file.ts';
import { type Became, makeSum, type Reading } from './payload-sink.ts';
import { readPdf } from './pdf.ts';
import { maxPicturePixels, pictureSize } from './picture-size.ts';
import { maxTextFileBytes, textOfFile } from './text-file.ts';
import { maxVideoBytes, readVideo } from './video.ts';

export const maxFiles = 200;
const mebibyte = 2 ** 20;
/** In bytes. */
const maxBytes: Readonly<Record<FileKind, number>> = {
  image: 64 * mebibyte,
  pdf: 64 * mebibyte,
  video: maxVideoBytes,
  file: maxTextFileBytes,
};

/** What Chromium opens and whose size can be determined in advance (picture-size.ts). */
const opened: readonly PictureKind[] = ['PNG', 'JPEG', 'WebP', 'GIF', 'BMP'];

/** Report of a file without usable content. `at` counts from 1. */
export interface FileReport {
  readonly at: number;
  readonly of: number;
  /** Includes the file's name. */
  readonly reason: Reason;
}

/** Files of a batch without usable content, and files not read any more once the content is complete. Names are
 * escaped. */
export interface Beside {
  readonly aside: readonly string[];
  readonly unread: number;
}

export const nothingBeside: Beside = { aside: [], unread: 0 };

export interface FilesReading extends Reading {
  readonly waysIn: Settings['waysIn'];
  /** Plays a video file. */
  readonly video: HTMLVideoElement;
  /** Called before each file: the report if this file completes the content. */
  readonly besides?: (beside: Beside) => void;
}

/** One after the other, in the given order, until the content is complete (unless `several`) or reading is cancelled. */
export async function readFiles(files: readonly File[], reading: FilesReading): Promise<readonly FileReport[]> {
  const of = files.length;
  if (of > maxFiles)
    return [{ at: 1, of, reason: reason('files-too-many', { count: String(of), limit: String(maxFiles) }) }];
  const isMeant = (file: File): boolean => of === 1 || !isLeftAside(file.name, file.size);
  const report = (at: number, reason: Reason): FileReport => ({
    at,
    of,
    reason: inFile(reason, files[at - 1]?.name ?? ''),
  });
  const reports = files.flatMap((file, index) => (isMeant(file) ? [] : [report(index + 1, reason('file-left-aside'))]));
  for (const [index, file] of files.entries()) {
    if (reading.signal.aborted) break;
    if (!isMeant(file)) continue;
    reading.hear({ is: 'file', at: index + 1, of });
    const unread = files.slice(index + 1).filter(isMeant).length;
    reading.besides?.({ aside: reports.map(({ reason }) => reason.found.file ?? ''), unread });
    const became = await readFile(file, of > 1, reading);
    if (became === 'whole' && reading.several !== true) break;
    if (became !== 'taken' && became !== 'whole') reports.push(report(index + 1, became));
  }
  return reports;
}

async function readFile(file: File, isOneOfSeveral: boolean, reading: FilesReading): Promise<Became> {
  try {
    const head = new Uint8Array(await file.slice(0, headLength).arrayBuffer());
    if (reading.signal.aborted) return 'taken';
    if (head.length === 0) return reason('empty');
    const kind = kindOfFile(head);
    if (kind === null) return reason('file-unknown');
    if (!reading.waysIn[kind]) return reason('way-switched-off');
    if (file.size > maxBytes[kind]) return tooLarge(file.size, maxBytes[kind]);
    const picture = pictureKindOf(head);
    if (picture !== null && !opened.includes(picture)) return unopened(picture, opened);
    return await readers[kind](file, reading, isOneOfSeveral);
  } catch {
    // A medium removed while reading, or a dropped folder.
    return reason('file-unknown');
  }
}

const tooLarge = (size: number, limit: number): Reason =>
  reason('file-too-large', { size: String(size), limit: String(limit) });

type ReadKind = (file: File, reading: FilesReading, isOneOfSeveral: boolean) => Promise<Became>;
const readers: Readonly<Record<FileKind, ReadKind>> = {
  image: readImage,
  video: (file, reading) => readVideo(file, reading.video, reading),
  // PDF code runs in its own worker, which is loaded with the first PDF.
  pdf: readPdf,
  file: readText,
};

async function readImage(file: File, { sink, signal }: FilesReading): Promise<Became> {
  const size = pictureSize(new Uint8Array(await file.arrayBuffer()));
  // A picture with a missing or repeated size is not opened.
  if (size === null) return reason('picture-damaged');
  if (signal.aborted) return 'taken';
  const pixels = size.width * size.height;
  if (pixels > maxPicturePixels) return tooLarge(pixels, maxPicturePixels);
  const sum = makeSum();
  sum.add(await sink.picture(file));
  return sum.became(reason('image-no-qr'));
}

async function readText(file: File, { sink, signal }: FilesReading, isOneOfSeveral: boolean): Promise<Became> {
  const text = textOfFile(new Uint8Array(await file.arrayBuffer()));
  if (!text.ok) return text.reason;
  if (signal.aborted) return 'taken';
  const sum = makeSum();
  const { text: whole, cleaned } = text.value;
  // A note beside parts must not replace them.
  if (isOneOfSeveral && isNoRequest(whole)) return reason('not-a-request');
  sum.add(await sink.text(whole, cleaned));
  return sum.became(reason('not-a-request'));
}
