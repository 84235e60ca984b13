/**
 * One question to one node over HTTP.
 * Takes: a path and, for POST and PUT, a JSON body. Gives: the HTTP status (2xx, 400 or 404) and the parsed answer.
 * Refuses: every other outcome as a NodeFailure, which the table in `failureOf` names.
 * Never: goes to another origin, follows a redirect, keeps cookies, reads more than `mostBytes`, waits longer than
 * `timeoutMs`, repeats a question, throws.
 */

import { ok, type Result, refuse } from '../../core/base/result.ts';
import { type Json, parseStrictJson } from '../../core/request/strict-json.ts';
import type { AllowedNode } from '../contract/node-client.ts';
import type { NodeFailure, NodeFailureCode } from '../contract/node-failure.ts';
import { readNodeUrl } from './node-url.ts';
import { Throttle } from './throttle.ts';
import { laterByClock, type Timer } from './timer.ts';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface NodeOptions {
  readonly nowMs: () => bigint;
  readonly fetch?: Fetch;
  readonly later?: Timer['later'];
  readonly perSecond?: number;
  readonly timeoutMs?: number;
  readonly mostBytes?: number;
  /** How old a Symbol node's newest block may be; null: as old as it likes (a network whose blocks come on command). */
  readonly oldestTipMs?: bigint | null;
}

export interface Heard {
  readonly status: number;
  readonly json: Json;
}
export type Asked = Promise<Result<Heard, NodeFailure>>;
export type Method = 'GET' | 'POST' | 'PUT';

export interface Transport {
  /** `path` begins with '/'; its variable parts are encoded. */
  ask(method: Method, path: string, body?: unknown): Asked;
  fail(code: NodeFailureCode, status?: number | null): { readonly ok: false; readonly reason: NodeFailure };
}

const defaults = { perSecond: 3, timeoutMs: 10_000, mostBytes: 8 * 1024 * 1024 } as const;
/** Questions that may wait for one node. */
const mostWaiting = 240;
/** Values in one answer; a page of 100 aggregates of 100 transactions has about 100 000. */
const mostValues = 500_000;

export function makeTransport(node: AllowedNode, options: NodeOptions): Transport {
  const { perSecond, timeoutMs, mostBytes } = { ...defaults, ...options };
  const timer: Timer = { nowMs: options.nowMs, later: options.later ?? laterByClock };
  const call: Fetch = options.fetch ?? ((url, init) => globalThis.fetch(url, init));
  const throttle = new Throttle(timer, perSecond, mostWaiting);
  const allowed = readNodeUrl(node.chain, node.url);
  const fail: Transport['fail'] = (code, status = null) => refuse({ code, node: node.url, status });

  const ask: Transport['ask'] = async (method, path, body) => {
    const url = allowed.ok ? urlWithin(allowed.value, path) : null;
    if (url === null) return fail('node-not-allowed');
    if (!(await throttle.turn())) return fail('node-throttled');
    const aborted = new AbortController();
    let cancel = () => {};
    const late = new Promise<'late'>((resolve) => {
      cancel = timer.later(timeoutMs, () => {
        resolve('late');
        aborted.abort();
      });
    });
    try {
      const heard = await Promise.race([hear(url, initOf(method, body, aborted.signal)), late]);
      return heard === 'late' ? fail('node-timed-out') : heard;
    } finally {
      cancel();
      aborted.abort();
    }
  };

  async function hear(url: URL, init: RequestInit): Asked {
    const connected = await Promise.resolve()
      .then(() => call(url.href, init))
      .then(ok, refuse);
    if (!connected.ok) return fail(isRedirect(connected.reason) ? 'node-not-allowed' : 'node-unreachable');
    const response = connected.value;
    const { status } = response;
    if (isElsewhere(response, url)) return fail('node-not-allowed', status);
    const failure = failureOf(status);
    if (failure !== null) return fail(failure, status);
    const text = await textOf(response, mostBytes).catch(() => 'broken' as const);
    if (text === 'broken') return fail('node-unreachable', status);
    // A number that is no exact whole number (NIS writes importances as fractions) is read as null; whatever needs one
    // then refuses it.
    const json = text === null ? null : parseStrictJson(text.text, 'null', mostValues);
    if (json?.ok) return ok({ status, json: json.value });
    return fail(status >= 400 ? 'node-refuses-question' : 'node-answer-malformed', status);
  }

  return { ask, fail };
}

function urlWithin(origin: string, path: string): URL | null {
  const allowed = new URL(origin);
  const url = new URL(path, allowed);
  return path.startsWith('/') && url.origin === allowed.origin && url.username === '' ? url : null;
}

const initOf = (method: Method, body: unknown, signal: AbortSignal): RequestInit => ({
  method,
  signal,
  redirect: 'error',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  headers: {
    accept: 'application/json',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
});

/** With `redirect: 'error'` a redirect is a rejected promise; Node says why in the error's cause. */
function isRedirect(error: unknown): boolean {
  const said = error instanceof Error ? [error.message, error.cause instanceof Error ? error.cause.message : ''] : [];
  return said.some((text) => /redirect/i.test(text));
}

/** For a `fetch` that follows redirects all the same. */
function isElsewhere({ status, redirected, url }: Response, asked: URL): boolean {
  if (redirected || (status >= 300 && status < 400)) return true;
  return url !== '' && new URL(url).origin !== asked.origin;
}

/** Null: an answer that the client reads. 400 and 404 can be an answer: "there is none". */
function failureOf(status: number): NodeFailureCode | null {
  if ((status >= 200 && status < 300) || status === 400 || status === 404) return null;
  if (status === 429) return 'node-throttled';
  if (status >= 500) return 'node-unavailable';
  return status >= 400 ? 'node-refuses-question' : 'node-answer-malformed';
}

/** Null: too long, or no UTF-8. Rejects when the connection breaks off. */
async function textOf(response: Response, most: number): Promise<{ readonly text: string } | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts: string[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let piece = await reader?.read(); piece?.done === false; piece = await reader?.read()) {
    size += piece.value.length;
    const part = size > most ? null : decoded(decoder, piece.value);
    if (part === null) {
      await reader?.cancel().catch(() => {});
      return null;
    }
    parts.push(part);
  }
  const last = decoded(decoder, null);
  return last === null ? null : { text: parts.join('') + last };
}

function decoded(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array | null): string | null {
  try {
    return bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    return null;
  }
}
