/**
 * Input of the commands: options, and a file (or `-`) with a text, with one part of any transport per line, or with a
 * picture; or a folder of such files.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Reason, reason } from '../core/base/reason.ts';
import { ok, type Result, refuse } from '../core/base/result.ts';
import { fromUtf8 } from '../core/base/utf8.ts';
import { emptyHistory, type History } from '../core/history/history.ts';
import { readHistory } from '../core/history/text.ts';
import { type Cleaned, cleanText } from '../core/intake/clean-text.ts';
import { headLength, kindOfFile } from '../core/intake/kind-of-file.ts';
import { isLeftAside } from '../core/intake/left-aside.ts';
import { makeCollector } from '../core/qr/collector.ts';
import type { CollectEvent } from '../core/qr/transports.ts';
import { isNoRequest } from '../core/request/no-request.ts';
import { inFile } from '../core/review/in-file.ts';
import { type ReadPicture, scansOfImage } from './image-scan.ts';

/** Exit codes: 0 signable (signed), 1 readable but refused, 2 unreadable, or invalid command line. */
export const exits = { signable: 0, refused: 1, unreadable: 2 } as const;
export type Exit = (typeof exits)[keyof typeof exits];

export interface Outcome {
  readonly exit: Exit;
  readonly out: string;
  readonly err: string;
}

export interface Arguments {
  readonly json: boolean;
  readonly files: readonly string[];
  /** For each option with a value: its values in the order given. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

export interface Options extends Omit<Arguments, 'files'> {
  readonly file: string;
}

/** Options that take a value: `once` at most once, `often` any number of times. */
export interface KnownOptions {
  readonly once: readonly string[];
  readonly often: readonly string[];
}

/** Exactly one file. Null if the arguments are invalid. */
export function readOptions(args: readonly string[], known: KnownOptions): Options | null {
  const given = readArguments(args, known);
  const file = given?.files[0];
  if (given === null || file === undefined || given.files.length !== 1) return null;
  return { json: given.json, file, values: given.values };
}

/** Any number of files. Null if the arguments are invalid. */
export function readArguments(args: readonly string[], { once, often }: KnownOptions): Arguments | null {
  const values = new Map<string, readonly string[]>();
  const files: string[] = [];
  let json = false;
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (arg === '--json') json = true;
    else if (once.includes(arg) || often.includes(arg)) {
      const value = args[++i];
      const before = values.get(arg) ?? [];
      if (value === undefined || (once.includes(arg) && before.length > 0)) return null;
      values.set(arg, [...before, value]);
    } else if (arg.startsWith('-') && arg !== '-') return null;
    else files.push(arg);
  }
  return { json, files, values };
}

/** The files that a name stands for: all files in a folder, sorted by name; otherwise the file itself. */
export function filesAt(name: string): readonly string[] {
  try {
    if (name === '-' || !statSync(name).isDirectory()) return [name];
    const inside = readdirSync(name, { withFileTypes: true }).filter((entry) => entry.isFile());
    return inside.map((entry) => path.join(name, entry.name)).sort();
  } catch {
    return [name];
  }
}

/** The bytes of the file or of standard input; null if unreadable. */
export function readBytes(file: string): Uint8Array | null {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch {
    return null;
  }
}

/** A text, and what a person should know about how it was read. */
export interface Given {
  readonly text: string;
  /** Cleanings applied to read it. */
  readonly cleaned: readonly Cleaned[];
  /** Among several files: those without usable content, with the reason. */
  readonly aside: readonly Aside[];
}
export interface Aside {
  readonly file: string;
  readonly reason: Reason;
}
interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The payload text of one file: from the codes of a picture, from the parts in it, or the text itself. */
export const textOf = (bytes: Uint8Array, read: ReadPicture, name = ''): Result<Given, Reason> =>
  textOfAll([{ name, bytes }], read);

/**
 * The payload text of all files together, in any order: a picture has one or more codes; a text is complete or has one
 * part per line. Refuses parts of two contents, because it is unclear which one was meant. Among several files, those
 * without usable content are skipped and named.
 */
export function textOfAll(files: readonly NamedFile[], read: ReadPicture): Result<Given, Reason> {
  const gathering = new Gathering();
  const isOneOfSeveral = files.length > 1;
  for (const file of files) {
    const refusal = gathering.take(file, read, isOneOfSeveral);
    if (refusal === null) continue;
    const reason = file.name === '' || file.name === '-' ? refusal : inFile(refusal, path.basename(file.name));
    if (!isOneOfSeveral || refusal.code === 'parts-mixed') return refuse(reason);
    gathering.aside.push({ file: file.name, reason });
  }
  return gathering.result();
}

class Gathering {
  readonly #collector = makeCollector();
  readonly #ids = new Set<string>();
  readonly aside: Aside[] = [];
  #whole: Omit<Given, 'aside'> | null = null;

  /** Null if it was used. */
  take({ name, bytes }: NamedFile, read: ReadPicture, isOneOfSeveral: boolean): Reason | null {
    if (isOneOfSeveral && isLeftAside(path.basename(name), bytes.length)) return reason('file-left-aside');
    const pictures = scansOfImage(bytes, read);
    if (pictures?.ok === false) return pictures.reason;
    if (pictures !== null) return this.#hearAll(pictures.value.map((scan) => this.#collector.take(scan)));
    const text = kindOfFile(bytes.subarray(0, headLength)) === 'pdf' ? null : cleanText(bytes);
    if (text === null) return reason(isUnread(bytes) ? 'file-unknown' : 'text-unreadable');
    if (isOneOfSeveral && isNoRequest(text.text)) return reason('not-a-request');
    return this.#hearAll([this.#collector.takeText(text.text, text.cleaned)]);
  }

  #hearAll(events: readonly CollectEvent[]): Reason | null {
    return events.map((event) => this.#hear(event)).find((reason) => reason !== null) ?? null;
  }

  #hear(event: CollectEvent): Reason | null {
    if (event.type === 'refused') return event.reason;
    if (event.type === 'stranger') return reason('parts-mixed');
    if (event.type === 'repeat') return null;
    const id = event.type === 'progress' ? event.progress.id : event.id;
    // Redundant parts of the same content do not count as another content.
    const isKnown = id !== null && this.#ids.has(id);
    if (id !== null) this.#ids.add(id);
    const isOther = this.#whole !== null && (event.type === 'progress' ? !isKnown : event.text !== this.#whole.text);
    const isBesideParts = id === null && this.#ids.size > 0;
    if (isOther || isBesideParts || this.#ids.size > 1) return reason('parts-mixed');
    if (event.type === 'complete') this.#whole = { text: event.text, cleaned: event.cleaned };
    return null;
  }

  result(): Result<Given, Reason> {
    if (this.#whole !== null) return ok({ ...this.#whole, aside: this.aside });
    const { have, needed } = this.#collector.progress() ?? { have: 0, needed: 0 };
    const first = this.aside.find(({ reason }) => reason.code !== 'file-left-aside')?.reason;
    if (needed === 0) return refuse(first ?? reason('empty'));
    const left = this.aside.length === 0 ? {} : { left: String(this.aside.length) };
    return refuse(reason('part-of-many', { have: String(have), total: String(needed), ...left }));
  }
}

/** A format that the window can read and the commands cannot, or an unknown one. */
const isUnread = (bytes: Uint8Array): boolean => kindOfFile(bytes.subarray(0, headLength)) !== 'file';

export interface FileTools {
  readonly readBytes: (file: string) => Uint8Array | null;
  /** The files that a name on the command line stands for. */
  readonly filesAt: (name: string) => readonly string[];
  readonly readPicture: ReadPicture;
}

/** The payload text in a file, or in all files of a folder together. Null if one of them is unreadable. */
export function textAt(name: string, { readBytes, filesAt, readPicture }: FileTools): Result<Given, Reason> | null {
  const files: NamedFile[] = [];
  for (const file of filesAt(name)) {
    const bytes = readBytes(file);
    if (bytes === null) return null;
    files.push({ name: file, bytes });
  }
  return textOfAll(files, readPicture);
}

/** For standard error, one line each. Empty if there is nothing to report. */
export function notesOf({ cleaned, aside }: Omit<Given, 'text'>): string {
  const lines = [
    ...cleaned.map((code) => `note: ${code}`),
    ...aside.map(({ reason }) => `left aside: ${wordsOf(reason)}`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

const wordsOf = ({ code, found }: Reason): string =>
  [code, ...Object.entries(found).map(([name, value]) => `${name}=${value}`)].join(' ');

/** The history in a file (docs/risk.md); an empty one without a file. Null if the file is unreadable. */
export function historyAt(file: string | undefined, { readBytes }: FileTools): Result<History, Reason> | null {
  if (file === undefined) return ok(emptyHistory);
  const bytes = readBytes(file);
  const text = bytes === null ? null : fromUtf8(bytes);
  return bytes === null ? null : text === null ? refuse(reason('history-malformed')) : readHistory(text);
}
