/**
 * The front end of one NIS node. Takes: a question. Gives: the answer with the route that gave it. Refuses: as NIS's
 * ExceptionControllerAdvice.java. Never: throws for what a client sent.
 */
import type { Routed } from '../chain/kind.ts';
import { findRoute } from '../http/router.ts';
import type { Answer, Question } from '../http/server.ts';
import { networkTimeOf } from './execute.ts';
import type { Announced, NemMessage, NemNode } from './node.ts';
import { Bad } from './question.ts';
import { nemRoutes } from './routes.ts';
import type { Json } from './transaction.ts';

const cors = {
  'Access-Control-Allow-Methods': 'GET,POST,OPTIONS',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'Content-Type',
};
const names: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  404: 'Not Found',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

export const nemError = (status: number, message: string, nowMs: bigint): Answer => ({
  status,
  body: { timeStamp: networkTimeOf(nowMs), error: names[status] ?? '', message, status },
});

export function askNem(
  node: NemNode,
  question: Question,
  nowMs: bigint,
  announce: (message: NemMessage) => Announced,
): Routed {
  const { method, path, query } = question;
  const { match, methods } = findRoute(nemRoutes, method, path);
  const given = (route: string, { status, body }: Answer): Routed => ({
    route,
    answer: { status, body, headers: cors },
  });
  if (method === 'OPTIONS' && methods.length > 0) return given('(preflight)', { status: 204, body: null });
  if (match === null) return given('(none)', nemError(404, `${path} was not found`, nowMs));
  const { route } = match;
  try {
    const body = method === 'GET' ? {} : bodyIn(question.body);
    return given(route.path, route.answer({ node, view: node.view(), nowMs, query, body, announce }));
  } catch (thrown) {
    if (thrown instanceof Bad) return given(route.path, nemError(thrown.status, thrown.message, nowMs));
    throw thrown;
  }
}

function bodyIn(text: string): Json {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Json;
  } catch {
    // The same refusal as for other JSON.
  }
  throw new Bad('JSON Object was expected');
}
