/** Decodes Symbol bytes in tests: what must decode, and why other bytes must not. */
import { expect } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import { decodeTransaction, encodeTransaction, type Undecoded } from '../../core/transaction/decode-transaction.ts';
import type { SymbolTransaction } from '../../core/transaction/transaction.ts';

type Signed = NonNullable<Undecoded['signed']>;

export const readSymbol = (bytes: Uint8Array, signed: Signed = 'no') =>
  decodeTransaction({ chain: 'symbol', network: null, bytes, signed });

/** The code of the reason, or null if it decodes. */
export function codeOfSymbol(bytes: Uint8Array, signed: Signed = 'no'): string | null {
  const read = readSymbol(bytes, signed);
  return read.ok ? null : read.reason.code;
}

/** Decodes valid bytes, and checks that they encode to the same bytes. */
export function decodedSymbol(bytes: Uint8Array, signed: Signed = 'no'): SymbolTransaction {
  const read = readSymbol(bytes, signed);
  if (!read.ok) throw new Error(`refused: ${read.reason.code} ${JSON.stringify(read.reason.found)}`);
  if (read.value.chain !== 'symbol') throw new Error('chain');
  expect(toHex(encodeTransaction(read.value))).toBe(toHex(bytes));
  expect(toHex(read.value.bytes)).toBe(toHex(bytes));
  return read.value;
}
