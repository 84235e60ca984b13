/** What the commands are given: options, and a file (or `-`) with a text, with one part per line, or with a picture. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { because, type Reason } from '../core/base/reason.ts';
import { ok, type Result, refuse } from '../core/base/result.ts';
import { type Collected, collect, emptyCollection } from '../core/qr/parts.ts';
import { imageKindOf, textOfImage } from './image-text.ts';

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

/** The payload text: of the picture's QR, of the parts, or the text itself. */
export function textOf(bytes: Uint8Array): Result<string, Reason> {
  const kind = imageKindOf(bytes);
  const text = kind === null ? decodeText(bytes) : textOfImage(kind, bytes);
  return text.ok ? whole(text.value) : text;
}

function decodeText(bytes: Uint8Array): Result<string, Reason> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse(because('text-unreadable'));
  }
}

/** One part per line, in any order. A text that is no part is left as it is. */
function whole(text: string): Result<string, Reason> {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (!lines.some((line) => line.startsWith('INKAN:'))) return ok(text);
  let collected: Collected = { state: emptyCollection, event: { type: 'refused', reason: because('empty') } };
  for (const line of lines) {
    // Nothing may follow a whole set: which of the two was meant?
    if (collected.event.type === 'complete') return refuse(because('parts-mixed'));
    collected = collect(collected.state, line.trim());
    if (collected.event.type === 'refused') return refuse(collected.event.reason);
  }
  const { event, state } = collected;
  if (event.type === 'complete') return ok(event.text);
  const have = state.have.filter((has) => has).length;
  return refuse(because('part-of-many', { have: String(have), total: String(state.total) }));
}
