/** Both ends of every contract, against every kind of invalid message. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { bytes, text } from '../../core/base/schema.ts';
import type { Contract, Handlers } from '../../core/contract/define.ts';
import { hostContract, maxPictures, maxSavedBytes } from '../../core/contract/host.ts';
import { answerOver, callOver, makeClient, makeClients, serve, serveGroups } from '../../core/contract/rpc.ts';
import { answer } from '../../core/contract/shapes.ts';
import { storeContract } from '../../core/contract/store.ts';
import { makeDouble } from '../../core/contract/test-client.ts';
import { vaultContract } from '../../core/contract/vault.ts';

const rejected = { ok: false, reason: { code: 'message-rejected', found: {} } };
const internal = { ok: false, reason: { code: 'internal', found: {} } };

const tiny = {
  greet: {
    params: v.strictObject({ name: text(8), seal: bytes(4) }),
    result: answer(v.strictObject({ said: text(16) })),
  },
  fail: { params: v.strictObject({}), result: answer(v.strictObject({})) },
} as const;
const handlers: Handlers<typeof tiny> = {
  greet: async ({ name }) => ({ ok: true, value: { said: `hello ${name}` } }),
  fail: async () => {
    throw new Error('a secret in a message');
  },
};
const good = { name: 'Aki', seal: new Uint8Array(2) };

/** Handlers of a contract, none of which may be reached. */
function unreachable<C extends Contract>(contract: C, reached: () => void): Handlers<C> {
  const handler = async () => {
    reached();
    return internal;
  };
  return Object.fromEntries(Object.keys(contract).map((name) => [name, handler])) as unknown as Handlers<C>;
}

describe('the serving end', () => {
  const served = serve(tiny, handlers);

  it('answers what validates', async () => {
    expect(await served('greet', good)).toEqual({ ok: true, value: { said: 'hello Aki' } });
  });

  it.each([
    ['an extra key', { ...good, more: 1 }],
    ['a missing key', { name: 'Aki' }],
    ['a text that is too long', { ...good, name: 'A'.repeat(9) }],
    ['bytes that are too long', { ...good, seal: new Uint8Array(5) }],
    ['a list in the place of bytes', { ...good, seal: [1, 2] }],
    ['null', null],
    ['nothing', undefined],
    ['a list', []],
    ['a date', new Date(0)],
    ['a value that throws when looked at', Object.defineProperty({}, 'name', { get: () => fail(), enumerable: true })],
  ])('rejects %s', async (_what, params) => {
    expect(await served('greet', params)).toEqual(rejected);
  });

  it.each(['', 'Greet', 'constructor', '__proto__', 'toString', 'hasOwnProperty'])('has no method %j', async (name) => {
    expect(await served(name, {})).toEqual(rejected);
  });

  it('has no method whose name is not a text', async () => {
    for (const name of [null, 7, {}, ['greet']]) expect(await served(name as never, good)).toEqual(rejected);
  });

  it("says 'internal' of a bug, and nothing more", async () => {
    expect(await served('fail', {})).toEqual(internal);
    const wrong = serve(tiny, { ...handlers, greet: async () => ({ ok: true, value: { said: 7 } }) as never });
    expect(await wrong('greet', good)).toEqual(internal);
  });

  it('hands on a copy, and takes nothing inherited', async () => {
    let seen: unknown;
    const watching = serve(tiny, {
      ...handlers,
      greet: async (given) => {
        seen = given;
        return { ok: true as const, value: { said: '' } };
      },
    });
    await watching('greet', good);
    expect(seen).toEqual(good);
    expect(seen).not.toBe(good);
    expect(await watching('greet', Object.assign(Object.create({ inherited: 1 }), good))).toEqual(rejected);
  });

  it.each([...Object.entries(vaultContract), ['store', storeContract], ['main', hostContract]] as const)(
    'of the %s rejects any junk for any method',
    async (_name, contract: Contract) => {
      let reached = 0;
      const junkServed = serve(
        contract,
        unreachable(contract, () => reached++),
      );
      const junk = fc.anything({
        withDate: true,
        withTypedArray: true,
        withMap: true,
        withNullPrototype: true,
        maxDepth: 3,
      });
      const method = fc.oneof(fc.constantFrom(...Object.keys(contract)), fc.string());
      const notAMessage = (value: unknown) =>
        Object.prototype.toString.call(value) !== '[object Object]' || Object.keys(value as object).length > 0;
      await fc.assert(
        fc.asyncProperty(method, junk.filter(notAMessage), async (name, params) => {
          expect(await junkServed(name, params)).toEqual(rejected);
        }),
        { numRuns: 2000 },
      );
      expect(reached).toBe(0);
    },
  );
});

describe('groups', () => {
  const groups = { one: tiny, two: { fail: tiny.fail } } as const;
  const served = (onBroken = () => {}) => serveGroups(groups, { one: handlers, two: handlers }, onBroken);

  it('are served and called by the name of the group and of the method', async () => {
    const called: string[] = [];
    const send = served();
    const clients = makeClients(groups, (name, params) => {
      called.push(name);
      return send(name, params);
    });
    expect(await clients.one.greet(good)).toEqual({ ok: true, value: { said: 'hello Aki' } });
    expect(called).toEqual(['one.greet']);
  });

  it.each([
    'greet',
    'one',
    'one.',
    '.greet',
    'two.greet',
    'three.greet',
    'one.one.greet',
    'constructor.greet',
    '__proto__.x',
  ])('have no method %j', async (name) => {
    expect(await served()(name, good)).toEqual(rejected);
  });

  it('tell of an answer that does not validate before the caller learns of it, and of no other', async () => {
    let broken = 0;
    const send = served(() => {
      broken += 1;
    });
    await send('one.greet', good);
    await send('one.greet', {});
    expect(broken).toBe(0);
    expect(await send('two.fail', {})).toEqual(internal);
    expect(broken).toBe(1);
    const wrong = { ...handlers, greet: async () => ({ ok: true, value: { said: 7 } }) as never };
    expect(
      await serveGroups(groups, { one: wrong, two: handlers }, () => {
        broken += 1;
      })('one.greet', good),
    ).toEqual(internal);
    expect(broken).toBe(2);
  });
});

describe('the asking end', () => {
  it('does not send what does not validate', async () => {
    let sent = 0;
    const client = makeClient(tiny, async () => sent++);
    expect(await client.greet({ ...good, name: 'too long a name' })).toEqual(rejected);
    expect(sent).toBe(0);
  });

  it('rejects an answer that is none, and survives a wire that breaks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (junk) => {
        const client = makeClient(tiny, async () => junk);
        expect(await client.greet(good)).toEqual(rejected);
      }),
    );
    const broken = makeClient(tiny, () => Promise.reject(new Error('a path /home/aki')));
    expect(await broken.greet(good)).toEqual(internal);
  });
});

describe('over a port', () => {
  it('matches answers to calls, out of order too', async () => {
    const posted: unknown[] = [];
    const wire = callOver((message) => posted.push(structuredClone(message)));
    const client = makeClient(tiny, wire.send);
    const calls = ['a', 'b', 'c'].map((name) => client.greet({ ...good, name }));
    await Promise.resolve();
    const answers = answerOver(serve(tiny, handlers), (message) => wire.receive(structuredClone(message)));
    for (const message of posted.reverse()) await answers(message);
    const said = (await Promise.all(calls)).map((each) => each.ok && each.value.said);
    expect(said).toEqual(['hello a', 'hello b', 'hello c']);
  });

  it('gives no answer to what carries no number, and ignores answers nobody waits for', async () => {
    const posted: unknown[] = [];
    const answers = answerOver(serve(tiny, handlers), (message) => posted.push(message));
    for (const junk of [null, 'inkan:vault', {}, { id: 'x', method: 'greet', params: {} }, { id: 1, method: 'm' }]) {
      await answers(junk);
    }
    expect(posted).toEqual([]);
    const wire = callOver(() => undefined);
    for (const junk of [null, 1, { id: 9, answer: 1 }, { id: 1 }]) expect(() => wire.receive(junk)).not.toThrow();
  });

  it('answers everyone who waits when the other end is gone', async () => {
    const wire = callOver(() => undefined);
    const waiting = makeClient(tiny, wire.send).greet(good);
    await Promise.resolve();
    wire.abandon();
    expect(await waiting).toEqual(internal);
  });
});

describe('the double', () => {
  it('answers like the real end, tells what it saw, and knows what it was not taught', async () => {
    const seen: string[] = [];
    const double = makeDouble(tiny, { greet: handlers.greet }, (method) => seen.push(method));
    expect(await double.greet(good)).toEqual({ ok: true, value: { said: 'hello Aki' } });
    expect(await double.fail({})).toEqual(internal);
    expect(await double.greet({ ...good, more: 1 } as never)).toEqual(rejected);
    expect(seen).toEqual(['greet', 'fail']);
  });
});

function fail(): never {
  throw new Error('looked at');
}

describe('pictures on their way to a folder', () => {
  const served = serve(hostContract, {
    ...unreachable(hostContract, () => undefined),
    savePictures: async () => ({ ok: true as const, value: { saved: true } }),
  });
  const some = (count: number, bytes: Uint8Array) =>
    Array.from({ length: count }, (_, index) => ({ name: `${index}.png`, bytes }));

  it.each([
    ['none', []],
    ['too many', some(maxPictures + 1, new Uint8Array(1))],
    ['too much together', some(2, new Uint8Array(maxSavedBytes / 2 + 1))],
    ['one too large', some(1, new Uint8Array(maxSavedBytes + 1))],
  ])('are rejected when they are %s', async (_name, files) => {
    expect(await served('savePictures', { folder: 'a', files })).toEqual(rejected);
  });

  it('pass at the limits', async () => {
    expect(await served('savePictures', { folder: 'a', files: some(maxPictures, new Uint8Array(1)) })).toMatchObject({
      ok: true,
    });
    expect(
      await served('savePictures', { folder: 'a', files: some(2, new Uint8Array(maxSavedBytes / 2)) }),
    ).toMatchObject({
      ok: true,
    });
  });
});
