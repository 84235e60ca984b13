/** The commands of the test network as a process, and bytes and signatures of core/ at its nodes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { schemeOf } from '../../core/signature/curves.ts';
import { messageToSign, transactionHash } from '../../core/signature/signature.ts';
import { decodeTransaction } from '../../core/transaction/decode-transaction.ts';
import { encodeNem } from '../../core/transaction/nem/encode-nem.ts';
import type { SymbolContent } from '../../core/transaction/symbol/content.ts';
import { practiceKeys } from '../harness/practice-keys.ts';
import { obey } from '../network/control.ts';
import type { TestNetwork } from '../network/network.ts';
import { startNem, startNetwork } from '../network/start.ts';
import { nemOf, transferContent } from '../vectors/own-nem.ts';
import { ownBytes } from '../vectors/own-symbol.ts';
import { nemPlain, symbolPlain } from '../vectors/own-transfers.ts';
import { announceNem, ask, nemTime, put, statusOf, symbolDeadline } from './test-network-samples.ts';

let symbol: TestNetwork<unknown>;
let nem: TestNetwork<unknown>;
beforeAll(async () => {
  symbol = (await startNetwork({ chain: 'symbol', nodes: 2 })) as TestNetwork<unknown>;
  nem = (await startNem({ nodes: 1 })) as TestNetwork<unknown>;
});
afterAll(() => Promise.all([symbol.stop(), nem.stop()]));

const say = (command: Record<string, unknown>) =>
  JSON.parse(obey({ symbol: symbol as TestNetwork<never>, nem: nem as TestNetwork<never> }, JSON.stringify(command)));

describe('commands as lines of JSON', () => {
  it('mine, roll back, fund, ask for heights and balances', () => {
    const address = addressOfPublicKey('symbol', 'testnet', new Uint8Array(32).fill(7)).text;
    expect(say({ id: 1, chain: 'symbol', do: 'mine', count: 3 })).toEqual({ id: 1, ok: true, value: null });
    expect(say({ id: 2, chain: 'symbol', do: 'rollBack', count: 1 }).ok).toBe(true);
    expect(say({ id: 3, chain: 'symbol', do: 'height' })).toEqual({ id: 3, ok: true, value: '3' });
    expect(say({ id: 4, chain: 'symbol', do: 'fund', account: address, amount: '12' }).ok).toBe(true);
    expect(say({ id: 5, chain: 'symbol', do: 'balance', address }).value).toBe('12');
  });

  it('behave, split, fork, heal, time', async () => {
    expect(say({ id: 1, chain: 'symbol', do: 'behave', node: 1, behaviour: { name: 'throttled' } }).ok).toBe(true);
    expect((await ask(symbol.urls[1] ?? '', '/chain/info')).status).toBe(429);
    say({ id: 2, chain: 'symbol', do: 'behave', node: 1, behaviour: { name: 'honest' } });
    for (const command of [
      { do: 'split', groups: [[0], [1]] },
      { do: 'fork', node: 1, depth: 1 },
      { do: 'heal' },
      { do: 'advance', ms: '5' },
    ])
      expect(say({ id: 3, chain: 'symbol', ...command }).ok).toBe(true);
    expect(say({ id: 4, chain: 'symbol', do: 'asked' }).value).toHaveLength(1);
  });

  it('refuses what is no command', () => {
    for (const wrong of [
      { do: 'no' },
      { do: 'mine', count: -1 },
      { do: 'behave', behaviour: {} },
      { do: 'fork', node: 9 },
      { do: 'fund', account: 1 },
    ])
      expect(say({ id: 9, chain: 'symbol', ...wrong })).toMatchObject({ id: 9, ok: false });
    expect(say({ id: 9, chain: 'bitcoin', do: 'mine' })).toMatchObject({ ok: false });
    expect(JSON.parse(obey({}, '{'))).toMatchObject({ id: null, ok: false });
  });
});

describe('what core/ encodes and signs', () => {
  const seed = new Uint8Array(32).fill(0x21);
  const to = (chain: 'symbol' | 'nem') =>
    addressOfPublicKey(chain, 'testnet', fromHex(practiceKeys[chain]) ?? seed).text;
  const decoded = (chain: 'symbol' | 'nem', bytes: Uint8Array) => {
    const result = decodeTransaction({ chain, network: 'testnet', bytes });
    if (!result.ok) throw new Error(result.reason.code);
    return result.value;
  };

  it('Symbol: is taken, has the hash that core says, and moves the money', async () => {
    const publicKey = schemeOf('symbol').publicKey(seed);
    symbol.fund(toHex(publicKey), 5_000_000n);
    const content: SymbolContent = {
      kind: 'symbol.transfer',
      recipient: { type: 'address', address: to('symbol') },
      mosaics: [{ id: 0x72c0212e67a08bcen, amount: 1_000_000n }],
      message: symbolPlain('rent'),
    };
    const bytes = ownBytes(content, { signer: publicKey, fee: 200_000n, deadline: symbolDeadline(symbol.nowMs()) });
    const transaction = decoded('symbol', bytes);
    const signature = schemeOf('symbol').sign(messageToSign(transaction), seed);
    const payload = Uint8Array.from(bytes);
    payload.set(signature, 8);
    await put(symbol.urls[0] ?? '', '/transactions', { payload: toHex(payload) });
    const hash = transactionHash(transaction, publicKey, signature);
    expect(await statusOf(symbol.urls[1] ?? '', hash)).toBe('unconfirmed');
    const before = symbol.balance(to('symbol'));
    symbol.mine();
    expect(symbol.balance(to('symbol'))).toBe(before + 1_000_000n);
  });

  it('NEM: likewise', async () => {
    const publicKey = schemeOf('nem').publicKey(seed);
    nem.fund(toHex(publicKey), 5_000_000n);
    const timestamp = BigInt(nemTime(nem.nowMs()));
    const content = transferContent(1_000_000n, nemPlain('rent'), [], to('nem'));
    const change = { signer: publicKey, fee: 500_000n, timestamp, deadline: timestamp + 3600n };
    const bytes = encodeNem(nemOf(content, change));
    const transaction = decoded('nem', bytes);
    const signature = schemeOf('nem').sign(messageToSign(transaction), seed);
    const before = nem.balance(to('nem'));
    const signed = { data: toHex(bytes), signature: toHex(signature) };
    expect(await announceNem(nem.urls[0] ?? '', signed)).toBe('SUCCESS');
    nem.mine();
    expect(nem.balance(to('nem'))).toBe(before + 1_000_000n);
    const hash = transactionHash(transaction, publicKey, signature);
    expect((await ask(nem.urls[0] ?? '', `/transaction/get?hash=${hash}`)).status).toBe(200);
  });
});
