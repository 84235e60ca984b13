/**
 * A strict JSON parser (RFC 8259). JSON.parse lets the last of two equal keys win, so two programs could read one text
 * differently: one shows it, the other signs it. Refuses repeated keys, numbers that are not plain safe integers, more
 * than `maxDepth` levels or `maxValues` values. Objects become Maps, so no key can reach a prototype. Never throws.
 */
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { pathIn, pathOfItem, shownPath, shownSign } from './field-names.ts';

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = ReadonlyMap<string, Json>;

const maxDepth = 8;
const maxValues = 2000;

export const isObject = (value: Json | undefined): value is JsonObject => value instanceof Map;

/** An object that knows its path in the text, so that a refusal can name one of its fields. */
class PlacedObject extends Map<string, Json> {
  readonly path: string;
  constructor(path: string) {
    super();
    this.path = path;
  }
}

/** Path of this field in the text. Parsed objects know their path; an object made by code counts as the root. */
export const pathOf = (object: JsonObject, field: string): string =>
  shownPath(pathIn(object instanceof PlacedObject ? object.path : '', field));

const spaces = /[ \t\r\n]*/y;
const numberToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const plainInteger = /^(?:0|-?[1-9]\d*)$/;
// A string token without raw control characters. Escapes are checked here; JSON.parse unescapes this one token.
const stringToken = /"(?:[^"\\\u0000-\u001f]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"/y;
const stringStart = /"(?:[^"\\\u0000-\u001f]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*/y;
const word = /true|false|null/y;

/** How to treat a number that is not a plain safe integer. 'null' is used only to inspect a refused text. */
type OddNumbers = 'refuse' | 'null';

/** Unwinds the recursive descent with the first reason; never leaves this file. */
class Stop {
  readonly reason: Reason;
  constructor(reason: Reason) {
    this.reason = reason;
  }
}

class Parser {
  readonly #text: string;
  readonly #oddNumbers: OddNumbers;
  readonly #maxValues: number;
  #at = 0;
  #values = 0;
  /** Path of the current field. */
  #path = '';

  constructor(text: string, oddNumbers: OddNumbers, maxValues: number) {
    this.#text = text;
    this.#oddNumbers = oddNumbers;
    this.#maxValues = maxValues;
  }

  whole(): Json {
    const value = this.#value(0);
    this.#skip();
    if (this.#at === this.#text.length) return value;
    throw '{['.includes(this.#text.charAt(this.#at)) ? new Stop(reason('several-requests')) : this.#malformed();
  }

  /** Reports line and character as editors count them, and the unexpected character unless the text ends. */
  #malformed(found: Reason['found'] = {}): Stop {
    const before = this.#text.slice(0, this.#at).split('\n');
    const [sign] = this.#text.slice(this.#at, this.#at + 2);
    return new Stop(
      reason('json-malformed', {
        ...(this.#path === '' ? {} : { field: shownPath(this.#path) }),
        line: String(before.length),
        column: String((before.at(-1) ?? '').length + 1),
        ...(sign === undefined ? {} : { sign: shownSign(sign) }),
        ...found,
      }),
    );
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? null;
    if (found !== null) this.#at += found.length;
    return found;
  }

  #skip(): void {
    this.#match(spaces);
  }

  /** Consumes `character` if it is next. */
  #takes(character: string): boolean {
    this.#skip();
    if (this.#text.charAt(this.#at) !== character) return false;
    this.#at += 1;
    return true;
  }

  #value(depth: number): Json {
    this.#values += 1;
    if (depth > maxDepth || this.#values > this.#maxValues) throw this.#malformed();
    if (this.#takes('{')) return this.#object(depth);
    if (this.#takes('[')) return this.#array(depth);
    if (this.#text.charAt(this.#at) === '"') return this.#string();
    const literal = this.#match(word);
    if (literal !== null) return literal === 'null' ? null : literal === 'true';
    return this.#number();
  }

  #string(): string {
    const token = this.#match(stringToken);
    if (token !== null) return JSON.parse(token) as string;
    // Moves to the character that a string cannot contain.
    this.#match(stringStart);
    throw this.#malformed();
  }

  #number(): number | null {
    const token = this.#match(numberToken);
    if (token === null) throw this.#malformed();
    const value = Number(token);
    if (plainInteger.test(token) && Number.isSafeInteger(value)) return value;
    if (this.#oddNumbers === 'null') return null;
    throw new Stop(reason('json-bad-value', { field: shownPath(this.#path) }));
  }

  #object(depth: number): JsonObject {
    const path = this.#path;
    const object = new PlacedObject(path);
    if (this.#takes('}')) return object;
    do {
      this.#skip();
      const key = this.#string();
      this.#path = pathIn(path, key);
      if (object.has(key)) throw this.#malformed({ twice: shownPath(this.#path) });
      if (!this.#takes(':')) throw this.#malformed();
      object.set(key, this.#value(depth + 1));
      this.#path = path;
    } while (this.#takes(','));
    if (!this.#takes('}')) throw this.#malformed();
    return object;
  }

  #array(depth: number): Json[] {
    const path = this.#path;
    const array: Json[] = [];
    if (this.#takes(']')) return array;
    do {
      this.#path = pathOfItem(path, array.length);
      array.push(this.#value(depth + 1));
      this.#path = path;
    } while (this.#takes(','));
    if (!this.#takes(']')) throw this.#malformed();
    return array;
  }
}

/** Refuses 'json-malformed' (with the position), 'several-requests' and 'json-bad-value' (not a plain safe integer). */
export function parseStrictJson(
  text: string,
  oddNumbers: OddNumbers = 'refuse',
  mostValues = maxValues,
): Result<Json, Reason> {
  try {
    return ok(new Parser(text, oddNumbers, mostValues).whole());
  } catch (error) {
    if (error instanceof Stop) return refuse(error.reason);
    // JSON.parse of a checked token cannot fail. A stack overflow could only come from a bug in the depth limit.
    return refuse(reason('json-malformed'));
  }
}

/** Refuses the first missing or unknown key, by its path. */
export function checkKeys(
  object: JsonObject,
  required: readonly string[],
  optional: readonly string[] = [],
): Reason | null {
  for (const field of required)
    if (!object.has(field)) return reason('json-missing-field', { field: pathOf(object, field) });
  for (const key of object.keys())
    if (!required.includes(key) && !optional.includes(key))
      return reason('json-unknown-field', { field: pathOf(object, key) });
  return null;
}
