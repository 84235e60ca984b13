/** Decoded transfers for tests of review, validity, approval and signing: own fields, encoded, then decoded again. */
import { toHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { type Chain, epochsMs } from '../../core/chain/networks.ts';
import type { AccountFacts } from '../../core/task/task.ts';
import { decodeTransaction } from '../../core/transaction/decode-transaction.ts';
import type { NemTransaction } from '../../core/transaction/nem/content.ts';
import { encodeNem } from '../../core/transaction/nem/encode-nem.ts';
import { encodeSymbol } from '../../core/transaction/symbol/encode-symbol.ts';
import type { SymbolTransaction } from '../../core/transaction/transaction.ts';
import {
  type NemTransferFields,
  nemFields,
  type SymbolTransferFields,
  signerKey,
  symbolFields,
} from '../vectors/own-transfers.ts';

/** Time of the NEM transfer's timestamp; the Symbol transfer's deadline is an hour later. */
export const nowMs = epochsMs.nem.testnet + nemFields.timestamp * 1000n;
export const inAnHour = nowMs + 3_600_000n - epochsMs.symbol.testnet;

export function symbolTx(fields: Partial<SymbolTransferFields> = {}): SymbolTransaction {
  const { recipient, mosaics, message, ...outer } = { ...symbolFields, deadline: inAnHour, ...fields };
  const content = { kind: 'symbol.transfer', recipient, mosaics, message } as const;
  const whole = { chain: 'symbol', version: 1, signature: null, ...outer, content } as const;
  // A message kind that its bytes would not decode to is kept as given, because only the review is tested.
  return { ...whole, bytes: encodeSymbol(whole) };
}

export function nemTx(fields: Partial<NemTransferFields> = {}): NemTransaction {
  const { recipient, amount, mosaics, message, ...outer } = { ...nemFields, ...fields };
  const transfer = { kind: 'nem.transfer', recipient, amount, message } as const;
  const amountIs = mosaics.length > 0 ? 'multiplier' : 'xem';
  const moved = mosaics.map((mosaic) => ({ ...mosaic, rawQuantity: 0n, losesFraction: false }));
  const content = { ...transfer, amountIs, mosaics: moved } as const;
  const decoded = decodeTransaction({
    chain: 'nem',
    network: null,
    bytes: encodeNem({ chain: 'nem', ...outer, content }),
  });
  if (!decoded.ok || decoded.value.chain !== 'nem') throw new Error('test transfer does not decode');
  return decoded.value;
}

export function accountsOf(chain: Chain, publicKey: Uint8Array = signerKey): readonly AccountFacts[] {
  const address = addressOfPublicKey(chain, 'testnet', publicKey).text;
  return [{ chain, network: 'testnet', address, publicKey: toHex(publicKey), label: 'own' }];
}
