/** The desk's commands on the test network: JSON in and out, exit codes, and a second start after a kill. */
import { afterEach, describe, expect, it } from 'vitest';
import { runDesk } from '../../companion/cli/desk-text.ts';
import { type DeskOptions, readDeskOptions } from '../../companion/cli/options.ts';
import type { Desk as OpenedDesk } from '../../companion/services/desk.ts';
import { payoutsFile } from '../harness/payouts-file.ts';
import { startSymbol } from '../network/start.ts';
import { account, newFolder, openDesk } from './desk-loop.ts';
import { openSigner, sessionText, signAll } from './desk-signing.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

const optionsOf = (line: string): DeskOptions => {
  const options = readDeskOptions(line.split(' '));
  if (options === null) throw new Error(line);
  return options;
};

async function started() {
  const network = await startSymbol();
  ends.push(() => network.stop());
  network.mine(10);
  const { folder, remove } = newFolder();
  ends.push(remove);
  const signer = await openSigner(network.nowMs());
  const nodes = network.urls.map((url) => `--node symbol:testnet:${url}`).join(' ');
  const files = new Map<string, Uint8Array>();
  async function run(line: string, wait: () => void = () => {}) {
    const desk = openDesk(folder, network);
    const [out, err]: [string[], string[]] = [[], []];
    const exit = await runDesk(desk as unknown as OpenedDesk, optionsOf(`${line} --folder ${folder} ${nodes}`), {
      ...{ readBytes: (name) => files.get(name) ?? null, filesAt: (name) => [name], readPicture: () => [] },
      ...{ write: (text) => out.push(text), error: (text) => err.push(text), nowMs: () => Number(network.nowMs()) },
      wait: async () => {
        network.advance(11_000n);
        wait();
      },
    });
    desk.close();
    return { exit, out: out.map((text) => JSON.parse(text)), err, text: out.join('\n') };
  }
  const write = (name: string, content: string | Uint8Array) =>
    files.set(name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return { network, folder, signer, run, write, from: account(signer.accounts, 'symbol') };
}

describe('desk', () => {
  it('composes a file of payouts, announces the reply, and goes on after a kill', async () => {
    const { network, signer, run, write, from } = await started();
    write('payouts.csv', payoutsFile('symbol', 3));
    const place = { chain: 'symbol', network: 'testnet', account: from, signer: from };
    const payouts = { ...place, file: 'payouts.csv', lifetimeMs: '7200000' };
    write('request.json', JSON.stringify({ payouts, purpose: 'November' }));
    const composed = await run('compose request.json');
    expect(composed).toMatchObject({ exit: 0, err: [], out: [{ number: 1, plain: [{ format: 'symbol-qr-3' }] }] });
    write('reply.txt', sessionText(await signAll(signer, composed.out[0].envelope)));
    // Ends before any block: as killed.
    const first = await run('announce reply.txt --until seen');
    expect(first.exit).toBe(0);
    expect(first.out.at(-1)).toMatchObject({ stage: 'seen', steps: [{ stage: 'seen', seenBy: 3, nodes: 3 }] });
    const rest = await run('announce reply.txt --until final', () => {
      network.mine();
      network.finalize();
    });
    expect(rest.exit).toBe(0);
    expect(rest.out.at(-1)).toMatchObject({ flow: first.out[0].flow, stage: 'final' });
    const announced = network.asked.filter(({ method, path }) => method === 'PUT' && path === '/transactions');
    expect(new Set(announced.map(({ node }) => node)).size).toBe(announced.length);
    expect((await run('follow --until final')).exit).toBe(0);
    const record = await run('record');
    expect(record.out.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['node-added', 'request-sent']));
  });
  it('says what is refused, with exit code 1, and what cannot be read, with 2', async () => {
    const { run, write, from } = await started();
    const place = { chain: 'symbol', network: 'testnet', account: from, signer: from };
    const payment = { to: from, message: '', mosaics: [{ mosaic: 'XYM', amount: '1.1234567' }] };
    const wanted = { want: 'pay', payments: [payment] };
    const intent = { ...place, way: 'complete', wanted, lifetimeMs: '7200000' };
    write('request.json', JSON.stringify({ intent, purpose: 'x' }));
    const refused = await run('compose request.json');
    expect(refused.exit).toBe(1);
    expect(JSON.parse(refused.err[0] ?? '')).toMatchObject({ refused: 'amount-too-fine' });
    expect((await run('compose nothing.json')).exit).toBe(2);
    write('reply.txt', 'AB'.repeat(200));
    const reply = await run('announce reply.txt');
    expect([reply.exit, JSON.parse(reply.err[0] ?? '').refused]).toEqual([1, 'reply-unreadable']);
    expect((await run('announce nothing.txt')).exit).toBe(2);
  });
  it('takes no request that it could read in two ways, or only with letters replaced', async () => {
    const { run, write, from } = await started();
    const place = { chain: 'symbol', network: 'testnet', account: from, signer: from };
    const payment = { to: from, message: 'é', mosaics: [{ mosaic: 'XYM', amount: '1' }] };
    const intent = { ...place, way: 'complete', wanted: { want: 'pay', payments: [payment] }, lifetimeMs: '7200000' };
    const text = JSON.stringify({ intent, purpose: 'x' });
    write('request.json', Uint8Array.from(Buffer.from(text, 'latin1')));
    expect((await run('compose request.json')).exit).toBe(2);
    write('request.json', text.replace('"amount":"1"', '"amount":"1","amount":"1000"'));
    expect((await run('compose request.json')).exit).toBe(2);
    write('request.json', text);
    expect((await run('compose request.json')).exit).toBe(0);
  });
  it('lists nodes, and writes the register', async () => {
    const { run, from } = await started();
    const nodes = await run('nodes');
    expect(nodes.out.map(({ state }) => state)).toEqual(['fresh', 'fresh', 'fresh']);
    const register = await run(`register --network symbol:testnet --watch symbol:testnet:${from}:Treasury`);
    expect(register.exit).toBe(0);
    expect(register.out[0]).toMatchObject({ inkan: 1, entries: { contacts: [{ address: from, name: 'Treasury' }] } });
  });
  it('takes a public key with an account', async () => {
    const { run, from, signer } = await started();
    const keyFor = (chain: string) => signer.accounts.find((one) => one.chain === chain)?.publicKey;
    const watch = (key: string | undefined) =>
      run(`register --network symbol:testnet --watch symbol:testnet:${from}+${key}:Own`);
    expect((await watch(keyFor('symbol'))).exit).toBe(0);
    const other = await watch(keyFor('nem'));
    expect([other.exit, JSON.parse(other.err[0] ?? '').refused]).toEqual([1, 'account-key-other']);
  });
  it('takes no other arguments', () => {
    for (const line of [
      '',
      'compose --folder d',
      'announce --folder d a b',
      'follow',
      'follow --folder d --until soon',
      'nodes --folder d --node symbol:othernet:http://a',
      'register --folder d',
      'follow --folder d --timeout 0',
      'follow --folder d --watch symbol:testnet:A',
      'follow --folder d --watch symbol:testnet:A+00:Name',
    ])
      expect(readDeskOptions(line.split(' ')), line).toBeNull();
  });
});
