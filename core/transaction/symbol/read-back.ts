/** Decodes what Inkan composed before it is used: by the same rules, and it must encode to the same bytes. */
import { type Reason, reason } from '../../base/reason.ts';
import { ok, type Result, refuse } from '../../base/result.ts';
import { decodeTransaction } from '../decode-transaction.ts';
import type { SymbolFields, SymbolTransaction } from '../transaction.ts';
import type { SymbolCosignature } from './content.ts';
import { encodeSymbol } from './encode-symbol.ts';

export function readBackSymbol(fields: SymbolFields, signed: 'yes' | 'no'): Result<SymbolTransaction, Reason> {
  const bytes = encodeSymbol(fields);
  const read = decodeTransaction({ chain: 'symbol', network: fields.network, bytes, signed });
  if (!read.ok) return read;
  return read.value.chain === 'symbol' ? ok(read.value) : refuse(reason('output-altered'));
}

/** A signed aggregate with further cosignatures, which are not verified here. */
export function withCosignatures(
  tx: SymbolTransaction,
  more: readonly SymbolCosignature[],
): Result<SymbolTransaction, Reason> {
  if (!('inner' in tx.content)) return refuse(reason('output-altered'));
  const content = { ...tx.content, cosignatures: [...tx.content.cosignatures, ...more] };
  return readBackSymbol({ ...tx, content }, 'yes');
}
