/** What never leaves: invalid signatures, and anything that was not in the request. */
import { describe, expect, it, test } from 'vitest';
import { replyOfCollection } from '../../core/reply/collected.ts';
import { composeReply, type SignedTask } from '../../core/reply/reply.ts';
import { sameValue } from '../../core/reply/same-value.ts';
import { hashOfSigned } from '../../core/signature/signature.ts';
import { encodeSymbol } from '../../core/transaction/symbol/encode-symbol.ts';
import type { SymbolTransaction } from '../../core/transaction/transaction.ts';
import { type NemSample, nemSamples } from '../vectors/nem-kinds.ts';
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
  sampleOf,
  seeds,
  signature,
  signedTask,
  symbolOf,
} from './reply-samples.ts';

const codeOf = (task: SignedTask) => {
  const reply = composeReply(task);
  return reply.ok ? 'ok' : reply.reason.code;
};
const transfer = symbolOf(sampleOf('symbol.transfer'));
const firstOf = (samples: readonly NemSample[]): NemSample =>
  samples[0] ?? { kind: '', name: '', bytes: new Uint8Array(0) };
const nemTransfer = nemOf(firstOf(nemKinds));
const complete = aggregateOf('complete');
const bonded = aggregateOf('bonded');
const withByte = (bytes: Uint8Array, at: number) => bytes.with(at, (bytes[at] ?? 0) ^ 1);
const wrongSignature = signature(transfer, seeds.second);

describe('output-altered', () => {
  test.each([
    ['a transfer', transfer],
    ['an aggregate', complete],
    ['a NEM transfer', nemTransfer],
  ] as const)('%s: any byte of the request that is not the signature', (_, tx) => {
    for (let i = 0; i < tx.bytes.length; i += 1) {
      const isSignature = tx.chain === 'symbol' && i >= 8 && i < 72;
      const requested = withByte(tx.bytes, i);
      expect(codeOf(signedTask(tx, { requested })), `byte ${i}`).toBe(isSignature ? 'ok' : 'output-altered');
    }
  });
  it('another length; a signer other than named', () => {
    expect(codeOf(signedTask(transfer, { requested: transfer.bytes.slice(1) }))).toBe('output-altered');
    for (const requested of [Uint8Array.of(...transfer.bytes, 0), transfer.bytes.slice(0, -1)])
      expect(codeOf(signedTask(transfer, { requested }))).toBe('output-altered');
    const others = nemSamples({ timestamp: 1n, deadline: 2n, signer: keyOf('nem', seeds.second) });
    expect(codeOf(signedTask(nemOf(firstOf(others))))).toBe('output-altered');
    const tx = { ...transfer, signer: keyOf('symbol', seeds.second) };
    const task = { ...signedTask(transfer).task, tx };
    expect(codeOf({ ...signedTask(transfer), task })).toBe('output-altered');
    const nem = { ...nemTransfer, signer: keyOf('nem', seeds.second) };
    const nemTask = { ...signedTask(nemTransfer).task, tx: nem };
    expect(codeOf({ ...signedTask(nemTransfer), task: nemTask })).toBe('output-altered');
  });
  it('values that are not those of the bytes', () => {
    const fee = transfer.fee + 1n;
    const task = { ...signedTask(transfer), requested: null };
    const altered = (tx: SymbolTransaction) => codeOf({ ...task, task: { ...task.task, tx } });
    expect(altered(transfer)).toBe('ok');
    expect(altered({ ...transfer, fee })).toBe('output-altered');
    const { content } = transfer;
    if (content.kind !== 'symbol.transfer' || content.message.kind !== 'plain') throw new Error('no message');
    // The same bytes, shown as something else.
    const message = { ...content.message, text: 'something else' };
    expect(altered({ ...transfer, content: { ...content, message } })).toBe('output-altered');
    const nem = signedTask(nemTransfer);
    expect(codeOf({ ...nem, task: { ...nem.task, tx: { ...nemTransfer, fee } } })).toBe('output-altered');
  });
  it('cosignatures on what is no aggregate', () => {
    const attached = [cosignature(new Uint8Array(32), seeds.second)];
    expect(codeOf(signedTask(transfer, { attached }))).toBe('output-altered');
  });
  it('a lock for something else, or another lock than reviewed', () => {
    const task = lockedTask();
    const relocked = (fields: Partial<SymbolTransaction>) => {
      const lock = symbolOf({ bytes: encodeSymbol({ ...task.lock, ...fields }) });
      return codeOf(lockedTask({ lock, lockSignature: signature(lock) }));
    };
    if (task.lock.content.kind !== 'symbol.hash-lock') throw new Error('no hash lock');
    const { content } = task.lock;
    expect(relocked({})).toBe('ok');
    expect(relocked({ content: { ...content, hash: new Uint8Array(32).fill(1) } })).toBe('output-altered');
    expect(relocked({ content: { ...content, duration: content.duration - 1n } })).toBe('output-altered');
    expect(relocked({ deadline: task.lock.deadline + 1n })).toBe('output-altered');
    expect(relocked({ fee: task.lock.fee + 1n })).toBe('output-altered');
    expect(codeOf(lockedTask({ lock: transfer, lockSignature: signature(transfer) }))).toBe('output-altered');
    const hash = hashOfSigned(initiated(complete));
    const lock = symbolOf({ bytes: encodeSymbol({ ...task.lock, content: { ...content, hash } }) });
    const forComplete = { task: { ...task.task, tx: complete }, signature: signature(complete) };
    const locked = lockedTask({ ...forComplete, lock, lockSignature: signature(lock) });
    expect(codeOf(locked)).toBe('output-altered');
  });
  it('a cosigned hash that is not that of the aggregate', () => {
    const tx = initiated(complete);
    const hash = new Uint8Array(32).fill(5);
    const given = cosignedTask(tx);
    const { signature } = cosignature(hash, seeds.second);
    expect(codeOf({ ...given, task: { ...given.task, hash }, signature })).toBe('output-altered');
  });
});

describe('signatures that do not hold', () => {
  it('signature-invalid', () => {
    expect(codeOf(signedTask(transfer, { signature: wrongSignature }))).toBe('signature-invalid');
    expect(codeOf(signedTask(transfer, { publicKey: keyOf('symbol', seeds.second) }))).toBe('signature-invalid');
    expect(codeOf(signedTask(nemTransfer, { signature: wrongSignature }))).toBe('signature-invalid');
    expect(codeOf(lockedTask({ signature: wrongSignature }))).toBe('signature-invalid');
    expect(codeOf(lockedTask({ lockSignature: wrongSignature }))).toBe('signature-invalid');
    expect(codeOf(cosignedTask(initiated(bonded), { signature: wrongSignature }))).toBe('signature-invalid');
    const notInitiated = { ...initiated(bonded), signature: wrongSignature };
    expect(codeOf(cosignedTask(notInitiated))).toBe('signature-invalid');
  });
  const hash = hashOfSigned(initiated(complete));
  const second = cosignature(hash, seeds.second);
  test.each([
    ['cosignature-invalid', [cosignature(new Uint8Array(32), seeds.second)]],
    ['cosignature-invalid', [second, { ...cosignature(hash, seeds.third), signature: second.signature }]],
    ['cosigner-duplicate', [second, second]],
    ['cosigner-is-initiator', [cosignature(hash, seeds.own)]],
  ])('%s among the attached', (code, attached) => expect(codeOf(signedTask(complete, { attached }))).toBe(code));
  it('cosigning twice, or as the initiator', () => {
    expect(codeOf(cosignedTask(initiated(complete, [seeds.second])))).toBe('cosigner-duplicate');
    const own = { publicKey: keyOf('symbol'), signature: cosignature(hash, seeds.own).signature };
    expect(codeOf(cosignedTask(initiated(complete), own))).toBe('cosigner-is-initiator');
  });
});

describe('what was collected', () => {
  const collected = initiated(complete, [seeds.second, seeds.third]);
  it('is put out like what was signed here', () => {
    const reply = replyOfCollection(collected, []);
    expect(reply.ok && reply.value.items.map(({ code }) => code)).toEqual(['transaction']);
    const more = replyOfCollection(collected, missing);
    expect(more.ok && more.value.items.map(({ code }) => code)).toEqual(['cosign-request', 'transaction']);
    expect(more.ok && more.value.collection).toEqual(collected);
  });
  it('is refused unsigned, bonded, of another kind, or with a signature that does not hold', () => {
    const code = (tx: SymbolTransaction) => {
      const reply = replyOfCollection(tx, []);
      return reply.ok ? 'ok' : reply.reason.code;
    };
    expect(code(complete)).toBe('output-altered');
    expect(code(initiated(bonded))).toBe('output-altered');
    expect(code(transfer)).toBe('output-altered');
    expect(code({ ...collected, signature: wrongSignature })).toBe('signature-invalid');
    const bytes = withByte(collected.bytes, collected.bytes.length - 1);
    expect(code(symbolOf({ bytes }, 'yes'))).toBe('cosignature-invalid');
  });
});

test('values are the same by every field and byte', () => {
  const value = { a: 1n, b: [Uint8Array.of(1, 2), null], c: { d: 'x' } };
  expect(sameValue(value, structuredClone(value))).toBe(true);
  for (const other of [
    { ...value, a: 2n },
    { ...value, b: [Uint8Array.of(1, 3), null] },
    { ...value, b: [Uint8Array.of(1, 2)] },
    { ...value, b: { 0: Uint8Array.of(1, 2), 1: null } },
    { ...value, c: { d: 'x', e: undefined } },
    { ...value, c: { e: 'x' } },
    { ...value, c: null },
    null,
  ])
    expect(sameValue(value, other)).toBe(false);
});
