/**
 * Flips every bit of whole transactions: the decoder refuses it, or the document shows something else, even without the
 * bytes, their names and their hashes.
 */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { reviewDocument } from '../../core/contract/shapes.ts';
import { reviewTask } from '../../core/review/review.ts';
import type { ReviewDocument } from '../../core/review/review-document.ts';
import type { SigningTask } from '../../core/task/task.ts';
import { decodeTransaction } from '../../core/transaction/decode-transaction.ts';
import type { DecodedTransaction } from '../../core/transaction/transaction.ts';
import { inAnHour } from '../flows/transfers.ts';
import { nemPlans, nemSamples } from '../vectors/nem-kinds.ts';
import { symbolSamples } from '../vectors/symbol-kinds.ts';
import { facts, keys, signTask } from './review-samples.ts';

const hashLabels = ['hash', 'digest', 'inner-hash', 'transactions-hash'];

function review(tx: DecodedTransaction): ReviewDocument {
  const task: SigningTask =
    tx.chain === 'nem' && tx.content.kind === 'nem.cosignature'
      ? { do: 'cosign-multisig', tx, account: null, composed: null }
      : signTask(tx);
  return reviewTask(task, { ...facts, accounts: [] });
}

function shown(tx: DecodedTransaction): string {
  const { bytes: _, digest, words, hash, ...rest } = review(tx);
  const cards = rest.cards.map((card) => ({
    ...card,
    rows: card.rows.filter(({ label }) => !hashLabels.includes(label)),
  }));
  return JSON.stringify({ ...rest, cards });
}

const flipped = (bytes: Uint8Array, bit: number): Uint8Array =>
  bytes.map((byte, at) => (at === Math.floor(bit / 8) ? byte ^ (1 << (bit % 8)) : byte));

/** Bits whose change is decoded and not seen; `inner` is what a NEM cosignature stands for. */
function unseenBits(chain: 'symbol' | 'nem', bytes: Uint8Array, inner: Uint8Array | null): readonly number[] {
  const show = (given: Uint8Array): string | null => {
    const decoded = decodeTransaction({ chain, network: null, bytes: given, inner });
    return decoded.ok ? shown(decoded.value) : null;
  };
  const before = show(bytes);
  expect(before).not.toBeNull();
  return Array.from({ length: bytes.length * 8 }, (_, bit) => bit).filter(
    (bit) => show(flipped(bytes, bit)) === before,
  );
}

const allNem = nemSamples({ timestamp: 300_000_000n, deadline: 300_003_600n, signer: keys.nemOurs });
/** Inside a multisig every kind has its own header and the multisig's: plain, one kind is enough. */
const nem = allNem.filter(
  ({ name, kind }) => kind === 'nem.transfer' || kind === 'nem.cosignature' || name.endsWith('in a multisig'),
);
const symbol = symbolSamples({ deadline: inAnHour, signer: keys.ours });

describe('every sample of both chains', () => {
  const all = [
    ...allNem.map(({ name, bytes, inner = null }) => ({ chain: 'nem' as const, name, bytes, inner })),
    ...symbol.map(({ name, bytes }) => ({ chain: 'symbol' as const, name, bytes, inner: null })),
  ];
  it.each(all)('$chain $name: the contract carries its document', ({ chain, bytes, inner }) => {
    const decoded = decodeTransaction({ chain, network: null, bytes, inner });
    expect(decoded.ok).toBe(true);
    if (!decoded.ok) return;
    const document = review(decoded.value);
    expect(v.parse(reviewDocument, document)).toEqual(document);
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});

describe('one bit of a NEM transaction', () => {
  it('is tried in every kind', () =>
    expect(nem.filter(({ name }) => name.endsWith('in a multisig')).length).toBeGreaterThanOrEqual(nemPlans.length));
  it.each(nem.map(({ name, bytes, inner }) => [name, bytes, inner ?? null] as const))('%s', (_, bytes, inner) =>
    expect(unseenBits('nem', bytes, inner)).toEqual([]),
  );
});

describe('one bit of a Symbol transaction', () => {
  const some = symbol.filter(({ name, kind }) => kind === 'symbol.transfer' || name.includes('aggregate'));
  it('is tried plain, embedded and in a mixed aggregate', () => expect(some.length).toBeGreaterThan(3));
  it.each(some.map(({ name, bytes }) => [name, bytes] as const))('%s', (_, bytes) =>
    expect(unseenBits('symbol', bytes, null)).toEqual([]),
  );
});
