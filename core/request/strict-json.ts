/**
 * JSON (RFC 8259) read strictly, because JSON.parse lets the last of two equal keys win: what a person is shown by one
 * reader and what another signs could then differ. Refuses repeated keys, numbers that are not plain safe integers,
 * more than `maxDepth` levels or `maxValues` values. Objects become Maps, so no key can reach a prototype. Never throws.
 */
import { because, type Reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = ReadonlyMap<string, Json>;

const maxDepth = 8;
const maxValues = 2000;

export const isObject = (value: Json | undefined): value is JsonObject => value instanceof Map;

const spaces = /[ \t\r\n]*/y;
const numberToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const plainInteger = /^(?:0|-?[1-9]\d*)$/;
// A string token: no raw control characters; escapes are checked here and unescaped by JSON.parse of this token alone.
const stringToken = /"(?:[^"\\\u0000-\u001f]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"/y;
const word = /true|false|null/y;

/** What to do with a number that is not a plain safe integer. 'null' is only for looking at a text that is refused. */
type OddNumbers = 'refuse' | 'null';

/** Carries the first reason out of the recursive descent; never leaves this file. */
class Stop {
  readonly reason: Reason;
  constructor(reason: Reason) {
    this.reason = reason;
  }
}

class Parser {
  readonly #text: string;
  readonly #oddNumbers: OddNumbers;
  #at = 0;
  #values = 0;

  constructor(text: string, oddNumbers: OddNumbers) {
    this.#text = text;
    this.#oddNumbers = oddNumbers;
  }

  whole(): Json {
    const value = this.#value(0);
    this.#skip();
    if (this.#at !== this.#text.length) throw this.#malformed();
    return value;
  }

  #malformed(): Stop {
    return new Stop(because('json-malformed', { offset: String(this.#at) }));
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

  /** Takes `character` if it is next. */
  #takes(character: string): boolean {
    this.#skip();
    if (this.#text.charAt(this.#at) !== character) return false;
    this.#at += 1;
    return true;
  }

  #value(depth: number): Json {
    this.#values += 1;
    if (depth > maxDepth || this.#values > maxValues) throw this.#malformed();
    if (this.#takes('{')) return this.#object(depth);
    if (this.#takes('[')) return this.#array(depth);
    if (this.#text.charAt(this.#at) === '"') return this.#string();
    const literal = this.#match(word);
    if (literal !== null) return literal === 'null' ? null : literal === 'true';
    return this.#number();
  }

  #string(): string {
    const token = this.#match(stringToken);
    if (token === null) throw this.#malformed();
    return JSON.parse(token) as string;
  }

  #number(): number | null {
    const offset = String(this.#at);
    const token = this.#match(numberToken);
    if (token === null) throw this.#malformed();
    const value = Number(token);
    if (plainInteger.test(token) && Number.isSafeInteger(value)) return value;
    if (this.#oddNumbers === 'null') return null;
    throw new Stop(because('json-bad-value', { offset }));
  }

  #object(depth: number): JsonObject {
    const object = new Map<string, Json>();
    if (this.#takes('}')) return object;
    do {
      this.#skip();
      const key = this.#string();
      if (object.has(key) || !this.#takes(':')) throw this.#malformed();
      object.set(key, this.#value(depth + 1));
    } while (this.#takes(','));
    if (!this.#takes('}')) throw this.#malformed();
    return object;
  }

  #array(depth: number): Json[] {
    const array: Json[] = [];
    if (this.#takes(']')) return array;
    do array.push(this.#value(depth + 1));
    while (this.#takes(','));
    if (!this.#takes(']')) throw this.#malformed();
    return array;
  }
}

/** Refuses 'json-malformed' (with the offset) and 'json-bad-value' (a number that is not a plain safe integer). */
export function parseStrictJson(text: string, oddNumbers: OddNumbers = 'refuse'): Result<Json, Reason> {
  try {
    return ok(new Parser(text, oddNumbers).whole());
  } catch (error) {
    if (error instanceof Stop) return refuse(error.reason);
    // JSON.parse of a checked token cannot fail; a full stack could only come from a bug in the depth limit.
    return refuse(because('json-malformed'));
  }
}

/** Strict keys: the first missing or unknown one. `found.field` is our own name for it, never the input's. */
export function againstKeys(
  object: JsonObject,
  required: readonly string[],
  optional: readonly string[] = [],
): Reason | null {
  for (const field of required) if (!object.has(field)) return because('json-missing-field', { field });
  for (const key of object.keys())
    if (!required.includes(key) && !optional.includes(key))
      return because('json-unknown-field', { count: String(object.size) });
  return null;
}
