/** Decoded transfers for tests of review, policy, approval and signing: own fields, encoded, then decoded again. */
import { toHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { type Chain, epochsMs } from '../../core/chain/networks.ts';
import type { AccountFacts } from '../../core/review/review-facts.ts';
import { decodeTransaction } from '../../core/transaction/decode-transaction.ts';
import { encodeNemTransfer } from '../../core/transaction/nem/transfer.ts';
import { encodeSymbolTransfer } from '../../core/transaction/symbol/transfer.ts';
import type {
  DecodedTransaction,
  NemTransferFields,
  SymbolTransferFields,
} from '../../core/transaction/transaction.ts';
import { nemFields, signerKey, symbolFields } from '../vectors/own-transfers.ts';

/** The instant of the NEM transfer's timestamp; the Symbol one's deadline is put an hour after it. */
export const nowMs = epochsMs.nem.testnet + nemFields.timestamp * 1000n;
export const inAnHour = nowMs + 3_600_000n - epochsMs.symbol.testnet;

export function symbolTx(fields: Partial<SymbolTransferFields> = {}): DecodedTransaction & { chain: 'symbol' } {
  const whole = { ...symbolFields, deadline: inAnHour, ...fields };
  // A message kind that its own bytes would not decode to is kept as given: the review is what is tested.
  const bytes = encodeSymbolTransfer(whole);
  return { ...whole, kind: 'symbol.transfer', chain: 'symbol', version: 1, bytes };
}

export function nemTx(fields: Partial<NemTransferFields> = {}): DecodedTransaction & { chain: 'nem' } {
  const bytes = encodeNemTransfer({ ...nemFields, ...fields });
  const decoded = decodeTransaction({ chain: 'nem', network: null, bytes });
  if (!decoded.ok || decoded.value.chain !== 'nem') throw new Error('test transfer does not decode');
  return decoded.value;
}

export function accountsOf(chain: Chain, publicKey: Uint8Array = signerKey): readonly AccountFacts[] {
  const address = addressOfPublicKey(chain, 'testnet', publicKey).text;
  return [{ chain, network: 'testnet', address, publicKey: toHex(publicKey), label: 'ours' }];
}
