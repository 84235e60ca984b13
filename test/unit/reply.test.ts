/** Replies have exactly the keys that online tools expect, are verified by symbol-sdk, and contain nothing that was
 * not requested. */
import { PublicKey, Signature, utils } from 'symbol-sdk';
import { NemFacade, models as nemModels } from 'symbol-sdk/nem';
import { type models, SymbolFacade, SymbolTransactionFactory } from 'symbol-sdk/symbol';
import { describe, expect, it, test } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import { typeOfKind } from '../../core/chain/transaction-kinds.ts';
import { composeReply, type Reply, type SignedTask } from '../../core/reply/reply.ts';
import { hashOfSigned } from '../../core/signature/signature.ts';
import {
  aggregateOf,
  cosignature,
  cosignedTask,
  initiated,
  keyOf,
  lockedTask,
  missing,
  nemKinds,
  nemOf,
  openKinds,
  seeds,
  signedTask,
  symbolKinds,
  symbolOf,
} from './reply-samples.ts';

const facade = new SymbolFacade('testnet');
function replyTo(task: SignedTask): Reply {
  const reply = composeReply(task);
  if (!reply.ok) throw new Error(reply.reason.code);
  return reply.value;
}
const shape = (reply: Reply) => reply.items.map(({ code, outputs }) => [code, ...outputs.map(({ format }) => format)]);
const textOf = (reply: Reply, item = 0, output = 0) => reply.items[item]?.outputs[output]?.text ?? '';

/** Decoded and verified by symbol-sdk: initiator and cosignatures. Returns the hash. */
function hashBySdk(payload: string): string {
  const tx = SymbolTransactionFactory.deserialize(utils.hexToUint8(payload)) as models.AggregateCompleteTransactionV3;
  expect(utils.uint8ToHex(tx.serialize())).toBe(payload);
  expect(facade.verifyTransaction(tx, tx.signature)).toBe(true);
  const hash = facade.hashTransaction(tx);
  for (const { signerPublicKey, signature } of tx.cosignatures ?? [])
    expect(new SymbolFacade.Verifier(signerPublicKey as PublicKey).verify(hash.bytes, signature as Signature)).toBe(
      true,
    );
  return hash.toString();
}

/** A mosaic definition names its signer, from which its id is derived. */
const isOpen = ({ bytes }: { readonly bytes: Uint8Array }) => bytes.subarray(72, 104).every((byte) => byte === 0);

describe('every Symbol kind', () => {
  test.each([
    ...symbolKinds.map((sample) => ['named', sample.name, sample] as const),
    ...openKinds.filter(isOpen).map((sample) => ['open', sample.name, sample] as const),
  ])('%s signer, %s', (_, __, sample) => {
    const tx = symbolOf(sample);
    const reply = replyTo(signedTask(tx));
    const { v, type, network_id, chain_id, data, ...rest } = JSON.parse(textOf(reply));
    const { payload, hash, signerPublicKey, type: number, networkType, ...more } = data.payload;
    expect([v, type, network_id, chain_id.slice(0, 8), rest, more]).toEqual([3, 8, 152, '49D6E1CE', {}, {}]);
    expect([hash, hashBySdk(payload)]).toEqual([reply.hash, reply.hash]);
    expect([signerPublicKey, networkType]).toEqual([toHex(keyOf('symbol')), 152]);
    expect(number).toBe(SymbolTransactionFactory.deserialize(utils.hexToUint8(payload)).type.value);
    expect(number).toBe(typeOfKind(tx.content.kind));
    expect(textOf(reply, 0, 1)).toBe(payload);
    const bonded = tx.content.kind === 'symbol.aggregate-bonded';
    expect(shape(reply)).toEqual([
      [bonded ? 'bonded' : 'transaction', 'symbol-qr-8', 'symbol-payload', 'inkan-signatures'],
    ]);
    expect([reply.complete, reply.collection]).toEqual([true, null]);
    const bytes = utils.hexToUint8(payload);
    const differing = [...bytes.keys()].filter((i) => bytes[i] !== sample.bytes[i]);
    expect(differing.every((i) => i >= 8 && i < (tx.signer === null ? 104 : 72))).toBe(true);
  });
});

describe('every NEM kind', () => {
  const nem = new NemFacade('testnet');
  test.each(nemKinds.map((sample) => [sample.name, sample] as const))('%s', (_, sample) => {
    const tx = nemOf(sample);
    const signed = signedTask(tx);
    const isCosignature = tx.content.kind === 'nem.cosignature';
    const task = { do: 'cosign-multisig', account: null, composed: null, tx } as const;
    const { publicKey, signature } = signed;
    const reply = replyTo(isCosignature ? { do: 'cosign-multisig', task, publicKey, signature } : signed);
    expect(shape(reply)).toEqual([[isCosignature ? 'cosignature' : 'transaction', 'nem-announce', 'inkan-signatures']]);
    const { data, signature: text, ...rest } = JSON.parse(textOf(reply));
    expect([data, rest]).toEqual([toHex(sample.bytes), {}]);
    const read = nemModels.NonVerifiableTransactionFactory.deserialize(utils.hexToUint8(data));
    expect(nem.verifyTransaction(read as nemModels.Transaction, new Signature(text))).toBe(true);
    expect(nem.hashTransaction(read as nemModels.Transaction).toString()).toBe(reply.hash);
  });
});

describe('an aggregate complete', () => {
  const tx = aggregateOf('complete');
  const hash = hashOfSigned(initiated(tx));
  it('while cosigners are missing: first what to ask them with, and something to collect into', () => {
    const reply = replyTo(signedTask(tx, { groups: missing }));
    const request = ['cosign-request', 'symbol-qr-4', 'symbol-payload'];
    expect(shape(reply)).toEqual([request, ['transaction', 'symbol-qr-8', 'symbol-payload']]);
    expect([reply.complete, reply.groups]).toEqual([false, missing]);
    const payload = textOf(reply, 0, 1);
    const { data, type, ...rest } = JSON.parse(textOf(reply));
    expect([type, data, Object.keys(rest)]).toEqual([4, { payload }, ['v', 'network_id', 'chain_id']]);
    expect([textOf(reply, 1, 1), hashBySdk(payload)]).toEqual([payload, reply.hash]);
    expect(toHex(reply.collection?.bytes ?? new Uint8Array(0))).toBe(payload);
    expect(reply.collection).toEqual(symbolOf({ bytes: utils.hexToUint8(payload) }, 'yes'));
  });
  it('with further accounts of ours: 104 bytes each at the end, the hash stays', () => {
    const attached = [cosignature(hash, seeds.second), cosignature(hash, seeds.third)];
    const reply = replyTo(signedTask(tx, { attached }));
    const payload = textOf(reply, 0, 1);
    expect(payload.length / 2).toBe(tx.bytes.length + 208);
    expect([hashBySdk(payload), reply.hash]).toEqual([toHex(hash), toHex(hash)]);
    expect(payload.slice(-416, -208)).toBe(
      `${'00'.repeat(8)}${toHex(attached[0]?.signer ?? hash)}${toHex(attached[0]?.signature ?? hash)}`,
    );
  });
});

describe('cosigning', () => {
  it.each(['complete', 'bonded'] as const)('an aggregate %s: type 9 and the body for the node', (kind) => {
    const tx = initiated(aggregateOf(kind));
    const reply = replyTo(cosignedTask(tx, { groups: missing }));
    const hash = toHex(hashOfSigned(tx));
    const { v, type, network_id, chain_id, data, ...rest } = JSON.parse(textOf(reply));
    expect([v, type, network_id, chain_id.slice(0, 8), rest]).toEqual([3, 9, 152, '49D6E1CE', {}]);
    const { parentHash, signature, signerPublicKey, version, ...more } = data.payload;
    expect([parentHash, signerPublicKey, version, more]).toEqual([
      hash,
      toHex(keyOf('symbol', seeds.second)),
      { lower: 0, higher: 0 },
      {},
    ]);
    expect(JSON.parse(textOf(reply, 0, 1))).toEqual({ parentHash, signature, signerPublicKey, version: '0' });
    const verifier = new SymbolFacade.Verifier(new PublicKey(signerPublicKey));
    expect(verifier.verify(utils.hexToUint8(hash), new Signature(signature))).toBe(true);
    expect([reply.hash, reply.items[0]?.hash]).toEqual([hash, hash]);
    const request = kind === 'complete' ? [['cosign-request', 'symbol-qr-4', 'symbol-payload']] : [];
    expect(shape(reply)).toEqual([
      ['cosignature', 'symbol-qr-9', 'symbol-cosignature', 'inkan-signatures'],
      ...request,
    ]);
    expect(reply.collection === null).toBe(kind === 'bonded');
  });
  it('the last one may announce, with everybody in it', () => {
    const tx = initiated(aggregateOf('complete'), [seeds.third]);
    const reply = replyTo(cosignedTask(tx));
    expect(shape(reply).map(([code]) => code)).toEqual(['transaction', 'cosignature']);
    expect([hashBySdk(textOf(reply, 0, 1)), reply.complete, reply.collection]).toEqual([reply.hash, true, null]);
    expect(textOf(reply, 0, 1).slice(8)).toContain(toHex(tx.bytes).slice(8));
  });
});

describe('hash lock and bonded', () => {
  const task = lockedTask();
  const reply = replyTo(task);
  it('come in the order in which they are announced, and once more together', () => {
    const announced = ['symbol-qr-8', 'symbol-payload'];
    expect(shape(reply)).toEqual([
      ['hash-lock', ...announced],
      ['bonded', ...announced],
      ['both', 'inkan-announce'],
    ]);
    const [lock, bonded] = [textOf(reply, 0, 1), textOf(reply, 1, 1)];
    const [lockHash, hash] = [hashBySdk(lock), hashBySdk(bonded)];
    expect([reply.hash, ...reply.items.map((item) => item.hash)]).toEqual([hash, lockHash, hash, hash]);
    const read = SymbolTransactionFactory.deserialize(utils.hexToUint8(lock)) as models.HashLockTransactionV1;
    expect(read.hash.toString()).toBe(hash);
    expect(JSON.parse(textOf(reply, 2))).toEqual({
      inkan: 1,
      announce: [
        { route: 'transactions', payload: lock, hash: lockHash },
        { route: 'transactions/partial', payload: bonded, hash },
      ],
    });
    expect(reply.collection).toBeNull();
  });
});
