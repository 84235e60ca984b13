/**
 * Any file, however it came: chosen, several at once, or dropped.
 * Takes: files, and which ways in the vault allows. Gives: their content to the taker. Refuses, file by file: what is no known
 * kind, what is switched off, what is too large. Never: believes a name, or lets one bad file stop the others.
 */
import { because, type Reason } from '../../core/base/reason.ts';
import type { Settings } from '../../core/contract/shapes.ts';
import { type FileKind, headLength, kindOfFile } from '../../core/intake/kind-of-file.ts';
import { readPdf } from './pdf.ts';
import { maxPicturePixels, pictureSize } from './picture-size.ts';
import { type Became, makeSum, type Reading } from './taker.ts';
import { maxTextFileBytes, textOfFile } from './text-file.ts';
import { maxVideoBytes, readVideo } from './video.ts';

export const maxFiles = 200;
const mebibyte = 2 ** 20;
/** Bytes. */
const maxBytes: Readonly<Record<FileKind, number>> = {
  image: 64 * mebibyte,
  pdf: 64 * mebibyte,
  video: maxVideoBytes,
  file: maxTextFileBytes,
};

/** What became of a file that gave nothing. `at` counts from 1. */
export interface FileReport {
  readonly at: number;
  readonly of: number;
  readonly reason: Reason;
}

export interface FilesReading extends Reading {
  readonly waysIn: Settings['waysIn'];
  /** Plays a video file. */
  readonly video: HTMLVideoElement;
}

/** One after the other, in the order given, until the whole is there or the reading is called off. */
export async function readFiles(files: readonly File[], reading: FilesReading): Promise<readonly FileReport[]> {
  const of = files.length;
  if (of > maxFiles)
    return [{ at: 1, of, reason: because('files-too-many', { count: String(of), limit: String(maxFiles) }) }];
  const reports: FileReport[] = [];
  for (const [index, file] of files.entries()) {
    if (reading.signal.aborted) break;
    reading.hear({ is: 'file', at: index + 1, of });
    const became = await readFile(file, reading);
    if (became === 'whole') break;
    if (became !== 'taken') reports.push({ at: index + 1, of, reason: became });
  }
  return reports;
}

async function readFile(file: File, reading: FilesReading): Promise<Became> {
  try {
    const head = new Uint8Array(await file.slice(0, headLength).arrayBuffer());
    if (reading.signal.aborted) return 'taken';
    if (head.length === 0) return because('empty');
    const kind = kindOfFile(head);
    if (kind === null) return because('file-unknown');
    if (!reading.waysIn[kind]) return because('way-switched-off');
    if (file.size > maxBytes[kind]) return tooLarge(file.size, maxBytes[kind]);
    return await readers[kind](file, reading);
  } catch {
    // A stick pulled out in the middle, or a folder that was dropped.
    return because('file-unknown');
  }
}

const tooLarge = (size: number, limit: number): Reason =>
  because('file-too-large', { size: String(size), limit: String(limit) });

const readers: Readonly<Record<FileKind, (file: File, reading: FilesReading) => Promise<Became>>> = {
  image: readImage,
  video: (file, reading) => readVideo(file, reading.video, reading),
  // What it takes to read a PDF is in a worker of its own, which is loaded with the first one.
  pdf: readPdf,
  file: readText,
};

async function readImage(file: File, { taker, signal }: FilesReading): Promise<Became> {
  // The frame header of a JPEG may stand behind a long preview.
  const size = pictureSize(new Uint8Array(await file.slice(0, 4 * mebibyte).arrayBuffer()));
  // What does not say how large it is, is not opened to find out.
  if (size === null) return because('file-unknown');
  if (signal.aborted) return 'taken';
  const pixels = size.width * size.height;
  if (pixels > maxPicturePixels) return tooLarge(pixels, maxPicturePixels);
  const sum = makeSum();
  sum.add(await taker.picture(file));
  return sum.became(because('image-no-qr'));
}

async function readText(file: File, { taker, signal }: FilesReading): Promise<Became> {
  const text = textOfFile(new Uint8Array(await file.arrayBuffer()));
  if (!text.ok) return text.reason;
  if (signal.aborted) return 'taken';
  const sum = makeSum();
  sum.add(await taker.text(text.value));
  return sum.became(because('not-a-request'));
}
