/**
 * Questions to catapult REST, each answer checked against its shape.
 * Source: error bodies of REST 2.5.0: 404 `ResourceNotFound` "no resource exists with id '…'" is the answer "there is
 * none"; with another message the route itself is missing.
 */
import * as v from 'valibot';
import { ok, type Result } from '../../../core/base/result.ts';
import type { Network } from '../../../core/chain/networks.ts';
import type { NodeFailure } from '../../contract/node-failure.ts';
import { read } from '../answers.ts';
import type { Heard, Method, Transport } from '../transport.ts';
import { type SymbolShapes, symbolShapes } from './shapes.ts';

type Answered<T> = Promise<Result<T, NodeFailure>>;
type Out<S extends v.GenericSchema> = v.InferOutput<S>;

export interface SymbolRest {
  readonly network: Network;
  readonly shapes: SymbolShapes;
  readonly fail: Transport['fail'];
  get<S extends v.GenericSchema>(path: string, schema: S): Answered<Out<S>>;
  /** Null: the node knows of none. */
  find<S extends v.GenericSchema>(path: string, schema: S): Answered<Out<S> | null>;
  post<S extends v.GenericSchema>(path: string, body: unknown, schema: S): Answered<Out<S>>;
  put<S extends v.GenericSchema>(path: string, body: unknown, schema: S): Answered<Out<S>>;
}

const notFound = v.object({
  code: v.literal('ResourceNotFound'),
  message: v.pipe(v.string(), v.startsWith('no resource exists with id')),
});

export function makeSymbolRest(network: Network, { ask, fail }: Transport): SymbolRest {
  function checked<S extends v.GenericSchema>(schema: S, { status, json }: Heard): Result<Out<S>, NodeFailure> {
    if (status >= 400) return fail('node-refuses-question', status);
    const value = read(schema, json);
    return value === null ? fail('node-answer-malformed', status) : ok(value);
  }
  const one =
    (method: Method) =>
    async <S extends v.GenericSchema>(path: string, body: unknown, schema: S): Answered<Out<S>> => {
      const heard = await ask(method, path, body);
      return heard.ok ? checked(schema, heard.value) : heard;
    };
  return {
    network,
    shapes: symbolShapes(network),
    fail,
    get: (path, schema) => one('GET')(path, undefined, schema),
    post: one('POST'),
    put: one('PUT'),
    async find(path, schema) {
      const heard = await ask('GET', path);
      if (!heard.ok) return heard;
      const isNone = heard.value.status === 404 && read(notFound, heard.value.json) !== null;
      return isNone ? ok(null) : checked(schema, heard.value);
    },
  };
}
