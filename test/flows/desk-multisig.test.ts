/** Multisig accounts on the test network: a bonded aggregate after its lock; a NEM transaction that the desk cosigns. */
import { afterEach, describe, expect, it } from 'vitest';
import type { IntentText } from '../../companion/contract/desk-api.ts';
import { fromHex, toHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import type { Chain } from '../../core/chain/networks.ts';
import { schemeOf } from '../../core/signature/curves.ts';
import { keyOf, seedOf } from '../harness/envelopes.ts';
import { addressOfFill } from '../harness/payment-lists.ts';
import { startNem, startSymbol } from '../network/start.ts';
import { account, codesOf, enterNodes, flowOf, granted, newFolder, openDesk, stagesOf, tick } from './desk-loop.ts';
import { openSigner, signAll, textsOf } from './desk-signing.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

/** The other cosigner, and the multisig account; of the test's published seeds. */
const [other, company] = [2, 9];

/** On NEM a seed has another key. */
const otherKey = toHex(schemeOf('nem').publicKey(seedOf(other)));
const otherAt = addressOfPublicKey('nem', 'testnet', schemeOf('nem').publicKey(seedOf(other))).text;

const payOne = (chain: Chain, signer: string): IntentText => ({
  ...{ chain, network: 'testnet', account: addressOfFill(chain, company), signer, way: 'bonded' },
  wanted: {
    want: 'pay',
    payments: [
      {
        to: addressOfFill(chain, 5),
        message: 'rent',
        mosaics: [{ mosaic: chain === 'symbol' ? 'XYM' : 'XEM', amount: '7' }],
      },
    ],
  },
  lifetimeMs: '7200000',
});

async function symbolCompany() {
  const network = await startSymbol();
  ends.push(() => network.stop());
  const signer = await openSigner(network.nowMs());
  const own = account(signer.accounts, 'symbol');
  const cosigners = [own, addressOfFill('symbol', other)];
  network.fund(addressOfFill('symbol', company), 1_000_000_000n);
  network.edit((state) => {
    const multisig = { minApproval: 2, minRemoval: 2, cosigners, of: [] };
    state.multisigs.set(addressOfFill('symbol', company), multisig);
    for (const each of cosigners)
      state.multisigs.set(each, {
        minApproval: 0,
        minRemoval: 0,
        cosigners: [],
        of: [addressOfFill('symbol', company)],
      });
    const account = state.accounts.get(addressOfFill('symbol', company));
    if (account !== undefined) account.publicKey = keyOf(company);
  });
  network.mine(10);
  return { network, signer, own };
}

async function deskOn(network: Parameters<typeof openDesk>[1] & { readonly chain: Chain }) {
  const { folder, remove } = newFolder();
  ends.push(remove);
  const desk = openDesk(folder, network);
  await enterNodes(desk, network);
  await desk.tick();
  return desk;
}

describe('a bonded aggregate', () => {
  it('is announced when its lock is confirmed, and waits for the cosigner', async () => {
    const { network, signer, own } = await symbolCompany();
    const desk = await deskOn(network);
    const draft = granted(await desk.handlers.compose.draft(payOne('symbol', own)));
    const sent = granted(await desk.handlers.compose.send({ id: draft.id, purpose: 'rent', reference: null }));
    const items = await signAll(signer, sent.envelope, { 'multisig-way': 'lock-and-bond' });
    const [both = ''] = textsOf(items, 'inkan-announce');
    const [bonded = ''] = textsOf(items, 'symbol-qr-8', 'bonded');
    const [lock = ''] = textsOf(items, 'symbol-qr-8', 'hash-lock');
    const take = (text: string) => desk.handlers.reply.take({ text });
    expect(codesOf(await take(bonded))).toBe('reply-incomplete');
    expect(codesOf(await take(lock))).toBe('reply-incomplete');
    const [id = ''] = granted(await take(both)).flows;
    const stages = async () => (await flowOf(desk, id)).steps.map(({ stage }) => stage);
    granted(await desk.handlers.flows.start({ id }));
    await tick(desk, network, 2);
    expect(await stages()).toEqual(['seen', 'waiting']);
    const asked = () => network.asked.filter(({ path }) => path === '/transactions/partial').length;
    expect(asked()).toBe(0);
    network.mine();
    await tick(desk, network, 3);
    expect(await stages()).toEqual(['in-block', 'partial']);
    const flow = await flowOf(desk, id);
    // The other cosigner, somewhere else.
    const parentHash = flow.steps[1]?.hash ?? '';
    const signature = toHex(schemeOf('symbol').sign(fromHex(parentHash) ?? new Uint8Array(0), seedOf(other)));
    const body = JSON.stringify({ version: '0', signerPublicKey: keyOf(other), signature, parentHash });
    const headers = { 'content-type': 'application/json' };
    await fetch(`${network.urls[0]}/transactions/cosignature`, { method: 'PUT', headers, body });
    network.mine();
    await tick(desk, network);
    expect(await stages()).toEqual(['in-block', 'in-block']);
    expect(network.balance(addressOfFill('symbol', 5))).toBe(7_000_000n);
  });
});

describe('a multisig transaction on NEM', () => {
  it('that another cosigner began is in the inbox, and is cosigned', async () => {
    const network = await startNem();
    ends.push(() => network.stop());
    const signer = await openSigner(network.nowMs());
    const own = account(signer.accounts, 'nem');
    const companyAt = addressOfFill('nem', company);
    network.fund(keyOf(company), 1_000_000_000n);
    network.fund(otherKey, 1_000_000_000n);
    network.edit((state) => {
      const held = state.accounts.get(companyAt);
      if (held === undefined) throw new Error('no account');
      Object.assign(held, { cosigners: [own, otherAt], minCosigners: 0 });
    });
    network.mine(10);
    const desk = await deskOn(network);
    granted(await desk.handlers.accounts.add({ chain: 'nem', network: 'testnet', address: own, name: 'Own' }));
    // The other one's desk composes, and signs with its own key.
    const begun = granted(await desk.handlers.compose.draft(payOne('nem', otherAt)));
    const plain = granted(await desk.handlers.compose.send({ id: begun.id, purpose: 'rent', reference: null })).plain;
    const data = fromHex(plain[0]?.text ?? '') ?? new Uint8Array(0);
    const signature = toHex(schemeOf('nem').sign(data, seedOf(other)));
    await fetch(`${network.urls[0]}/transaction/announce`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
      body: JSON.stringify({ data: toHex(data), signature }),
    });
    // The reply of the other one's Inkan comes to this desk as well.
    const begunReply = JSON.stringify({ data: toHex(data), signature });
    const [first = ''] = granted(await desk.handlers.reply.take({ text: begunReply })).flows;
    granted(await desk.handlers.flows.start({ id: first }));
    network.spread();
    await tick(desk, network);
    const [waiting, ...more] = await desk.handlers.inbox.list({});
    expect(more).toEqual([]);
    expect(waiting).toMatchObject({ account: companyAt, signedBy: [otherAt], missing: [own] });
    const wanted = { want: 'cosign' as const, hash: waiting?.hash ?? '' };
    const draft = granted(await desk.handlers.compose.draft({ ...payOne('nem', own), wanted }));
    const sent = granted(await desk.handlers.compose.send({ id: draft.id, purpose: 'cosign', reference: null }));
    const items = await signAll(signer, sent.envelope);
    const [reply = ''] = textsOf(items, 'nem-announce');
    const [id = ''] = granted(await desk.handlers.reply.take({ text: reply })).flows;
    granted(await desk.handlers.flows.start({ id }));
    await tick(desk, network, 2);
    network.mine(2);
    await tick(desk, network);
    expect(network.balance(addressOfFill('nem', 5))).toBe(7_000_000n);
    expect(stagesOf(await flowOf(desk, id))).toEqual(['in-block']);
    // One payment, although two of this desk's flows made it.
    const receipts = new TextDecoder().decode(granted(await desk.handlers.flows.receipts({ encoding: 'utf-8' })));
    expect(
      receipts
        .trim()
        .split('\r\n')
        .slice(1)
        .map((row) => row.split(',')[11]),
    ).toEqual(['7.000000']);
  });
});
