/** Decodes what was sent, signed or not. */
import type { Chain, Network } from '../../../core/chain/networks.ts';
import { decodeTransaction } from '../../../core/transaction/decode-transaction.ts';
import type { DecodedTransaction } from '../../../core/transaction/transaction.ts';

export type { DecodedTransaction };

export function decodeSent(
  chain: Chain,
  network: Network | null,
  bytes: Uint8Array,
  inner: Uint8Array | null,
): DecodedTransaction | null {
  const read = decodeTransaction({ chain, network, bytes, inner, signed: 'either' });
  return read.ok ? read.value : null;
}
