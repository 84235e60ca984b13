/**
 * Holds every answer of the test network against the published description of the chain's REST API.
 * Takes: chain, method, path of the description, status, body. Gives: null, or what does not fit. Refuses: (throws) a
 * description that is absent, and a route or status that neither it nor `undocumented` has. Never: changes a body.
 *
 * Symbol: OpenAPI 3.0.2, NIS: 3.1.0; what is used of both is JSON schema, but for `nullable` (3.0) and `discriminator`.
 * The descriptions say little about contents: `patterns` and `kinds` are ours, from what a real front end answered
 * (test/contracts) and from the sources.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import type { Chain } from '../../../core/chain/networks.ts';
import { kinds, patterns, undocumented } from './stricter.ts';

type Json = Record<string, unknown>;
/** Beside the sources, or seen from a bundle. */
const folders = ['../../contracts', '../../test/contracts'].map((each) => path.resolve(import.meta.dirname, each));
const files: Record<Chain, string> = {
  symbol: 'symbol-rest-1.0.5.openapi.yml',
  nem: 'nem-nis-1.0.0.openapi.yml',
};

export interface Contract {
  /** `path` as in the description: "/accounts/{accountId}". */
  readonly complaint: (method: string, path: string, status: number, body: unknown) => string | null;
}

const loaded = new Map<Chain, Contract>();

/** The description is read once. */
export function contractOf(chain: Chain): Contract {
  const known = loaded.get(chain) ?? load(chain);
  loaded.set(chain, known);
  return known;
}

function load(chain: Chain): Contract {
  const file = folders.map((folder) => path.join(folder, files[chain])).find((each) => existsSync(each));
  if (file === undefined) throw new Error(`the description ${files[chain]} is not in test/contracts`);
  const document = parse(readFileSync(file, 'utf8')) as Json;
  const schemas = at(document, 'components', 'schemas');
  for (const [name, pattern] of Object.entries(patterns[chain])) tighten(schemas, name, pattern);
  if (chain === 'symbol') nullable(document);
  const ajv = new Ajv2020({ strict: false, validateFormats: false, validateSchema: false, allErrors: false });
  ajv.addSchema(document, chain);
  const compiled = new Map<string, ValidateFunction>();
  const validator = (pointer: string): ValidateFunction => {
    const known = compiled.get(pointer) ?? ajv.compile({ $ref: `${chain}#${pointer}` });
    compiled.set(pointer, known);
    return known;
  };
  const fits = (pointer: string, value: unknown): string | null => {
    const validate = validator(pointer);
    return validate(value) ? null : `${pointer}: ${ajv.errorsText(validate.errors)}`;
  };
  return {
    complaint: (method, route, status, body) => {
      const pointer = pointerOf(document, chain, method, route, status);
      if (pointer === 'no content') return body === null ? null : 'a body where none is expected';
      return fits(pointer, body) ?? ofKinds(chain, body, fits);
    },
  };
}

/** Where the schema of this answer is. */
function pointerOf(document: Json, chain: Chain, method: string, route: string, status: number): string {
  const own = undocumented[chain](method, route, status);
  if (own !== null) return own;
  const operation = at(document, 'paths', route, method.toLowerCase());
  const answer = (operation.responses as Json | undefined)?.[String(status)] as Json | undefined;
  if (answer === undefined) throw new Error(`${chain}: ${method} ${route} ${status} is in no description`);
  const escaped = (text: string) => text.replaceAll('~', '~0').replaceAll('/', '~1');
  if (typeof answer.$ref !== 'string')
    return `/paths/${encodeURIComponent(escaped(route))}/${method.toLowerCase()}/responses/${status}/content/application~1json/schema`;
  const target = answer.$ref.slice(1);
  return target.startsWith('/components/responses/') ? `${target}/content/application~1json/schema` : target;
}

/** Each transaction in the answer by the schema of its own kind: the descriptions allow any kind anywhere. */
function ofKinds(
  chain: Chain,
  value: unknown,
  fits: (pointer: string, value: unknown) => string | null,
): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, each] of Object.entries(value)) {
    const schema = kinds[chain](key, each, value as Json);
    const wrong = (schema === null ? null : fits(`/components/schemas/${schema}`, each)) ?? ofKinds(chain, each, fits);
    if (wrong !== null) return wrong;
  }
  return null;
}

function tighten(schemas: Json, name: string, pattern: string): void {
  const schema = schemas[name] as Json | undefined;
  if (schema?.type !== 'string') throw new Error(`no schema of a text with the name ${name}`);
  schema.pattern = pattern;
}

/** `nullable: true` of OpenAPI 3.0 as a type of JSON schema. */
function nullable(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const schema = value as Json;
  if (schema.nullable === true && typeof schema.type === 'string') schema.type = [schema.type, 'null'];
  for (const each of Object.values(schema)) nullable(each);
}

function at(document: Json, ...keys: readonly string[]): Json {
  let here: Json = document;
  for (const key of keys) {
    const next = here[key];
    if (typeof next !== 'object' || next === null) throw new Error(`the description has no ${keys.join(' ')}`);
    here = next as Json;
  }
  return here;
}
