/**
 * What the commands are given: options, and a file (or `-`) with a text, with one part of any transport per line, or with a
 * picture; or a folder of such files.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { because, type Reason } from '../core/base/reason.ts';
import { ok, type Result, refuse } from '../core/base/result.ts';
import { cleanText } from '../core/intake/clean-text.ts';
import { type Collector, makeCollector } from '../core/qr/collector.ts';
import type { CollectEvent } from '../core/qr/transports.ts';
import { imageKindOf, type ReadPicture, scansOfImage } from './image-scan.ts';

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

/** The payload text of one file: of the picture's codes, of the parts in it, or the text itself. */
export const textOf = (bytes: Uint8Array, read: ReadPicture): Result<string, Reason> => textOfAll([bytes], read);

/**
 * The one payload text of all files together, in any order: a picture is one code or more, a text is a whole or has one part
 * in each line. Refuses what belongs to two wholes: which was meant?
 */
export function textOfAll(files: readonly Uint8Array[], read: ReadPicture): Result<string, Reason> {
  const collector = makeCollector();
  const ids = new Set<string>();
  let text: string | null = null;
  for (const file of files) {
    const events = takeFile(collector, file, read);
    if (!events.ok) return events;
    for (const event of events.value) {
      if (event.type === 'refused') return refuse(event.reason);
      if (event.type === 'progress') ids.add(event.progress.id);
      const isSecond = event.type === 'complete' && text !== null && text !== event.text;
      if (event.type === 'stranger' || isSecond || ids.size > 1) return refuse(because('parts-mixed'));
      if (event.type === 'complete') text = event.text;
    }
  }
  if (text !== null) return ok(text);
  const { have, needed } = collector.progress() ?? { have: 0, needed: 0 };
  return refuse(
    needed === 0 ? because('empty') : because('part-of-many', { have: String(have), total: String(needed) }),
  );
}

function takeFile(collector: Collector, file: Uint8Array, read: ReadPicture): Result<readonly CollectEvent[], Reason> {
  const kind = imageKindOf(file);
  if (kind !== null) {
    const scans = scansOfImage(kind, file, read);
    return scans.ok ? ok(scans.value.map((scan) => collector.take(scan))) : scans;
  }
  const text = cleanText(file);
  return text === null ? refuse(because('text-unreadable')) : ok([collector.takeText(text.text, text.cleaned)]);
}

export interface FileTools {
  readonly readBytes: (file: string) => Uint8Array | null;
  /** The files that a name on the command line stands for. */
  readonly filesAt: (name: string) => readonly string[];
  readonly readPicture: ReadPicture;
}

/** The payload text that a file, or all files of a folder together, hold. Null when one of them cannot be read. */
export function textAt(name: string, { readBytes, filesAt, readPicture }: FileTools): Result<string, Reason> | null {
  const files: Uint8Array[] = [];
  for (const file of filesAt(name)) {
    const bytes = readBytes(file);
    if (bytes === null) return null;
    files.push(bytes);
  }
  return textOfAll(files, readPicture);
}
