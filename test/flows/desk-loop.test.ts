/** The whole loop: a file of payouts, the desk, a real vault, the desk again, the test network, until final. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { NodeClient } from '../../companion/contract/node-client.ts';
import { payoutsFile } from '../harness/payouts-file.ts';
import { practiceKeys } from '../harness/practice-keys.ts';
import { startNem, startSymbol } from '../network/start.ts';
import {
  account,
  codesOf,
  enterNodes,
  flowOf,
  granted,
  newFolder,
  openDesk,
  sendPayouts,
  stagesOf,
  tick,
} from './desk-loop.ts';
import { openSigner, sessionText, signAll } from './desk-signing.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

/** A network, a desk on it, a vault, 20 payouts signed: the reply. */
async function signed(chain: 'symbol' | 'nem', count = 20, change?: (client: NodeClient) => NodeClient) {
  const network = await (chain === 'symbol' ? startSymbol() : startNem());
  ends.push(() => network.stop());
  network.mine(10);
  const { folder, remove } = newFolder();
  ends.push(remove);
  const desk = openDesk(folder, network, change);
  await enterNodes(desk, network);
  await desk.tick();
  const signer = await openSigner(network.nowMs());
  const from = account(signer.accounts, chain);
  const { read, draft, sent } = await sendPayouts(desk, chain, from, count);
  const items = await signAll(signer, sent.envelope);
  const announced = () =>
    network.asked.filter(
      ({ method, path }) => (method === 'PUT' && path === '/transactions') || path === '/transaction/announce',
    );
  return { network, folder, desk, signer, from, read, draft, sent, items, reply: sessionText(items), announced };
}

async function taken(chain: 'symbol' | 'nem', change?: (client: NodeClient) => NodeClient) {
  const all = await signed(chain, 20, change);
  const [id = ''] = granted(await all.desk.handlers.reply.take({ text: all.reply })).flows;
  granted(await all.desk.handlers.flows.start({ id }));
  return { ...all, id };
}

it('payouts for the other chain are refused by their lines', async () => {
  const network = await startSymbol();
  ends.push(() => network.stop());
  network.mine(10);
  const { folder, remove } = newFolder();
  ends.push(remove);
  const desk = openDesk(folder, network);
  await enterNodes(desk, network);
  await desk.tick();
  const { accounts } = await openSigner(network.nowMs());
  const from = account(accounts, 'symbol');
  const place = { chain: 'symbol', network: 'testnet', account: from, signer: from } as const;
  const codes = codesOf(await desk.handlers.compose.readPayouts({ ...place, bytes: payoutsFile('nem', 2) })).split(',');
  expect(new Set(codes)).toEqual(new Set(['payouts-malformed']));
});

it('payouts that are paid in parts are paid from one balance', async () => {
  const network = await startSymbol();
  ends.push(() => network.stop());
  network.mine(10);
  const { folder, remove } = newFolder();
  ends.push(remove);
  const desk = openDesk(folder, network);
  await enterNodes(desk, network);
  await desk.tick();
  const signer = await openSigner(network.nowMs());
  const from = account(signer.accounts, 'symbol');
  // 5,050 for the first hundred, 6,275 and fees for the fifty after it: enough for each, not for both.
  network.fund(practiceKeys.symbol, 7_000_000_000n - network.balance(from));
  const place = { chain: 'symbol', network: 'testnet', account: from, signer: from } as const;
  const read = granted(await desk.handlers.compose.readPayouts({ ...place, bytes: payoutsFile('symbol', 150) }));
  const lifetimeMs = String(2 * 3_600_000);
  expect(codesOf(await desk.handlers.compose.draftPayouts({ id: read.id, way: 'complete', lifetimeMs }))).toBe(
    'balance-too-low',
  );
});

describe.each(['symbol', 'nem'] as const)('20 payouts on %s', (chain) => {
  it('go from the file to final', async () => {
    const { desk, network, draft, sent, id, items } = await taken(chain);
    expect(sent.number).toBe(1);
    expect(draft.documents).toHaveLength(chain === 'symbol' ? 1 : 20);
    // What the desk showed is what the vault showed.
    expect(items).toHaveLength(draft.documents.length);
    await tick(desk, network, 2);
    expect(stagesOf(await flowOf(desk, id))).toEqual(['seen']);
    // NIS names a block's hash only by the block after it.
    network.mine(chain === 'nem' ? 2 : 1);
    await tick(desk, network);
    expect(stagesOf(await flowOf(desk, id))).toEqual(['in-block']);
    network.mine();
    network.finalize();
    await tick(desk, network);
    const flow = await flowOf(desk, id);
    expect(stagesOf(flow)).toEqual(['final']);
    expect(flow.documents).toHaveLength(draft.documents.length);
    expect(network.balance(payeeOf(chain))).toBe(1_500_000n);
  });
});

const payeeOf = (chain: 'symbol' | 'nem'): string =>
  new TextDecoder().decode(payoutsFile(chain, 1)).split('\r\n')[2]?.split(',')[3] ?? '';

describe('a desk that ends in the middle', () => {
  it('goes on where it was, and announces nothing twice', async () => {
    let left = 7;
    const dying = (client: NodeClient): NodeClient => ({
      ...client,
      announce: (what) => {
        left -= 1;
        // The bytes arrive, and the program is gone before the answer.
        return left > 0 ? client.announce(what) : client.announce(what).then(() => new Promise(() => {}));
      },
    });
    const { network, folder, desk, id, announced } = await taken('nem', dying);
    network.advance(11_000n);
    void desk.tick();
    while (announced().length < 7) await new Promise((resolve) => setTimeout(resolve, 20));
    desk.close();
    const again = openDesk(folder, network);
    await tick(again, network, 4);
    expect(stagesOf(await flowOf(again, id))).toEqual(['seen']);
    const bodies = announced().map(({ body }) => body);
    expect(new Set(bodies).size).toBe(20);
    expect(bodies).toHaveLength(20);
    network.mine(2);
    await tick(again, network);
    expect(stagesOf(await flowOf(again, id))).toEqual(['in-block']);
  });
  it('never gives a number twice', async () => {
    const { network, folder, desk, from, sent } = await signed('symbol', 2);
    desk.close();
    const again = openDesk(folder, network);
    await again.tick();
    const next = await sendPayouts(again, 'symbol', from, 2);
    expect(next.sent.number).toBe(2);
    expect(JSON.parse(next.sent.envelope).requests.previous).toBe(sent.digest);
    expect(granted(await again.handlers.requester.get({})).lastNumber).toBe(2);
  });
  it('does not open without an envelope that the record names, or with a line that was changed', async () => {
    const { network, folder, desk, sent } = await signed('symbol', 2);
    desk.close();
    const [envelope, record] = [path.join(folder, 'sent', `${sent.digest}.txt`), path.join(folder, 'record.inkan')];
    const [text, lines] = [readFileSync(envelope, 'utf8'), readFileSync(record, 'utf8')];
    writeFileSync(envelope, text.replace('November', 'December'));
    expect(() => openDesk(folder, network)).toThrow('record-damaged');
    writeFileSync(envelope, text);
    // Of the first line: what follows names it.
    writeFileSync(record, lines.replace('testnet', 'mainnet'));
    expect(() => openDesk(folder, network)).toThrow('record-damaged');
    writeFileSync(record, lines);
    openDesk(folder, network).close();
  });
  it('is the only one on its folder', async () => {
    const { network, folder, desk } = await signed('symbol', 2);
    expect(() => openDesk(folder, network)).toThrow('record-unwritable');
    desk.close();
    openDesk(folder, network).close();
  });
});

describe('a flow that ended without success', () => {
  it('is put away by a deliberate act, which is in the record; others are not', async () => {
    const { network, folder, desk, id } = await taken('symbol');
    for (const node of [0, 1, 2]) network.behave(node, { name: 'drops-announces' });
    expect(codesOf(await desk.handlers.flows.putAway({ id }))).toBe('flow-not-over');
    await tick(desk, network);
    expect(codesOf(await desk.handlers.flows.putAway({ id }))).toBe('flow-not-over');
    network.advance(3n * 3_600_000n);
    network.mine(2);
    await tick(desk, network);
    expect(await flowOf(desk, id)).toMatchObject({ stage: 'expired', putAway: false });
    granted(await desk.handlers.flows.putAway({ id }));
    expect(await flowOf(desk, id)).toMatchObject({ stage: 'expired', putAway: true });
    expect(codesOf(await desk.handlers.flows.putAway({ id: '0'.repeat(32) }))).toBe('reply-unasked');
    desk.close();
    const again = openDesk(folder, network);
    expect(await flowOf(again, id)).toMatchObject({ stage: 'expired', putAway: true });
    again.close();
  });
});

describe('the chain', () => {
  it('rolls back, and the flow says so', async () => {
    const { network, desk, id } = await taken('symbol');
    await tick(desk, network, 2);
    network.mine();
    await tick(desk, network);
    expect(stagesOf(await flowOf(desk, id))).toEqual(['in-block']);
    network.rollBack(1);
    await tick(desk, network);
    expect(stagesOf(await flowOf(desk, id))).not.toContain('in-block');
    network.mine(2);
    await tick(desk, network, 2);
    expect(stagesOf(await flowOf(desk, id))).toEqual(['in-block']);
  });
});

describe('a node that lies', () => {
  it('about a balance is seen, and nothing is composed', async () => {
    const { network, desk, from } = await signed('symbol', 2);
    network.behave(1, { name: 'wrong-balance', address: from, amount: '1' });
    const place = { chain: 'symbol', network: 'testnet', account: from, signer: from } as const;
    const read = await desk.handlers.compose.readPayouts({ ...place, bytes: payoutsFile('symbol', 2) });
    expect(codesOf(read)).toBe('nodes-disagree');
    const payment = { to: from, message: '', mosaics: [{ mosaic: 'XYM', amount: '1' }] };
    const wanted = { want: 'pay' as const, payments: [payment] };
    expect(
      codesOf(await desk.handlers.compose.draft({ ...place, way: 'complete', wanted, lifetimeMs: '3600000' })),
    ).toBe('nodes-disagree');
  });
  it('about a confirmation is alone with it', async () => {
    const { network, desk, id } = await taken('symbol');
    await tick(desk, network, 2);
    network.behave(2, { name: 'false-confirmed' });
    await tick(desk, network, 2);
    const [step] = (await flowOf(desk, id)).steps;
    expect(['in-block', 'final']).not.toContain(step?.stage);
  });
  it('that takes nothing leaves it silent, and the person repeats it', async () => {
    const { network, desk, id, announced } = await taken('symbol');
    for (const node of [0, 1, 2]) network.behave(node, { name: 'drops-announces' });
    await tick(desk, network, 9);
    expect(stagesOf(await flowOf(desk, id))).toEqual(['silent']);
    const before = announced().length;
    for (const node of [0, 1, 2]) network.behave(node, { name: 'honest' });
    await tick(desk, network, 2);
    expect(announced()).toHaveLength(before);
    granted(await desk.handlers.flows.repeat({ id }));
    await tick(desk, network, 2);
    expect(stagesOf(await flowOf(desk, id))).toEqual(['seen']);
  });
});

describe('receipts', () => {
  it.each(['symbol', 'nem'] as const)('of %s say what was paid, in which block, for which fee', async (chain) => {
    const { network, desk } = await taken(chain);
    await tick(desk, network, 2);
    network.mine(2);
    await tick(desk, network);
    const file = granted(await desk.handlers.flows.receipts({ encoding: 'utf-8' }));
    const rows = new TextDecoder().decode(file).trim().split('\r\n');
    expect(rows).toHaveLength(21);
    const first = rows.find((row) => row.includes(payeeOf(chain))) ?? '';
    expect(first).toContain('in a block');
    expect(first).toContain('Invoice 1');
    expect(first).toContain('1.500000');
    // The fee column is not empty.
    expect(first.split(',')[7]).toMatch(/^[0-9]+\.[0-9]{6}$/);
    const record = await desk.handlers.record.list({ before: null });
    expect(record[0]).toMatchObject({ kind: 'receipts-exported', facts: { rows: '20' } });
  });
});

describe('nodes and accounts', () => {
  it('are entered once, removed, and known again after a start', async () => {
    const { network, folder, desk, from } = await signed('symbol', 2);
    const place = { chain: 'symbol', network: 'testnet' } as const;
    const [url = '', ...others] = network.urls;
    expect(codesOf(await desk.handlers.nodes.add({ ...place, url: `${url}/` }))).toBe('node-known-already');
    expect(codesOf(await desk.handlers.nodes.add({ ...place, url: 'ftp://a' }))).toBe('node-url-malformed');
    granted(await desk.handlers.nodes.remove({ url }));
    expect(codesOf(await desk.handlers.nodes.remove({ url }))).toBe('node-not-allowed');
    granted(await desk.handlers.accounts.add({ ...place, address: from, name: 'Treasury' }));
    expect(codesOf(await desk.handlers.accounts.remove({ address: 'TA' }))).toBe('account-unknown');
    desk.close();
    const again = openDesk(folder, network);
    await again.tick();
    expect((await again.handlers.nodes.list({})).map((node) => node.url)).toEqual(others);
    const [account] = await again.handlers.accounts.list({});
    expect(account).toMatchObject({ address: from, name: 'Treasury', reasons: [] });
    expect(account?.holdings.length).toBeGreaterThan(0);
  });
});

describe('payees', () => {
  it('that were paid before are marked', async () => {
    const { desk, from, read } = await taken('symbol');
    expect(read.lines[0]?.marks).toEqual(['new-payee']);
    const again = await sendPayouts(desk, 'symbol', from, 20);
    expect(again.read.lines[0]?.marks).toEqual(['paid-before']);
  });
});

describe('a reply', () => {
  it('is known already the second time, and says of which flow', async () => {
    const { desk, reply, id } = await taken('symbol');
    const again = await desk.handlers.reply.take({ text: reply });
    expect(again).toMatchObject({ ok: false, reasons: [{ code: 'reply-known-already', found: { flows: id } }] });
  });
  it('of another desk is unasked', async () => {
    const { reply } = await signed('symbol', 2);
    const { desk } = await signed('symbol', 3);
    expect(codesOf(await desk.handlers.reply.take({ text: reply }))).toBe('reply-unasked');
  });
});

describe('a draft', () => {
  it('that ran out is not sent, and is composed anew', async () => {
    const { network, desk, from } = await signed('symbol', 2);
    const place = { chain: 'symbol', network: 'testnet', account: from, signer: from } as const;
    const read = granted(await desk.handlers.compose.readPayouts({ ...place, bytes: payoutsFile('symbol', 2) }));
    const draft = granted(
      await desk.handlers.compose.draftPayouts({ id: read.id, way: 'complete', lifetimeMs: '3600000' }),
    );
    network.advance(3_600_001n);
    const sending = { purpose: 'x', reference: null };
    expect(codesOf(await desk.handlers.compose.send({ id: draft.id, ...sending }))).toBe('draft-ran-out');
    const anew = granted(await desk.handlers.compose.again({ id: draft.id }));
    expect(BigInt(anew.deadlineMs)).toBeGreaterThan(BigInt(draft.deadlineMs));
    granted(await desk.handlers.compose.send({ id: anew.id, ...sending }));
    expect(codesOf(await desk.handlers.compose.send({ id: anew.id, ...sending }))).toBe('draft-ran-out');
  });
});
