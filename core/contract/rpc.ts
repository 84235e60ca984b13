/**
 * Both ends of a contract. The client validates what it sends and receives; the server validates parameters and its
 * answers. Invalid messages become 'message-rejected' without facts, bugs become 'internal'. Neither carries the
 * message of an exception, which could quote the input.
 */
import * as v from 'valibot';
import { type Reason, reason } from '../base/reason.ts';
import { refuse } from '../base/result.ts';
import { bytes, text } from '../base/schema.ts';
import type { Client, Contract, GroupClients, GroupHandlers, Groups, Handlers, Method } from './define.ts';
import { sealKeyBytes, sealMethod } from './sealed-call.ts';

/** Sends one call to the other end and returns its answer. */
export type Send = (method: string, params: unknown) => Promise<unknown>;
export type Refusal = { readonly ok: false; readonly reason: Reason };

export const rejected = (): Refusal => refuse(reason('message-rejected'));
export const broken = (): Refusal => refuse(reason('internal'));

/** Functions for all calls of a contract; each validates parameters and answer. */
export function makeClient<C extends Contract>(contract: C, send: Send): Client<C> {
  const calls = Object.entries(contract).map(([name, method]) => [name, makeCall(name, method, send)] as const);
  return Object.freeze(Object.fromEntries(calls)) as Client<C>;
}

function makeCall(name: string, method: Method, send: Send): (params: unknown) => Promise<unknown> {
  return async (params) => {
    const asked = check(method.params, params);
    if (asked === null) return rejected();
    let answered: unknown;
    try {
      answered = await send(name, asked.value);
    } catch {
      return broken();
    }
    return check(method.result, answered)?.value ?? rejected();
  };
}

/** The clients of all groups; a method travels as 'group.method'. */
export function makeClients<G extends Groups>(groups: G, send: Send): GroupClients<G> {
  const clients = Object.entries(groups).map(
    ([group, contract]) => [group, makeClient(contract, (name, params) => send(`${group}.${name}`, params))] as const,
  );
  return Object.freeze(Object.fromEntries(clients)) as GroupClients<G>;
}

/** Told when an answer did not validate, before the caller learns of it: what the answer would have shown must not count. */
export type OnBroken = (method: string) => void | Promise<void>;

/** Serves all groups, by names like 'group.method'. */
export function serveGroups<G extends Groups>(groups: G, handlers: GroupHandlers<G>, onBroken: OnBroken): Send {
  const own: Readonly<Record<string, AnyHandlers>> = handlers;
  const served = new Map(
    Object.entries(groups).map(([group, contract]) => [
      group,
      serveAny(contract, own[group] ?? {}, (method) => onBroken(`${group}.${method}`)),
    ]),
  );
  return async (name, params) => {
    if (typeof name !== 'string' || !name.includes('.')) return rejected();
    const group = served.get(name.slice(0, name.indexOf('.')));
    return group === undefined ? rejected() : group(name.slice(name.indexOf('.') + 1), params);
  };
}

export const serve = <C extends Contract>(contract: C, handlers: Handlers<C>): Send =>
  serveAny(contract, handlers, () => {});

/** Handlers of any contract: what they are called with has been validated by the schema of their method. */
type AnyHandlers = Readonly<Record<string, (params: never) => Promise<unknown>>>;

/** The serving end: never throws, never rejects. An invalid answer is a bug of the handler: 'internal'. */
function serveAny(contract: Contract, handlers: AnyHandlers, onBroken: OnBroken): Send {
  return async (name, params) => {
    if (typeof name !== 'string' || !Object.hasOwn(contract, name)) return rejected();
    const [method, handler] = [contract[name], handlers[name]];
    if (method === undefined || handler === undefined) return broken();
    const asked = check(method.params, params);
    if (asked === null) return rejected();
    const answered = await answerOf(method, () => handler(asked.value as never));
    if (answered === null) await onBroken(name);
    return answered?.value ?? broken();
  };
}

/** Null when the handler throws, or answers with something else than its contract says. */
async function answerOf(method: Method, handle: () => Promise<unknown>): Promise<{ readonly value: unknown } | null> {
  try {
    return check(method.result, await handle());
  } catch {
    return null;
  }
}

/** The validated copy of a value, or null. Wrapped, because null and undefined can be values too. */
function check(schema: v.GenericSchema, value: unknown): { readonly value: unknown } | null {
  // valibot accepts an array or a Date as an object without keys; every message is a plain object, or a list where the
  // contract says so.
  const isPlain = Object.prototype.toString.call(value) === '[object Object]';
  if (Array.isArray(value) ? schema.type !== 'array' : !isPlain) return null;
  try {
    const parsed = v.safeParse(schema, value, { abortEarly: true });
    return parsed.success ? { value: parsed.output } : null;
  } catch {
    return null; // a getter or proxy that throws is invalid too
  }
}

/** Messages on a port: a call and its answer, matched by the caller's number. */
const wireCall = v.strictObject({
  id: v.pipe(v.number(), v.safeInteger()),
  method: text(64),
  params: v.unknown(),
  /** The two public keys of a sealed call (sealed-call.ts). */
  to: v.optional(bytes(sealKeyBytes)),
  seal: v.optional(bytes(sealKeyBytes)),
});
const wireAnswer = v.strictObject({ id: v.pipe(v.number(), v.safeInteger()), answer: v.unknown() });

/** The client's side of a port: pass every incoming message to `receive`, and call `abandon` when the other end is
 * gone. */
export function callOver(post: (message: unknown) => void): {
  readonly send: Send;
  /** Requests a key first, then sends the parameters as encrypted by `seal`. */
  readonly sendSealed: (method: string, params: object, seal: Seal) => Promise<unknown>;
  readonly receive: (message: unknown) => void;
  readonly abandon: () => void;
} {
  const waiting = new Map<number, (answer: unknown) => void>();
  let next = 1;
  const call = (message: object): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = next++;
      waiting.set(id, resolve);
      try {
        post({ id, ...message });
      } catch (error) {
        waiting.delete(id);
        reject(error);
      }
    });
  return {
    send: (method, params) => call({ method, params }),
    sendSealed: async (method, params, seal) => {
      const to = await call({ method: sealMethod, params: {} });
      return to instanceof Uint8Array ? call({ method, to, ...(await seal(params, to)) }) : broken();
    },
    receive: (message) => {
      const parsed = v.safeParse(wireAnswer, message);
      if (!parsed.success) return;
      waiting.get(parsed.output.id)?.(parsed.output.answer);
      waiting.delete(parsed.output.id);
    },
    abandon: () => {
      for (const resolve of waiting.values()) resolve(broken());
      waiting.clear();
    },
  };
}

/** Both ends of sealed calls, for secrets on a port. */
export type Seal = (params: object, to: Uint8Array) => Promise<{ readonly params: unknown; readonly seal: Uint8Array }>;
export interface Unseal {
  readonly offer: () => Uint8Array;
  readonly open: (params: unknown, to: Uint8Array | undefined, seal: Uint8Array | undefined) => boolean;
}

/** The server's side of a port: pass every incoming message to it. A message without a valid id gets no answer. */
export function answerOver(
  served: Send,
  post: (message: unknown) => void,
  unseal: Unseal | null = null,
): (message: unknown) => Promise<void> {
  return async (message) => {
    const parsed = v.safeParse(wireCall, message);
    if (!parsed.success) return;
    const { id, method, params, to, seal } = parsed.output;
    if (unseal !== null && method === sealMethod) return post({ id, answer: unseal.offer() });
    if (unseal !== null && !unseal.open(params, to, seal)) return post({ id, answer: rejected() });
    post({ id, answer: await served(method, params) });
  };
}
