/**
 * The check of the test network's answers against the published descriptions: it passes what a real front end answered,
 * and it fails a wrong answer loudly.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contractOf } from '../network/contract/open-api.ts';
import { findRoute } from '../network/http/router.ts';
import { startNem, startSymbol } from '../network/start.ts';
import { symbolRoutes } from '../network/symbol/routes.ts';
import { ask, type Json } from './test-network-samples.ts';

interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
}
const file = path.resolve(import.meta.dirname, '../contracts/rest-2.5.0-recorded.json');
const recorded = JSON.parse(readFileSync(file, 'utf8')) as readonly Recorded[];
const templateOf = ({ method, path: asked }: Recorded): string => {
  const { match } = findRoute(symbolRoutes, method, new URL(asked, 'http://127.0.0.1').pathname);
  return match?.route.path ?? '(none)';
};
const symbol = contractOf('symbol');
const nem = contractOf('nem');

describe('recorded answers of a real front end', () => {
  it('are there', () => {
    expect(recorded.length).toBeGreaterThan(25);
  });
  it.each(recorded.map((each) => [`${each.method} ${each.path} ${each.status}`, each] as const))(
    '%s fits',
    (_, each) => {
      expect(symbol.complaint(each.method, templateOf(each), each.status, each.body)).toBeNull();
    },
  );
});

describe('the check', () => {
  const good = () =>
    structuredClone(recorded.find((each) => each.path.startsWith('/transactions/confirmed/ABAB'))?.body) as Json;
  const account = () =>
    structuredClone(recorded.find((each) => each.path.startsWith('/accounts/T') && each.status === 200)?.body) as Json;
  const complain = (body: Json) => symbol.complaint('GET', '/transactions/confirmed/{transactionId}', 200, body);
  const onAccount = (change: (body: Json) => void) => {
    const body = account();
    change(body.account as Json);
    return symbol.complaint('GET', '/accounts/{accountId}', 200, body);
  };

  it('passes what is right', () => {
    expect(complain(good())).toBeNull();
    expect(onAccount(() => undefined)).toBeNull();
  });

  it.each<[string, (body: Json) => void, string]>([
    ['a missing field', (body) => delete body.addressHeight, "required property 'addressHeight'"],
    ['a number in place of a text', (body) => Object.assign(body, { importance: 0 }), 'importance must be string'],
    [
      'hex in small letters',
      (body) => Object.assign(body, { publicKey: 'ab'.repeat(32) }),
      'publicKey must match pattern',
    ],
    [
      'a base32 address',
      (body) => Object.assign(body, { address: 'TAIRCEIRCEIRCEIRCEIRCEIRCEIRCEIRCEIRCEI' }),
      'address must match',
    ],
    ['a short key', (body) => Object.assign(body, { publicKey: 'AB' }), 'publicKey must match pattern'],
    [
      'an amount with decimals',
      (body) => Object.assign(body, { mosaics: [{ id: '72C0212E67A08BCE', amount: '1.5' }] }),
      'amount must match',
    ],
  ])('refuses an account with %s', (_, change, said) => {
    expect(onAccount(change)).toContain(said);
  });

  it('holds a transaction against the schema of its own kind', () => {
    const body = good();
    Object.assign(body.transaction as Json, { type: 16712 });
    expect(complain(body)).toContain('HashLockTransactionDTO');
    Object.assign(body.transaction as Json, { type: 1 });
    expect(() => complain(body)).toThrow();
  });

  it('refuses capitals in NIS, and a code that its messages do not have', () => {
    const announced = {
      type: 1,
      code: 1,
      message: 'SUCCESS',
      transactionHash: { data: 'ab'.repeat(32) },
      innerTransactionHash: {},
    };
    const complainNem = (body: unknown) => nem.complaint('POST', '/transaction/announce', 200, body);
    expect(complainNem(announced)).toBeNull();
    expect(complainNem({ ...announced, transactionHash: { data: 'AB'.repeat(32) } })).toContain('pattern');
    expect(complainNem({ ...announced, message: 'FAILURE' })).toContain('message');
  });

  it('knows no route or status of its own', () => {
    expect(() => symbol.complaint('GET', '/no/such/{route}', 200, {})).toThrow();
    expect(() => symbol.complaint('GET', '/accounts/{accountId}', 201, {})).toThrow();
    expect(() => nem.complaint('GET', '/account/get', 201, {})).toThrow();
  });
});

describe('a wrong answer of the test network', () => {
  it.each([
    ['symbol', startSymbol, '/chain/info'],
    ['nem', startNem, '/chain/height'],
  ] as const)('of %s is an error to who asked, and fails the stop', async (_, start, route) => {
    const network = await start({
      nodes: 1,
      spoil: (at, body) => (at === route ? { ...(body as Json), height: null } : body),
    });
    const [url = ''] = network.urls;
    expect((await ask(url, '/node/info')).status).toBe(200);
    expect((await ask(url, route)).status).toBe(500);
    expect(network.complaints).toHaveLength(1);
    await expect(network.stop()).rejects.toThrow('do not fit the description');
  });

  it('passes when the check is off', async () => {
    const network = await startSymbol({ nodes: 1, check: false, spoil: () => ({}) });
    expect((await ask(network.urls[0] ?? '', '/chain/info')).status).toBe(200);
    await network.stop();
  });
});
