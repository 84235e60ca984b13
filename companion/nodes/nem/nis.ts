/** Questions to NIS, each answer checked against its shape. Error bodies: ExceptionControllerAdvice.java. */
import type * as v from 'valibot';
import { ok, type Result } from '../../../core/base/result.ts';
import type { Network } from '../../../core/chain/networks.ts';
import type { Json } from '../../../core/request/strict-json.ts';
import type { NodeFailure } from '../../contract/node-failure.ts';
import { read } from '../answers.ts';
import type { Heard, Transport } from '../transport.ts';
import { type NisShapes, nisShapes } from './shapes.ts';

type Answered<T> = Promise<Result<T, NodeFailure>>;
type Out<S extends v.GenericSchema> = v.InferOutput<S>;
export interface Told<T> {
  readonly value: T;
  /** The same answer before it was checked, for what is written back into bytes. */
  readonly json: Json;
}

export interface Nis {
  readonly network: Network;
  readonly shapes: NisShapes;
  readonly fail: Transport['fail'];
  get<S extends v.GenericSchema>(path: string, schema: S): Answered<Out<S>>;
  whole<S extends v.GenericSchema>(path: string, schema: S): Answered<Told<Out<S>>>;
  /** Null: the node says by 404, or by a 400 with this message, that there is none. */
  find<S extends v.GenericSchema>(path: string, schema: S, none?: RegExp): Answered<Out<S> | null>;
  findBy<S extends v.GenericSchema>(path: string, body: unknown, schema: S): Answered<Out<S> | null>;
  post<S extends v.GenericSchema>(path: string, body: unknown, schema: S): Answered<Out<S>>;
}

export function makeNis(network: Network, { ask, fail }: Transport): Nis {
  const shapes = nisShapes(network);
  function checked<S extends v.GenericSchema>(schema: S, { status, json }: Heard): Result<Out<S>, NodeFailure> {
    if (status >= 400) return fail('node-refuses-question', status);
    const value = read(schema, json);
    return value === null ? fail('node-answer-malformed', status) : ok(value);
  }
  function isNone({ status, json }: Heard, none: RegExp | null): boolean {
    const error = status >= 400 ? read(shapes.error, json) : null;
    if (error === null || error.status !== status) return false;
    return status === 404 || (none?.test(error.message) ?? false);
  }
  return {
    network,
    shapes,
    fail,
    async get(path, schema) {
      const heard = await ask('GET', path);
      return heard.ok ? checked(schema, heard.value) : heard;
    },
    async whole(path, schema) {
      const heard = await ask('GET', path);
      if (!heard.ok) return heard;
      const value = checked(schema, heard.value);
      return value.ok ? ok({ value: value.value, json: heard.value.json }) : value;
    },
    async find(path, schema, none) {
      const heard = await ask('GET', path);
      if (!heard.ok) return heard;
      return isNone(heard.value, none ?? null) ? ok(null) : checked(schema, heard.value);
    },
    async findBy(path, body, schema) {
      const heard = await ask('POST', path, body);
      if (!heard.ok) return heard;
      return isNone(heard.value, null) ? ok(null) : checked(schema, heard.value);
    },
    async post(path, body, schema) {
      const heard = await ask('POST', path, body);
      return heard.ok ? checked(schema, heard.value) : heard;
    },
  };
}
