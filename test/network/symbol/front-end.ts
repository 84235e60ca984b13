/**
 * The front end of one Symbol node: what catapult REST does before and around its routes.
 * Takes: a question. Gives: the answer with the route that gave it. Refuses: content types, JSON, unknown routes and
 * parameters as REST 2.5.0. Never: throws for what a client sent.
 */
import { findRoute } from '../http/router.ts';
import type { Answer, Question } from '../http/server.ts';
import type { SymbolMessage, SymbolNode } from './node.ts';
import { error } from './question.ts';
import { symbolRoutes } from './routes.ts';
import { Invalid } from './search.ts';
import type { Json } from './transaction.ts';

const cors = {
  'Access-Control-Allow-Methods': 'GET,POST,PUT,OPTIONS',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'Content-Type',
};

export interface Routed {
  readonly route: string;
  readonly answer: Answer;
}

export function askSymbol(
  node: SymbolNode,
  question: Question,
  nowMs: bigint,
  announce: (message: SymbolMessage) => void,
): Routed {
  const { method, path, query } = question;
  const { match, methods } = findRoute(symbolRoutes, method, path);
  const given = (route: string, { status, body }: Answer): Routed => ({
    route,
    answer: { status, body, headers: cors },
  });
  if (method === 'OPTIONS' && methods.length > 0) return given('(preflight)', { status: 204, body: null });
  if (match === null) return given('(none)', error(404, 'ResourceNotFound', `${path} does not exist`));
  const { route, values } = match;
  const body = bodyIn(question);
  if ('status' in body) return given(route.path, body);
  try {
    return given(
      route.path,
      route.answer({ node, view: node.view(), nowMs, values, query, body: body.json, announce }),
    );
  } catch (thrown) {
    if (thrown instanceof Invalid) return given(route.path, error(409, 'InvalidArgument', thrown.message));
    throw thrown;
  }
}

function bodyIn({ method, contentType, body }: Question): { readonly json: Json } | Answer {
  if (method === 'GET') return { json: {} };
  if (contentType !== 'application/json') return error(415, 'UnsupportedMediaType', contentType);
  try {
    const json: unknown = JSON.parse(body);
    if (typeof json === 'object' && json !== null) return { json: json as Json };
    return error(409, 'InvalidArgument', 'payload has an invalid format');
  } catch (thrown) {
    return error(400, 'InvalidContent', `Invalid JSON: ${(thrown as Error).message}`);
  }
}
