/** One question to one node: which outcome is which failure, what is never done, and how fast questions go out. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AllowedNode } from '../../companion/contract/node-client.ts';
import { readNodeUrl } from '../../companion/nodes/node-url.ts';
import { type Fetch, makeTransport, type NodeOptions } from '../../companion/nodes/transport.ts';
import { HandClock, settled } from '../harness/scripted-node.ts';

const node: AllowedNode = { url: 'http://node.example:3000', chain: 'symbol', network: 'testnet' };
const response = (body: string | Uint8Array<ArrayBuffer>, status = 200) => new Response(body, { status });
const answering =
  (body: string | Uint8Array<ArrayBuffer>, status = 200): Fetch =>
  () =>
    Promise.resolve(response(body, status));

function transportWith(fetch: Fetch, more: Partial<NodeOptions> = {}) {
  const clock = new HandClock();
  return { clock, transport: makeTransport(node, { nowMs: clock.nowMs, later: clock.later, fetch, ...more }) };
}

async function failureOf(fetch: Fetch, more: Partial<NodeOptions> = {}) {
  const answer = await transportWith(fetch, more).transport.ask('GET', '/node/info');
  return answer.ok ? 'none' : `${answer.reason.code} ${answer.reason.status}`;
}

describe('the address of a node', () => {
  it.each([
    ['symbol', 'http://node.example', 'http://node.example:3000'],
    ['symbol', 'https://node.example', 'https://node.example:3001'],
    ['nem', 'http://node.example/', 'http://node.example:7890'],
    ['nem', 'https://node.example', 'https://node.example:7891'],
    ['symbol', ' HTTP://Node.Example:3100 ', 'http://node.example:3100'],
    ['symbol', 'http://node.example:80', 'http://node.example:80'],
    ['symbol', 'https://node.example:443', 'https://node.example:443'],
    ['symbol', 'http://127.0.0.1:13000', 'http://127.0.0.1:13000'],
    ['symbol', 'http://[::1]:3000', 'http://[::1]:3000'],
  ] as const)('%s: %s', (chain, text, url) => {
    expect(readNodeUrl(chain, text)).toEqual({ ok: true, value: url });
    // What it gives is what it takes.
    expect(readNodeUrl(chain, url)).toEqual({ ok: true, value: url });
  });

  it.each([
    ['', 'nothing'],
    ['node.example', 'no scheme'],
    ['ftp://node.example', 'another scheme'],
    ['file:///etc/passwd', 'a file'],
    ['http://user:word@node.example:3000', 'credentials'],
    ['http://user@node.example', 'a user'],
    ['http://node.example/path', 'a path'],
    ['http://node.example?x=1', 'a query'],
    ['http://node.example#x', 'a fragment'],
    ['http://node.example:70000', 'no port'],
    ['http://node .example', 'a blank'],
    ['http://nöde.example', 'letters that look alike'],
    [`http://${'a'.repeat(250)}`, 'too long'],
  ])('refuses %s (%s)', (text) => {
    expect(readNodeUrl('symbol', text)).toEqual({ ok: false, reason: { code: 'node-url-malformed', found: {} } });
  });
});

describe('an outcome', () => {
  it.each([
    [429, 'node-throttled'],
    [500, 'node-unavailable'],
    [502, 'node-unavailable'],
    [503, 'node-unavailable'],
    [401, 'node-refuses-question'],
    [403, 'node-refuses-question'],
    [409, 'node-refuses-question'],
    [415, 'node-refuses-question'],
    [302, 'node-not-allowed'],
  ])('%i is %s', async (status, code) => {
    expect(await failureOf(answering('{}', status))).toBe(`${code} ${status}`);
  });

  it('400 and 404 are handed on when they are JSON, and are refusals when not', async () => {
    for (const status of [400, 404]) {
      const { transport } = transportWith(answering('{"code":"ResourceNotFound"}', status));
      expect(await transport.ask('GET', '/x')).toMatchObject({ ok: true, value: { status } });
      expect(await failureOf(answering('<html>', status))).toBe(`node-refuses-question ${status}`);
    }
  });

  it('no connection', async () => {
    expect(await failureOf(() => Promise.reject(new TypeError('fetch failed')))).toBe('node-unreachable null');
    const throwing: Fetch = () => {
      throw new Error('at once');
    };
    expect(await failureOf(throwing)).toBe('node-unreachable null');
  });

  it('a connection that breaks off in the body', async () => {
    const body = new ReadableStream({
      start: (stream) => stream.enqueue(new TextEncoder().encode('{"a":')),
      pull: (stream) => stream.error(new Error('reset')),
    });
    expect(await failureOf(() => Promise.resolve(new Response(body)))).toBe('node-unreachable 200');
  });

  it.each([
    ['not JSON', '<html></html>'],
    ['two values', '{}{}'],
    ['a repeated key', '{"height":"1","height":"2"}'],
    ['nothing', ''],
    ['too deep', `${'['.repeat(40)}${']'.repeat(40)}`],
    ['a lone surrogate byte', Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22)],
    ['no UTF-8', Uint8Array.of(0x22, 0xff, 0x22)],
    ['UTF-8 cut off', Uint8Array.of(0x22, 0xe3, 0x81)],
  ])('%s is malformed', async (_, body) => {
    expect(await failureOf(answering(body))).toBe('node-answer-malformed 200');
  });

  it('is malformed above the limit of bytes, and the rest is not read', async () => {
    let pulled = 0;
    const body = new ReadableStream({
      pull(stream) {
        pulled += 1;
        stream.enqueue(new Uint8Array(1024).fill(0x20));
      },
    });
    expect(await failureOf(() => Promise.resolve(new Response(body)), { mostBytes: 10_240 })).toBe(
      'node-answer-malformed 200',
    );
    expect(pulled).toBeLessThan(15);
    expect(await failureOf(answering(`${' '.repeat(10_238)}{}`), { mostBytes: 10_240 })).toBe('none');
    expect(await failureOf(answering(`${' '.repeat(10_239)}{}`), { mostBytes: 10_240 })).toBe(
      'node-answer-malformed 200',
    );
  });

  it('numbers that a double does not hold exactly are read as null, never rounded', async () => {
    const { transport } = transportWith(answering('{"a":9007199254740993,"b":9007199254740991,"c":0.5}'));
    const answer = await transport.ask('GET', '/x');
    expect(answer.ok && Object.fromEntries(answer.value.json as Map<string, unknown>)).toEqual({
      a: null,
      b: 9007199254740991,
      c: null,
    });
  });

  it('takes too long: the question is dropped and the connection ended', async () => {
    let signal: AbortSignal | null | undefined;
    const { clock, transport } = transportWith((_, init) => {
      signal = init.signal;
      return new Promise(() => {});
    });
    const answer = transport.ask('GET', '/x');
    await clock.pass(9_999);
    expect(signal?.aborted).toBe(false);
    await clock.pass(1);
    expect(await answer).toMatchObject({ ok: false, reason: { code: 'node-timed-out', status: null } });
    expect(signal?.aborted).toBe(true);
    expect(clock.waiting).toBe(0);
  });

  it('takes too long in the body', async () => {
    const body = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{')) });
    const { clock, transport } = transportWith(() => Promise.resolve(new Response(body)));
    const answer = transport.ask('GET', '/x');
    await clock.pass(10_000);
    expect(await answer).toMatchObject({ ok: false, reason: { code: 'node-timed-out' } });
  });
});

describe('a question', () => {
  it('goes to the allowed origin only', async () => {
    const asked: string[] = [];
    const fetch: Fetch = (url) => {
      asked.push(url);
      return Promise.resolve(response('{}'));
    };
    const { transport } = transportWith(fetch);
    for (const path of ['//evil.example/x', 'http://evil.example/', '@evil.example/', '/\\evil.example', ':1/x'])
      expect(await transport.ask('GET', path)).toMatchObject({ ok: false, reason: { code: 'node-not-allowed' } });
    const other = makeTransport({ ...node, url: 'http://user@node.example' }, { nowMs: () => 0n, fetch });
    expect(await other.ask('GET', '/x')).toMatchObject({ ok: false, reason: { code: 'node-not-allowed' } });
    expect(asked).toEqual([]);
    await transport.ask('GET', '/node/info?a=b');
    expect(asked).toEqual(['http://node.example:3000/node/info?a=b']);
  });

  it('carries nothing of the user, and follows nothing', async () => {
    let seen: RequestInit = {};
    const { transport } = transportWith((_, init) => {
      seen = init;
      return Promise.resolve(response('{}'));
    });
    await transport.ask('PUT', '/transactions', { payload: 'AB' });
    expect(seen).toMatchObject({
      method: 'PUT',
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: '{"payload":"AB"}',
    });
  });

  it('is refused where a client followed a redirect all the same', async () => {
    const moved = Object.defineProperty(response('{}'), 'url', { value: 'http://evil.example/node/info' });
    expect(await failureOf(() => Promise.resolve(moved))).toBe('node-not-allowed 200');
  });

  it('is not repeated at the place that a redirect names (over a real connection)', async () => {
    const asked: string[] = [];
    const server = createServer((request, answer) => {
      asked.push(request.url ?? '');
      answer.writeHead(302, { location: '/other' }).end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const transport = makeTransport({ ...node, url: `http://127.0.0.1:${port}` }, { nowMs: () => BigInt(Date.now()) });
    const answer = await transport.ask('GET', '/node/info');
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(answer).toMatchObject({ ok: false, reason: { code: 'node-not-allowed' } });
    expect(asked).toEqual(['/node/info']);
  });
});

describe('the throttle', () => {
  it('lets no more than three begin within any second, in their order, whenever they come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 1500 }), { minLength: 1, maxLength: 25 }), async (pauses) => {
        const begun: { readonly path: string; readonly at: bigint }[] = [];
        const clock = new HandClock();
        const transport = makeTransport(node, {
          nowMs: clock.nowMs,
          later: clock.later,
          fetch: (url) => {
            begun.push({ path: new URL(url).pathname, at: clock.nowMs() });
            return Promise.resolve(response('{}'));
          },
        });
        const answers = [];
        for (const [i, pause] of pauses.entries()) {
          await clock.pass(pause);
          answers.push(transport.ask('GET', `/${i}`));
        }
        await clock.pass(10_000);
        expect((await Promise.all(answers)).every(({ ok }) => ok)).toBe(true);
        expect(begun.map(({ path }) => path)).toEqual(pauses.map((_, i) => `/${i}`));
        for (const [i, { at }] of begun.entries()) {
          const third = begun[i - 3];
          if (third !== undefined) expect(at - third.at >= 1000n).toBe(true);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('refuses what would wait too long, and goes on afterwards', async () => {
    const { clock, transport } = transportWith(answering('{}'));
    const answers = Array.from({ length: 300 }, (_, i) => transport.ask('GET', `/${i}`));
    await settled();
    await clock.pass(100_000);
    const all = await Promise.all(answers);
    const refused = all.filter((one) => !one.ok);
    expect(refused).toHaveLength(57);
    expect(refused.every((one) => !one.ok && one.reason.code === 'node-throttled' && one.reason.status === null)).toBe(
      true,
    );
    const later = transport.ask('GET', '/later');
    await clock.pass(0);
    expect((await later).ok).toBe(true);
  });

  it('is not stopped by a clock that is set back', async () => {
    let now = 1_000_000n;
    const clock = new HandClock();
    const transport = makeTransport(node, { nowMs: () => now, later: clock.later, fetch: answering('{}') });
    for (let i = 0; i < 3; i += 1) await transport.ask('GET', '/x');
    now = 0n;
    expect((await transport.ask('GET', '/x')).ok).toBe(true);
  });
});
