/** What a compromised window, a forged reply or another user of the machine may try at the desk's services. */
import { chmodSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { IntentText } from '../../companion/contract/desk-api.ts';
import { fromHex, toHex } from '../../core/base/hex.ts';
import type { Chain } from '../../core/chain/networks.ts';
import { schemeOf } from '../../core/signature/curves.ts';
import { keyOf, seedOf } from '../harness/envelopes.ts';
import { addressOfFill } from '../harness/payment-lists.ts';
import { startNem, startSymbol } from '../network/start.ts';
import { addNamespace } from '../network/symbol/state.ts';
import { account, codesOf, enterNodes, flowOf, granted, newFolder, openDesk, sendPayouts, tick } from './desk-loop.ts';
import { openSigner, sessionText, signAll, textsOf } from './desk-signing.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

async function deskOn(chain: Chain) {
  const network = await (chain === 'symbol' ? startSymbol() : startNem());
  ends.push(() => network.stop());
  network.mine(10);
  const { folder, remove } = newFolder();
  ends.push(remove);
  const desk = openDesk(folder, network);
  await enterNodes(desk, network);
  await desk.tick();
  const signer = await openSigner(network.nowMs());
  return { network, folder, desk, signer, from: account(signer.accounts, chain) };
}

async function signedOn(chain: Chain) {
  const all = await deskOn(chain);
  const { sent } = await sendPayouts(all.desk, chain, all.from, 2);
  const items = await signAll(all.signer, sent.envelope);
  return { ...all, sent, items, take: (text: string) => all.desk.handlers.reply.take({ text }) };
}

const recorded = async ({ handlers }: Awaited<ReturnType<typeof deskOn>>['desk'], kind: string) =>
  (await handlers.record.list({ before: null })).filter((line) => line.kind === kind).length;

describe('a reply', () => {
  it.each(['symbol', 'nem'] as const)('on %s that comes twice at once makes one flow', async (chain) => {
    const { desk, items, take } = await signedOn(chain);
    const both = await Promise.all([take(sessionText(items)), take(sessionText(items))]);
    expect(both.map(codesOf).toSorted()).toEqual(['ok', 'reply-known-already']);
    expect(await desk.handlers.flows.list({})).toHaveLength(1);
  });
  it('with a cosignature that nobody needs is foreign, and the right one is taken after it', async () => {
    const { items, take } = await signedOn('symbol');
    const [payload = ''] = textsOf(items, 'symbol-payload');
    const hash = fromHex(items[0]?.items[0]?.hash ?? '') ?? new Uint8Array(0);
    const signature = toHex(schemeOf('symbol').sign(hash, seedOf(7)));
    const bytes = fromHex(`${payload}${'00'.repeat(8)}${keyOf(7)}${signature}`) ?? new Uint8Array(0);
    new DataView(bytes.buffer).setUint32(0, bytes.length, true);
    expect(codesOf(await take(toHex(bytes)))).toBe('reply-foreign');
    expect(codesOf(await take(payload))).toBe('ok');
  });
});

describe('announcing again', () => {
  it('after silence is wished once, also when no node answers', async () => {
    const { desk, network, items, take } = await signedOn('symbol');
    for (const node of [0, 1, 2]) network.behave(node, { name: 'drops-announces' });
    const [id = ''] = granted(await take(sessionText(items))).flows;
    granted(await desk.handlers.flows.start({ id }));
    await tick(desk, network);
    expect((await flowOf(desk, id)).stage).toBe('sent');
    granted(await desk.handlers.flows.repeat({ id }));
    expect(await recorded(desk, 'repeat-wished')).toBe(0);
    network.advance(61_000n);
    expect((await flowOf(desk, id)).stage).toBe('silent');
    for (let press = 0; press < 3; press += 1) granted(await desk.handlers.flows.repeat({ id }));
    expect(await recorded(desk, 'repeat-wished')).toBe(1);
    for (const node of [0, 1, 2]) network.behave(node, { name: 'honest' });
    await tick(desk, network, 2);
    expect((await flowOf(desk, id)).stage).toBe('seen');
  });
});

describe("the requester's key", () => {
  it('is not made anew when its file is gone, and another one is not used', async () => {
    const { desk, folder, network } = await deskOn('symbol');
    granted(await desk.handlers.requester.get({}));
    desk.close();
    const [file, aside] = [path.join(folder, 'requester.pem'), path.join(folder, 'aside.pem')];
    renameSync(file, aside);
    const without = openDesk(folder, network);
    expect(codesOf(await without.handlers.requester.get({}))).toBe('requester-key-unreadable');
    expect(readdirSync(folder)).not.toContain('requester.pem');
    without.close();
    const other = await deskOn('symbol');
    granted(await other.desk.handlers.requester.get({}));
    renameSync(path.join(other.folder, 'requester.pem'), file);
    const foreign = openDesk(folder, network);
    expect(codesOf(await foreign.handlers.requester.get({}))).toBe('requester-key-unreadable');
    rmSync(file);
    renameSync(aside, file);
    expect(codesOf(await foreign.handlers.requester.get({}))).toBe('ok');
    foreign.close();
  });
});

describe('a folder', () => {
  it.skipIf(process.platform === 'win32')('that others can write is not used', async () => {
    const { desk, folder, network } = await deskOn('symbol');
    desk.close();
    for (const mode of [0o777, 0o775, 0o702]) {
      chmodSync(folder, mode);
      expect(() => openDesk(folder, network), mode.toString(8)).toThrow('folder-not-private');
    }
    chmodSync(folder, 0o755);
    openDesk(folder, network).close();
  });
});

describe('a draft', () => {
  it('that is composed anew says which payment goes elsewhere now, and that the one before was sent', async () => {
    const network = await startSymbol();
    ends.push(() => network.stop());
    const [first, second] = [addressOfFill('symbol', 5), addressOfFill('symbol', 6)];
    const pointTo = (address: string) =>
      network.edit((state) => {
        const alias = { type: 2, address } as const;
        addNamespace(state, { name: 'payee', owner: first, alias, endHeight: 1_000_000n });
      });
    pointTo(first);
    network.mine(10);
    const { folder, remove } = newFolder();
    ends.push(remove);
    const desk = openDesk(folder, network);
    await enterNodes(desk, network);
    await desk.tick();
    const from = account((await openSigner(network.nowMs())).accounts, 'symbol');
    const payment = { to: '@payee', message: '', mosaics: [{ mosaic: 'XYM', amount: '1' }] };
    const { compose } = desk.handlers;
    const draft = granted(
      await compose.draft({
        ...{ chain: 'symbol', network: 'testnet', account: from, signer: from, way: 'complete', lifetimeMs: '7200000' },
        wanted: { want: 'pay', payments: [payment] },
      }),
    );
    expect(draft.notes).toEqual([]);
    const same = granted(await compose.again({ id: draft.id }));
    expect(same.notes).toEqual([]);
    pointTo(second);
    const [note, ...more] = granted(await compose.again({ id: draft.id })).notes;
    expect(more).toEqual([]);
    expect(note).toMatchObject({ code: 'draft-changed', found: { payment: '1' } });
    expect([note?.found.before?.endsWith(first), note?.found.now?.endsWith(second)]).toEqual([true, true]);
    const again = granted(await compose.again({ id: draft.id }));
    granted(await compose.send({ id: again.id, purpose: 'x', reference: null }));
    expect(granted(await compose.again({ id: again.id })).notes.map(({ code }) => code)).toEqual([
      'draft-sent-already',
    ]);
    network.advance(7_200_000n);
    expect(granted(await compose.again({ id: again.id })).notes).toEqual([]);
  });
  it('with the same transaction twice is refused: one of the two would never be', async () => {
    const { desk, from } = await deskOn('nem');
    const payment = { to: addressOfFill('nem', 5), message: 'rent', mosaics: [{ mosaic: 'XEM', amount: '7' }] };
    const intent: IntentText = {
      ...{ chain: 'nem', network: 'testnet', account: from, signer: from, way: 'complete', lifetimeMs: '7200000' },
      wanted: { want: 'pay', payments: [payment, payment] },
    };
    expect(codesOf(await desk.handlers.compose.draft(intent))).toBe('batch-duplicate');
  });
  it('of many equal payments on Symbol is refused as well, where its aggregates would be equal', async () => {
    const { desk, from } = await deskOn('symbol');
    const payment = { to: addressOfFill('symbol', 5), message: 'rent', mosaics: [{ mosaic: 'XYM', amount: '1' }] };
    const draft = await desk.handlers.compose.draft({
      ...{ chain: 'symbol', network: 'testnet', account: from, signer: from, way: 'complete', lifetimeMs: '7200000' },
      wanted: { want: 'pay', payments: Array.from({ length: 12 }, () => payment) },
    });
    expect(codesOf(draft)).toBe('batch-duplicate,batch-duplicate,batch-duplicate');
  });
});

describe('the record', () => {
  it('has nothing before its first line', async () => {
    const { desk } = await deskOn('symbol');
    expect(await desk.handlers.record.list({ before: 0 })).toEqual([]);
    expect(await desk.handlers.record.list({ before: 1 })).toEqual([]);
    expect(await desk.handlers.record.list({ before: 2 })).toHaveLength(1);
  });
});
