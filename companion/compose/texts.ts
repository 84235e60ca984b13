/** The texts that carry what was composed: for Inkan as core/request reads it, and the plain forms for other signers. */
import { toHex } from '../../core/base/hex.ts';
import { generationHashSeeds, type Network, networkBytes } from '../../core/chain/networks.ts';
import type { DecodedTransaction } from '../../core/transaction/transaction.ts';
import type { PendingFacts } from '../contract/chain-facts.ts';
import type { ComposedText } from './facts.ts';

/** Symbol QR version 3: 3 is a transaction to sign, 4 a signed aggregate to cosign (core/request/symbol-qr.ts). */
const symbolQr = (type: 3 | 4, network: Network, bytes: Uint8Array): string =>
  JSON.stringify({
    ...{ v: 3, type, network_id: networkBytes[network], chain_id: generationHashSeeds[network] },
    data: { payload: toHex(bytes) },
  });

export function textToSign({ chain, network, bytes }: DecodedTransaction): ComposedText {
  const text = chain === 'symbol' ? symbolQr(3, network, bytes) : toHex(bytes);
  const format = chain === 'symbol' ? 'symbol-qr-3' : 'nem-hex';
  return { text, bytes, plain: [{ format, text }] };
}

/** NEM: with the signature of whoever started, which Inkan verifies; without it in Inkan's own form. */
export function textToCosign({ chain, bytes, signature }: PendingFacts, network: Network): string {
  if (chain === 'symbol') return symbolQr(4, network, bytes);
  const data = toHex(bytes);
  return signature === null
    ? JSON.stringify({ inkan: 1, cosign: { chain, network, transaction: data } })
    : JSON.stringify({ data, signature });
}
