/** The test network's NEM: real signed transactions of symbol-sdk, every verdict, the routes against the contract. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import type { NemState } from '../network/nem/state.ts';
import type { TestNetwork } from '../network/network.ts';
import { startNem } from '../network/start.ts';
import { nemDigitKey, nemLetterKey } from '../vectors/nem-keys.ts';
import {
  addressOf,
  announceNem,
  ask,
  type Json,
  keyOf,
  makeNem,
  type NemAccount,
  nemAccount,
  nemCosignature,
  nemMultisig,
  nemTransfer,
  signNem,
} from './test-network-samples.ts';

const [alice, bob, carol, dora, company] = [0x11, 0x22, 0x33, 0x44, 0x55].map(nemAccount) as [
  ...[NemAccount, NemAccount, NemAccount, NemAccount, NemAccount],
];
const million = 1_000_000_000_000n;
const hour = 3600;
let network: TestNetwork<NemState>;
let url = '';
let other = '';

beforeAll(async () => {
  network = await startNem({ gossip: 'on-command' });
  [url = '', other = ''] = network.urls;
  for (const each of [alice, bob, carol, company]) network.fund(keyOf(each), million);
  network.edit((state) => {
    const account = state.accounts.get(addressOf(company));
    if (account === undefined) throw new Error('the company is funded');
    account.cosigners = [alice, bob, carol].map(addressOf);
    account.minCosigners = 2;
  });
});
afterAll(() => network.stop());
beforeEach(() => network.mine());

const make = (signer: NemAccount, descriptor: Json, change: Json = {}) =>
  makeNem(signer, descriptor, network.nowMs(), change);
const verdict = (signer: NemAccount, descriptor: Json, change: Json = {}) =>
  announceNem(url, signNem(signer, make(signer, descriptor, change)));
const balance = (of: NemAccount) => network.balance(addressOf(of));
let turn = 0n;
const amount = (): bigint => {
  turn += 1n;
  return 1_000_000n + turn;
};

describe('a transfer', () => {
  it('is in the pool without a hash, then in a block, and moves amount and fee', async () => {
    const [before, there] = [balance(alice), balance(dora)];
    const sum = amount();
    const signed = signNem(alice, make(alice, nemTransfer(addressOf(dora), sum, 'rent')));
    expect(await announceNem(url, signed)).toBe('SUCCESS');
    expect(await announceNem(url, signed)).toBe('NEUTRAL');
    const waiting = await ask(url, `/account/unconfirmedTransactions?address=${addressOf(dora)}`);
    expect(JSON.stringify(waiting.body)).not.toContain(signed.hash.toLowerCase());
    expect((waiting.body.data as Json[])[0]).toMatchObject({
      meta: { data: null },
      transaction: { signature: signed.signature.toLowerCase() },
    });
    network.mine();
    expect(balance(dora)).toBe(there + sum);
    expect(balance(alice)).toBe(before - sum - 500_000n);
    const found = await ask(other, `/transaction/get?hash=${signed.hash}`);
    expect(found.body.meta).toMatchObject({ height: Number(network.height()), innerHash: {} });
    for (const list of ['outgoing', 'all']) {
      const { body } = await ask(url, `/account/transfers/${list}?address=${addressOf(alice)}&pageSize=5`);
      expect(JSON.stringify(body)).toContain(signed.hash.toLowerCase());
    }
    network.advance(36n * 3_600_000n);
    expect((await ask(url, `/transaction/get?hash=${signed.hash}`)).status).toBe(400);
    expect(await announceNem(url, signed)).toBe('FAILURE_HASH_EXISTS');
  });

  it('pages end by id, exclusive', async () => {
    for (let i = 0; i < 7; i++) {
      expect(await verdict(bob, nemTransfer(addressOf(dora), amount()))).toBe('SUCCESS');
      network.mine();
    }
    const page = async (more: string) => {
      const { body } = await ask(url, `/account/transfers/outgoing?address=${addressOf(bob)}&pageSize=5${more}`);
      return (body.data as { meta: { id: number } }[]).map(({ meta }) => meta.id);
    };
    const first = await page('');
    const second = await page(`&id=${first.at(-1)}`);
    expect([first.length, second.length]).toEqual([5, 2]);
    expect([...first, ...second]).toEqual([...first, ...second].toSorted((a, b) => b - a));
  });

  it('of a mosaic with a levy takes more than it says', async () => {
    const creatorPublicKey = keyOf(carol);
    network.edit((state) => {
      const levy = { kind: 'absolute', recipient: addressOf(carol), mosaic: 'nem:xem', fee: 3n } as const;
      const plain = { creatorPublicKey, description: 'coin', divisibility: 0, supply: 9000n, supplyMutable: false };
      state.mosaics.set('dim:coin', { ...plain, transferable: true, levy });
      state.mosaics.set('dim:tied', { ...plain, transferable: false, levy: null });
    });
    for (const each of ['dim:coin', 'dim:tied']) network.fund(addressOf(alice), 10n, each);
    const of = (name: string) => ({
      type: 'transfer_transaction_v2',
      recipientAddress: addressOf(dora),
      amount: 1_000_000n,
      mosaics: [{ mosaic: { mosaicId: { namespaceId: { name: 'dim' }, name }, amount: 4n } }],
    });
    const before = balance(alice);
    expect(await verdict(alice, of('coin'))).toBe('SUCCESS');
    expect(await verdict(alice, of('tied'))).toBe('FAILURE_MOSAIC_NOT_TRANSFERABLE');
    expect(await verdict(alice, of('none'))).toBe('FAILURE_MOSAIC_UNKNOWN');
    network.mine();
    expect(network.balance(addressOf(dora), 'dim:coin')).toBe(4n);
    expect(balance(alice)).toBe(before - 500_000n - 3n);
    const owned = await ask(url, `/account/mosaic/owned/definition?address=${addressOf(dora)}`);
    expect((owned.body.data as Json[]).at(-1)).toMatchObject({ levy: { type: 1, fee: 3 } });
  });
});

describe('verdicts on a plain transaction', () => {
  const now = () => Number((network.nowMs() - 1_427_587_585_000n) / 1000n);
  const to = () => nemTransfer(addressOf(dora), amount());
  it.each<[string, () => Promise<string>]>([
    ['FAILURE_PAST_DEADLINE', () => verdict(alice, to(), { timestamp: now() - hour, deadline: now() - 1 })],
    ['FAILURE_FUTURE_DEADLINE', () => verdict(alice, to(), { deadline: now() + 24 * hour + 1 })],
    ['FAILURE_TIMESTAMP_TOO_FAR_IN_FUTURE', () => verdict(alice, to(), { timestamp: now() + 11 })],
    [
      'FAILURE_INSUFFICIENT_BALANCE',
      () => verdict(alice, nemTransfer(addressOf(dora), 3n * million), { fee: 1_250_000n }),
    ],
    ['FAILURE_INSUFFICIENT_FEE', () => verdict(alice, to(), { fee: 49_999n })],
    [
      'FAILURE_MESSAGE_TOO_LARGE',
      () => verdict(alice, nemTransfer(addressOf(dora), 1n, 'x'.repeat(1025)), { fee: 2_000_000n }),
    ],
    ['FAILURE_TRANSACTION_NOT_ALLOWED_FOR_MULTISIG', () => verdict(company, to())],
    ['FAILURE_MULTISIG_NOT_A_COSIGNER', () => verdict(dora, nemMultisig(make(company, to())))],
  ])('%s', async (code, provoke) => {
    expect(await provoke()).toBe(code);
  });

  it('FAILURE_SIGNATURE_NOT_VERIFIABLE, FAILURE_WRONG_NETWORK, FAILURE_UNKNOWN', async () => {
    const signed = signNem(alice, make(alice, to()));
    const flipped = `${signed.signature.slice(0, 2) === '00' ? '01' : '00'}${signed.signature.slice(2)}`;
    expect(await announceNem(url, { ...signed, signature: flipped })).toBe('FAILURE_SIGNATURE_NOT_VERIFIABLE');
    const bytes = Buffer.from(signed.data, 'hex');
    bytes[7] = 0x68;
    const signature = Buffer.from(alice.keyPair.sign(Uint8Array.from(bytes)).bytes).toString('hex');
    expect(await announceNem(url, { ...signed, data: bytes.toString('hex'), signature })).toBe('FAILURE_WRONG_NETWORK');
    expect(await announceNem(url, { ...signed, data: 'abcd' })).toBe('FAILURE_UNKNOWN');
  });
});

describe('multisig', () => {
  it('waits at one node for its cosignature; the multisig account pays every fee', async () => {
    const inner = make(company, nemTransfer(addressOf(dora), amount()));
    const outer = signNem(alice, make(alice, nemMultisig(inner)));
    const cosign = (by: NemAccount) => signNem(by, make(by, nemCosignature(inner, addressOf(company))));
    const fromBob = cosign(bob);
    expect(await announceNem(url, fromBob)).toBe('FAILURE_MULTISIG_NO_MATCHING_MULTISIG');
    const [before, there] = [balance(company), balance(dora)];
    expect(await announceNem(url, outer)).toBe('SUCCESS');
    // The cosigner sees it at this node, not at one that has not heard of it.
    const inbox = async (at: string) =>
      ((await ask(at, `/account/unconfirmedTransactions?address=${addressOf(carol)}`)).body.data as Json[]).length;
    expect([await inbox(url), await inbox(other)]).toEqual([1, 0]);
    network.mine();
    expect(balance(dora)).toBe(there);
    const late = cosign(bob);
    network.split([[1]]);
    expect(await announceNem(url, cosign(dora))).toBe('FAILURE_MULTISIG_NO_MATCHING_MULTISIG');
    expect(await announceNem(url, late)).toBe('SUCCESS');
    network.mine();
    expect(balance(dora)).toBeGreaterThan(there);
    expect(balance(company)).toBe(before - (balance(dora) - there) - 500_000n - 150_000n - 150_000n);
    const { body } = await ask(url, `/account/transfers/outgoing?address=${addressOf(carol)}`);
    expect(JSON.stringify(body)).not.toContain(outer.hash.toLowerCase());
    network.heal();
  });

  it('changes of cosigners', async () => {
    const change = (list: readonly (readonly ['add' | 'delete', NemAccount])[], minApprovalDelta: number) => ({
      type: 'multisig_account_modification_transaction_v2',
      minApprovalDelta,
      modifications: list.map(([action, who]) => ({
        modification: { modificationType: `${action}_cosignatory`, cosignatoryPublicKey: keyOf(who) },
      })),
    });
    const fresh = nemAccount(0x66);
    network.fund(keyOf(fresh), million);
    expect(await verdict(fresh, change([['add', company]], 1))).toBe('FAILURE_MULTISIG_ACCOUNT_CANNOT_BE_COSIGNER');
    expect(await verdict(fresh, change([['delete', bob]], 0))).toBe('FAILURE_MULTISIG_NOT_A_COSIGNER');
    expect(
      await verdict(
        fresh,
        change(
          [
            ['delete', bob],
            ['delete', dora],
          ],
          0,
        ),
      ),
    ).toBe('FAILURE_MULTISIG_MODIFICATION_MULTIPLE_DELETES');
    expect(
      await verdict(
        fresh,
        change(
          [
            ['add', bob],
            ['delete', bob],
          ],
          1,
        ),
      ),
    ).toBe('FAILURE_MULTISIG_MODIFICATION_REDUNDANT_MODIFICATIONS');
    expect(
      await verdict(
        fresh,
        change(
          [
            ['add', bob],
            ['add', dora],
          ],
          3,
        ),
      ),
    ).toBe('FAILURE_MULTISIG_MIN_COSIGNATORIES_OUT_OF_RANGE');
    expect(
      await verdict(
        fresh,
        change(
          [
            ['add', bob],
            ['add', dora],
          ],
          1,
        ),
      ),
    ).toBe('SUCCESS');
    network.mine();
    const { body } = await ask(url, `/account/get?address=${addressOf(fresh)}`);
    expect((body.account as Json).multisigInfo).toEqual({ cosignatoriesCount: 2, minCosignatories: 1 });
    expect((body.meta as Json).cosignatories).toHaveLength(2);
    const twice = make(fresh, change([['add', bob]], 0));
    expect(await announceNem(url, signNem(bob, make(bob, nemMultisig(twice))))).toBe(
      'FAILURE_MULTISIG_ALREADY_A_COSIGNER',
    );
  });

  it('does not count the signature of a cosigner who is removed', async () => {
    const board = nemAccount(0x68);
    network.fund(keyOf(board), million);
    network.edit((state) => {
      const account = state.accounts.get(addressOf(board));
      if (account === undefined) throw new Error('the board is funded');
      account.cosigners = [alice, bob, carol].map(addressOf);
      account.minCosigners = 2;
    });
    const modification = { modificationType: 'delete_cosignatory', cosignatoryPublicKey: keyOf(carol) };
    const type = 'multisig_account_modification_transaction_v2';
    const inner = make(board, { type, minApprovalDelta: 0, modifications: [{ modification }] });
    const cosigners = async () => {
      const { body } = await ask(url, `/account/get?address=${addressOf(board)}`);
      return (body.meta as Json).cosignatories as Json[];
    };
    const cosign = (by: NemAccount) => signNem(by, make(by, nemCosignature(inner, addressOf(board))));
    expect(await announceNem(url, signNem(alice, make(alice, nemMultisig(inner))))).toBe('SUCCESS');
    expect(await announceNem(url, cosign(carol))).toBe('SUCCESS');
    network.mine();
    expect(await cosigners()).toHaveLength(3);
    expect(await announceNem(url, cosign(bob))).toBe('SUCCESS');
    network.mine();
    expect(await cosigners()).toHaveLength(2);
  });

  it('holds a signature against NIS’s order of cosigners, which is not symbol-sdk’s', async () => {
    const fresh = nemAccount(0x67);
    network.fund(keyOf(fresh), million);
    const modifications = [nemDigitKey, nemLetterKey].map((key) => ({
      modification: { modificationType: 'add_cosignatory', cosignatoryPublicKey: toHex(key) },
    }));
    const type = 'multisig_account_modification_transaction_v2';
    const signed = signNem(fresh, make(fresh, { type, minApprovalDelta: 2, modifications }));
    expect(await announceNem(url, signed)).toBe('FAILURE_SIGNATURE_NOT_VERIFIABLE');
    const bytes = Buffer.from(signed.data, 'hex');
    const [first, second] = [bytes.subarray(64, 108), bytes.subarray(108, 152)];
    const data = Buffer.concat([bytes.subarray(0, 64), second, first, bytes.subarray(152)]);
    const signature = Buffer.from(fresh.keyPair.sign(Uint8Array.from(data)).bytes).toString('hex');
    expect(await announceNem(url, { data: data.toString('hex'), signature })).toBe('SUCCESS');
  });
});

describe('the other routes', () => {
  it.each([
    ...['/heartbeat', '/status', '/node/info', '/node/extended-info', '/chain/height', '/chain/last-block'],
    ...[
      '/node/active-peers/max-chain-height',
      '/time-sync/network-time',
      `/account/get/forwarded?address=${addressOf(alice)}`,
    ],
    ...[`/account/get/from-public-key?publicKey=${keyOf(alice)}`, `/account/mosaic/owned?address=${addressOf(alice)}`],
    ...['/mosaic/definition?mosaicId=nem:xem', '/mosaic/supply?mosaicId=nem:xem'],
    ...['/namespace/mosaic/definition/page?namespace=nem', `/account/transfers/incoming?address=${addressOf(alice)}`],
  ])('GET %s fits the description', async (path) => {
    expect((await ask(url, path)).status).toBe(200);
  });

  it('blocks, batches and errors', async () => {
    const height = Number(network.height());
    const { body } = await ask(url, '/block/at/public', { height });
    expect(body).toMatchObject({ height, type: 1 });
    expect((await ask(url, '/block/at/public', { height: height + 1 })).status).toBe(404);
    expect((await ask(url, '/block/at/public', { height: 0 })).body.message).toBe('height must be positive');
    const batch = await ask(url, '/account/get/batch', { data: [{ account: addressOf(alice) }] });
    expect(batch.body.data).toHaveLength(1);
    const unknown = await ask(url, `/account/get?address=${addressOf(nemAccount(0x77))}`);
    expect(unknown.body.account).toMatchObject({ balance: 0, publicKey: null });
    expect((await ask(url, '/account/get?address=TX')).body).toMatchObject({
      status: 400,
      message: 'address must be valid',
    });
    expect((await ask(url, '/nothing')).status).toBe(404);
    expect((await ask(url, '/mosaic/definition?mosaicId=no:such')).status).toBe(404);
  });
});
