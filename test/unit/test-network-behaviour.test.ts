/** Roll-backs, forks, splits and everything that a node of the test network can do wrong. */
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type Behaviour, behaviourNames, behaviourOf } from '../network/behaviour.ts';
import type { NetworkOptions, TestNetwork } from '../network/network.ts';
import { startNem, startSymbol } from '../network/start.ts';
import {
  addressOf,
  announce,
  announceNem,
  ask,
  hourMs,
  type Json,
  keyOf,
  makeNem,
  nemAccount,
  nemTransfer,
  signNem,
  signSymbol,
  statusOf,
  symbolAccount,
  symbolDeadline,
  transferTo,
} from './test-network-samples.ts';

const [alice, dora] = [symbolAccount(0x11), symbolAccount(0x44)];
const open: TestNetwork<unknown>[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.stop()));
});

async function symbolWith(options: NetworkOptions = {}) {
  const network = await startSymbol(options);
  open.push(network as TestNetwork<unknown>);
  network.fund(keyOf(alice), 1_000_000_000n);
  network.mine(5);
  const pay = (amount: bigint, ms: bigint = hourMs) =>
    signSymbol(alice, transferTo(addressOf(dora), amount), symbolDeadline(network.nowMs(), ms));
  const [first = '', second = '', third = ''] = network.urls;
  return { network, pay, urls: [first, second, third] as const };
}
const heightOf = async (url: string) => Number((await ask(url, '/chain/info')).body.height);
const finalOf = async (url: string) => ((await ask(url, '/chain/info')).body.latestFinalizedBlock as Json).height;
const blockHash = async (url: string, height: number) => ((await ask(url, `/blocks/${height}`)).body.meta as Json).hash;
const coinsOf = async (url: string, address: string) => {
  const { body } = await ask(url, `/accounts/${address}`);
  return (body.account as { mosaics: { amount: string }[] } | undefined)?.mosaics[0]?.amount ?? null;
};

describe('a roll-back', () => {
  it('returns a transaction to the pool, with other row ids, and confirms it again in another block', async () => {
    const {
      network,
      pay,
      urls: [url],
    } = await symbolWith();
    const signed = pay(5n);
    await announce(url, signed);
    network.mine(2);
    const at = network.height() - 1n;
    const row = async () => (await ask(url, `/transactions/confirmed/${signed.hash}`)).body;
    const [id, hash] = [(await row()).id, await blockHash(url, Number(at))];
    network.rollBack(2);
    expect(await statusOf(url, signed.hash)).toBe('unconfirmed');
    expect(network.balance(addressOf(dora))).toBe(0n);
    network.mine();
    expect(await statusOf(url, signed.hash)).toBe('confirmed');
    expect((await row()).id).not.toBe(id);
    expect(await blockHash(url, Number(at))).not.toBe(hash);
  });

  it('loses it past its deadline, and never undoes what is final', async () => {
    const {
      network,
      pay,
      urls: [url],
    } = await symbolWith();
    const signed = pay(5n, 60_000n);
    await announce(url, signed);
    network.mine();
    network.advance(60_000n);
    network.rollBack(1);
    expect(await statusOf(url, signed.hash)).toBe('failed: Failure_Core_Past_Deadline');
    network.mine();
    expect(network.balance(addressOf(dora))).toBe(0n);
    network.finalize();
    expect(() => network.rollBack(1)).toThrow('final');
  });

  it('on NEM too: back into the pool, then lost in silence', async () => {
    const network = await startNem({ nodes: 1 });
    open.push(network as TestNetwork<unknown>);
    const [from, to, url] = [nemAccount(0x11), nemAccount(0x44), network.urls[0] ?? ''];
    network.fund(keyOf(from), 1_000_000_000n);
    network.mine();
    const signed = signNem(from, makeNem(from, nemTransfer(addressOf(to), 7n), network.nowMs()));
    expect(await announceNem(url, signed)).toBe('SUCCESS');
    network.mine();
    expect(network.balance(addressOf(to))).toBe(7n);
    network.rollBack(1);
    const waiting = async () =>
      ((await ask(url, `/account/unconfirmedTransactions?address=${addressOf(to)}`)).body.data as unknown[]).length;
    expect([network.balance(addressOf(to)), await waiting()]).toEqual([0n, 1]);
    network.mine();
    network.advance(2n * hourMs);
    network.rollBack(1);
    expect([network.balance(addressOf(to)), await waiting()]).toEqual([0n, 0]);
    network.finalize();
    expect((await ask(url, '/chain/height')).body.height).toBeGreaterThan(360);
  });
});

describe('a split', () => {
  it('keeps announces and blocks in their group until it heals', async () => {
    const { network, pay, urls } = await symbolWith();
    network.split([[0], [1, 2]]);
    const signed = pay(9n);
    await announce(urls[0], signed);
    network.mine(1, 0);
    network.mine(3, 1);
    expect(await Promise.all(urls.map((url) => statusOf(url, signed.hash)))).toEqual(['confirmed', null, null]);
    const height = await heightOf(urls[0]);
    expect(await blockHash(urls[0], height)).not.toBe(await blockHash(urls[1], height));
    network.heal();
    expect(await Promise.all(urls.map((url) => statusOf(url, signed.hash)))).toEqual(Array(3).fill('unconfirmed'));
    expect(new Set(await Promise.all(urls.map(heightOf))).size).toBe(1);
  });

  it('puts one node on another fork at the same height', async () => {
    const { network, urls } = await symbolWith();
    network.fork(1, 2);
    const height = await heightOf(urls[0]);
    expect(await heightOf(urls[1])).toBe(height);
    const same = async (at: number) => (await blockHash(urls[0], at)) === (await blockHash(urls[1], at));
    expect([await same(height - 2), await same(height - 1), await same(height)]).toEqual([true, false, false]);
  });
});

describe('a behaviour', () => {
  it('is one of a list', () => {
    expect(behaviourNames.map((name) => behaviourOf({ name }) !== null).filter((fits) => !fits)).toHaveLength(3);
    expect(behaviourOf({ name: 'wrong-balance', address: 'T', amount: '1' })).not.toBeNull();
    for (const wrong of [null, 'silent', { name: 'no' }, { name: 'silent', more: 1 }, { name: 'refuses-with' }])
      expect(behaviourOf(wrong)).toBeNull();
  });

  it('silence: no answer, and the others go on', async () => {
    const { network, urls } = await symbolWith();
    network.behave(0, { name: 'silent' });
    const gone = new AbortController();
    const asked = fetch(`${urls[0]}/chain/info`, { signal: gone.signal });
    expect((await ask(urls[1], '/chain/info')).status).toBe(200);
    // The question has arrived, and has no answer.
    while (!network.asked.some(({ node }) => node === 0)) await new Promise(setImmediate);
    gone.abort();
    await expect(asked).rejects.toThrow();
  });

  it('dead: the connection is closed; so is a websocket of any node', async () => {
    const { network, urls } = await symbolWith();
    network.behave(0, { name: 'dead' });
    await expect(fetch(`${urls[0]}/chain/info`)).rejects.toThrow();
    const { port } = new URL(urls[1]);
    const said = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1');
      let text = '';
      socket.on('data', (part) => (text += part.toString()));
      socket.on('close', () => resolve(text));
      socket.write('GET /ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    });
    expect(said).toBe('');
  });

  it.each<[Behaviour, number, string]>([
    [{ name: 'throttled' }, 429, 'TooManyRequests'],
    [{ name: 'unavailable' }, 503, 'ServiceUnavailable'],
  ])('%j: %i', async (behaviour, status, code) => {
    const { network, urls } = await symbolWith();
    network.behave(0, behaviour);
    expect(await ask(urls[0], '/chain/info')).toMatchObject({ status, body: { code } });
    network.behave(0, { name: 'honest' });
    expect((await ask(urls[0], '/chain/info')).status).toBe(200);
  });

  it('unavailable and not synchronised: health and status say so', async () => {
    const { network, urls } = await symbolWith();
    const nem = await startNem({ nodes: 1 });
    open.push(nem as TestNetwork<unknown>);
    const [url = ''] = nem.urls;
    for (const [name, code] of [
      ['unavailable', 8],
      ['not-synchronised', 5],
    ] as const) {
      network.behave(0, { name });
      nem.behave(0, { name });
      expect(await ask(urls[0], '/node/health')).toMatchObject({ status: 503, body: { status: { apiNode: 'down' } } });
      expect((await ask(url, '/status')).body.code).toBe(code);
    }
    nem.behave(0, { name: 'unavailable' });
    expect((await ask(url, '/chain/height')).status).toBe(503);
    nem.behave(0, { name: 'throttled' });
    expect((await ask(url, '/chain/height')).status).toBe(429);
  });

  it('stalled finality and a stale tip stay where they were', async () => {
    const { network, pay, urls } = await symbolWith();
    network.finalize();
    network.behave(0, { name: 'stalled-finality' });
    network.behave(1, { name: 'stale-tip' });
    const [height, final] = [await heightOf(urls[2]), await finalOf(urls[2])];
    await announce(urls[2], pay(3n));
    network.mine(2);
    network.finalize();
    expect(await Promise.all(urls.map(heightOf))).toEqual([height + 2, height, height + 2]);
    expect(await Promise.all(urls.map(finalOf))).toEqual([final, final, String(height + 2)]);
    expect(await coinsOf(urls[1], addressOf(dora))).toBeNull();
  });

  it('lies: a hidden outflow, another balance, another network, a confirmation that is none', async () => {
    const { network, pay, urls } = await symbolWith();
    const before = await coinsOf(urls[0], addressOf(alice));
    const signed = pay(4n);
    network.behave(0, { name: 'hides-outflow', address: addressOf(alice) });
    await announce(urls[1], signed);
    expect(await statusOf(urls[0], signed.hash)).toBeNull();
    network.mine();
    expect(await statusOf(urls[0], signed.hash)).toBeNull();
    expect(await coinsOf(urls[0], addressOf(alice))).toBe(before);
    expect(await coinsOf(urls[1], addressOf(alice))).not.toBe(before);
    network.behave(0, { name: 'wrong-balance', address: addressOf(alice), amount: '77' });
    expect(await coinsOf(urls[0], addressOf(alice))).toBe('77');
    network.behave(0, { name: 'other-network' });
    const seedOf = async (url: string) => (await ask(url, '/node/info')).body.networkGenerationHashSeed;
    expect(await seedOf(urls[0])).not.toBe(await seedOf(urls[1]));
    network.behave(0, { name: 'false-confirmed' });
    expect(await statusOf(urls[0], 'AB'.repeat(32))).toBe('confirmed');
    expect(await statusOf(urls[1], 'AB'.repeat(32))).toBeNull();
  });

  it('a pool forgotten, an announce dropped, one refused', async () => {
    const { network, pay, urls } = await symbolWith();
    const [one, two, three] = [pay(1n), pay(2n), pay(3n)];
    network.behave(0, { name: 'forgets-pool' });
    await announce(urls[0], one);
    expect([await statusOf(urls[0], one.hash), await statusOf(urls[1], one.hash)]).toEqual([null, 'unconfirmed']);
    network.behave(0, { name: 'drops-announces' });
    expect((await announce(urls[0], two)).status).toBe(202);
    expect([await statusOf(urls[0], two.hash), await statusOf(urls[1], two.hash)]).toEqual([null, null]);
    network.behave(0, { name: 'refuses-with', code: 'Failure_Chain_Unconfirmed_Cache_Too_Full' });
    await announce(urls[0], three);
    expect(await statusOf(urls[0], three.hash)).toBe('failed: Failure_Chain_Unconfirmed_Cache_Too_Full');
    expect(await statusOf(urls[1], three.hash)).toBeNull();
  });
});
