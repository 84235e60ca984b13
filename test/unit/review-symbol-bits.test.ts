/** Flips every bit of the body of every kind: the decoder refuses it, or the cards show something else. */
import { describe, expect, it } from 'vitest';
import type { SymbolContent } from '../../core/transaction/symbol/content.ts';
import { decodeSymbol } from '../../core/transaction/symbol/decode-symbol.ts';
import { signerKey } from '../vectors/own-transfers.ts';
import { symbolSamples } from '../vectors/symbol-kinds.ts';
import { reviewOf, samples } from './review-symbol-samples.ts';

/** Bytes before the body: the envelope's, which the envelope's card shows. */
const headerBytes = 128;
const plain = symbolSamples({ deadline: 7_200_000n, signer: signerKey }).filter(
  ({ kind, name }) => !name.endsWith('embedded') && !kind.startsWith('symbol.aggregate'),
);

function shown(bytes: Uint8Array): string | null {
  const decoded = decodeSymbol(bytes, 'no');
  if (!decoded.ok || 'inner' in decoded.value.content) return null;
  const { content } = decoded.value;
  return JSON.stringify([content.kind, reviewOf(content as SymbolContent).cards]);
}

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  return bytes.map((byte, at) => (at === Math.floor(bit / 8) ? byte ^ (1 << (bit % 8)) : byte));
}

describe('one bit of the body', () => {
  // A child name's every bit goes into its id, so there all are refused; elsewhere some must be let through and seen.
  it.each(plain.map(({ name, bytes }) => [name, bytes] as const))('%s', (name, bytes) => {
    const before = shown(bytes);
    expect(before).not.toBeNull();
    const bits = Array.from({ length: (bytes.length - headerBytes) * 8 }, (_, i) => headerBytes * 8 + i);
    const after = bits.map((bit) => shown(flipped(bytes, bit)));
    expect(bits.filter((_bit, i) => after[i] === before)).toEqual([]);
    const isAllHashed = name === 'symbol.namespace-registration child';
    expect(after.some((each) => each !== null)).toBe(!isAllHashed);
  });
  it('is tried in every kind', () => {
    expect([...new Set(plain.map(({ kind }) => kind))].sort()).toEqual(Object.keys(samples).sort());
  });
});
