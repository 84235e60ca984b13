/**
 * What the commands are given: options, and a file (or `-`) with a text, with one part of any transport per line, or with a
 * picture; or a folder of such files.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Reason, reason } from '../core/base/reason.ts';
import { ok, type Result, refuse } from '../core/base/result.ts';
import { type Cleaned, cleanText } from '../core/intake/clean-text.ts';
import { headLength, kindOfFile } from '../core/intake/kind-of-file.ts';
import { isLeftAside } from '../core/intake/left-aside.ts';
import { makeCollector } from '../core/qr/collector.ts';
import type { CollectEvent } from '../core/qr/transports.ts';
import { isNoRequest } from '../core/request/no-request.ts';
import { inFile } from '../core/review/in-file.ts';
import { type ReadPicture, scansOfImage } from './image-scan.ts';

/** Exit codes: 0 signable (signed), 1 readable but refused, 2 not readable, or the command was not understood. */
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
  /** Of each option with a value: the values in the order given. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

export interface Options extends Omit<Arguments, 'files'> {
  readonly file: string;
}

/** Names of the options that take a value: `once` at most once, `often` any number of times. */
export interface KnownOptions {
  readonly once: readonly string[];
  readonly often: readonly string[];
}

/** Exactly one file. Null when the arguments are not understood. */
export function readOptions(args: readonly string[], known: KnownOptions): Options | null {
  const given = readArguments(args, known);
  const file = given?.files[0];
  if (given === null || file === undefined || given.files.length !== 1) return null;
  return { json: given.json, file, values: given.values };
}

/** Any number of files. Null when the arguments are not understood. */
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

/** The files that a name stands for: of a folder all that lie in it, by name; of anything else itself. */
export function filesAt(name: string): readonly string[] {
  try {
    if (name === '-' || !statSync(name).isDirectory()) return [name];
    const inside = readdirSync(name, { withFileTypes: true }).filter((entry) => entry.isFile());
    return inside.map((entry) => path.join(name, entry.name)).sort();
  } catch {
    return [name];
  }
}

/** The bytes of the file or of standard input; null when it cannot be read. */
export function readBytes(file: string): Uint8Array | null {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch {
    return null;
  }
}

/** A text, and what a person should know of how it was come by. */
export interface Given {
  readonly text: string;
  /** What was taken off or done to read it. */
  readonly cleaned: readonly Cleaned[];
  /** Of several files: those that gave nothing, and why. */
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

/** The payload text of one file: of the picture's codes, of the parts in it, or the text itself. */
export const textOf = (bytes: Uint8Array, read: ReadPicture, name = ''): Result<Given, Reason> =>
  textOfAll([{ name, bytes }], read);

/**
 * The one payload text of all files together, in any order: a picture is one code or more, a text is a whole or has one part
 * in each line. Refuses what belongs to two wholes: which was meant? Of several files, those that give nothing are left
 * aside, and named.
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

  /** Null when it was taken. */
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
    // More parts than were needed, of the same whole, are no other whole.
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

/** A kind that the window has a way for and the commands have not, or nobody's. */
const isUnread = (bytes: Uint8Array): boolean => kindOfFile(bytes.subarray(0, headLength)) !== 'file';

export interface FileTools {
  readonly readBytes: (file: string) => Uint8Array | null;
  /** The files that a name on the command line stands for. */
  readonly filesAt: (name: string) => readonly string[];
  readonly readPicture: ReadPicture;
}

/** The payload text that a file, or all files of a folder together, hold. Null when one of them cannot be read. */
export function textAt(name: string, { readBytes, filesAt, readPicture }: FileTools): Result<Given, Reason> | null {
  const files: NamedFile[] = [];
  for (const file of filesAt(name)) {
    const bytes = readBytes(file);
    if (bytes === null) return null;
    files.push({ name: file, bytes });
  }
  return textOfAll(files, readPicture);
}

/** For standard error: one line each. Empty when there is nothing to say. */
export function notesOf({ cleaned, aside }: Omit<Given, 'text'>): string {
  const lines = [
    ...cleaned.map((code) => `note: ${code}`),
    ...aside.map(({ reason }) => `left aside: ${wordsOf(reason)}`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

const wordsOf = ({ code, found }: Reason): string =>
  [code, ...Object.entries(found).map(([name, value]) => `${name}=${value}`)].join(' ');
