/** Two vaults, one desk: a bonded aggregate and one signed in turns, each by two of three cosigners; and a key that is told. */
import { afterEach, describe, expect, it } from 'vitest';
import type { IntentText } from '../../companion/contract/desk-api.ts';
import { keyOf } from '../harness/envelopes.ts';
import { addressOfFill } from '../harness/payment-lists.ts';
import { startSymbol } from '../network/start.ts';
import { codesOf, enterNodes, flowOf, granted, newFolder, openDesk, stagesOf, tick } from './desk-loop.ts';
import { openSigner, type Signing, signAll, textsOf } from './desk-signing.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

const company = 9;
const companyAt = addressOfFill('symbol', company);
const payee = addressOfFill('symbol', 5);
const place = { chain: 'symbol', network: 'testnet' } as const;

/** A vault of its own that has one account only: the `index`-th of the practice accounts. */
async function vaultWith(
  index: number,
  clockMs: bigint,
): Promise<Signing & { readonly own: Signing['accounts'][number] }> {
  const signer = await openSigner(clockMs);
  const theirs = signer.accounts.filter(({ chain, network }) => chain === 'symbol' && network === 'testnet');
  const own = theirs[index];
  if (own === undefined) throw new Error('no such account');
  for (const { chain, network, address } of theirs)
    if (address !== own.address)
      await signer.testVault.vault.accounts.removeAccount({
        ...{ chain: chain as 'symbol', network: network as 'testnet', address },
      });
  return { ...signer, own };
}

async function twoOfThree({ knownKeys = true } = {}) {
  const network = await startSymbol();
  ends.push(() => network.stop());
  const first = await vaultWith(0, network.nowMs());
  const second = await vaultWith(1, network.nowMs());
  const cosigners = [first.own.address, second.own.address, addressOfFill('symbol', 3)];
  for (const address of [companyAt, ...cosigners]) network.fund(address, 1_000_000_000n);
  network.edit((state) => {
    state.multisigs.set(companyAt, { minApproval: 2, minRemoval: 2, cosigners, of: [] });
    for (const each of cosigners)
      state.multisigs.set(each, { minApproval: 0, minRemoval: 0, cosigners: [], of: [companyAt] });
    const held = state.accounts.get(companyAt);
    if (held !== undefined && knownKeys) held.publicKey = keyOf(company);
  });
  network.mine(10);
  const { folder, remove } = newFolder();
  ends.push(remove);
  const desk = openDesk(folder, network);
  await enterNodes(desk, network);
  await desk.tick();
  const take = (text: string) => desk.handlers.reply.take({ text });
  const draft = (way: 'bonded' | 'complete') => desk.handlers.compose.draft(payOne(first.own.address, way));
  const send = async (id: string) =>
    granted(await desk.handlers.compose.send({ id, purpose: 'rent', reference: 'R-1' }));
  return { network, folder, desk, first, second, cosigners, take, draft, send };
}

const payOne = (signer: string, way: 'bonded' | 'complete'): IntentText => ({
  ...{ ...place, account: companyAt, signer, way },
  wanted: { want: 'pay', payments: [{ to: payee, message: 'rent', mosaics: [{ mosaic: 'XYM', amount: '7' }] }] },
  lifetimeMs: '7200000',
});

describe('two of three cosigners, each with a vault', () => {
  it('sign a bonded aggregate: the second finds it in the inbox, and the desk announces the cosignature', async () => {
    const { network, desk, first, second, take, draft, send } = await twoOfThree();
    const sent = await send(granted(await draft('bonded')).id);
    const begun = await signAll(first, sent.envelope, { 'multisig-way': 'lock-and-bond' });
    const [both = ''] = textsOf(begun, 'inkan-announce');
    const [id = ''] = granted(await take(both)).flows;
    granted(await desk.handlers.flows.start({ id }));
    await tick(desk, network, 2);
    network.mine();
    await tick(desk, network, 3);
    expect((await flowOf(desk, id)).steps.map(({ stage }) => stage)).toEqual(['in-block', 'partial']);

    granted(await desk.handlers.accounts.add({ ...place, address: second.own.address, name: 'Second' }));
    await tick(desk, network);
    const [waiting, ...more] = await desk.handlers.inbox.list({});
    expect(more).toEqual([]);
    expect(waiting).toMatchObject({ account: companyAt, signedBy: [first.own.address] });
    expect(waiting?.missing).toContain(second.own.address);
    const wanted = { want: 'cosign' as const, hash: waiting?.hash ?? '' };
    const intent = { ...payOne(second.own.address, 'bonded'), account: second.own.address, wanted };
    const asked = await send(granted(await desk.handlers.compose.draft(intent)).id);
    const cosigned = await signAll(second, asked.envelope);
    const [detached = ''] = textsOf(cosigned, 'symbol-qr-9');
    const [cosignature = ''] = granted(await take(detached)).flows;
    expect(cosignature).not.toBe(id);
    granted(await desk.handlers.flows.start({ id: cosignature }));
    await tick(desk, network, 2);
    expect(network.asked.filter(({ path }) => path === '/transactions/cosignature').length).toBeGreaterThan(0);
    network.mine();
    await tick(desk, network);
    for (const each of [id, cosignature]) expect(stagesOf(await flowOf(desk, each)), each).toEqual(['in-block']);
    network.mine();
    network.finalize();
    await tick(desk, network);
    for (const each of [id, cosignature]) expect(stagesOf(await flowOf(desk, each)), each).toEqual(['final']);
    expect(network.balance(payee)).toBe(7_000_000n);
  });

  it('sign an aggregate complete in turns: the desk keeps the first signature and asks the second', async () => {
    const { network, folder, desk, first, second, cosigners, take, draft, send } = await twoOfThree();
    const sent = await send(granted(await draft('complete')).id);
    const begun = await signAll(first, sent.envelope, { 'multisig-way': 'sign' });
    const [partial = ''] = textsOf(begun, 'symbol-qr-4');
    const taken = granted(await take(partial));
    expect(taken.flows).toEqual([]);
    expect(taken.next).toMatchObject([
      { account: companyAt, signedBy: [first.own.address], missing: cosigners.slice(1), sent: { number: 2 } },
    ]);
    // The same signature again asks nothing anew.
    expect(granted(await take(partial)).next).toEqual(taken.next);
    expect(await desk.handlers.flows.list({})).toEqual([]);
    desk.close();
    const again = openDesk(folder, network);
    await again.tick();
    const cosigned = await signAll(second, taken.next[0]?.sent.envelope ?? '');
    const [reply = ''] = textsOf(cosigned, 'inkan-signatures');
    const whole = granted(await again.handlers.reply.take({ text: reply }));
    expect(whole.next).toEqual([]);
    const [id = ''] = whole.flows;
    granted(await again.handlers.flows.start({ id }));
    await tick(again, network, 2);
    network.mine();
    network.finalize();
    await tick(again, network);
    const flow = await flowOf(again, id);
    expect(stagesOf(flow)).toEqual(['final']);
    expect(flow.documents).toHaveLength(1);
    expect(network.balance(payee)).toBe(7_000_000n);
  });

  it('whose keys the chain does not have are told, and checked against the address', async () => {
    const { desk, first, draft } = await twoOfThree({ knownKeys: false });
    const watch = (address: string, publicKey: string) =>
      desk.handlers.accounts.add({ ...place, address, name: 'Company', publicKey });
    expect(codesOf(await draft('complete'))).toBe('account-no-key');
    expect(codesOf(await watch(companyAt, first.own.publicKey))).toBe('account-key-other');
    granted(await watch(companyAt, keyOf(company)));
    expect((await desk.handlers.accounts.list({}))[0]).toMatchObject({ publicKey: keyOf(company) });
    const drafted = await draft('complete');
    // The signer has signed nothing either, if the network does not know its key.
    if (!drafted.ok) granted(await watch(first.own.address, first.own.publicKey));
    expect(codesOf(await draft('complete'))).toBe('ok');
  });
});
