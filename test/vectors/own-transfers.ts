/** Valid transfers of both chains, as fields: starting points of unit tests, mutations and the refuse corpus. */
import { fromHex } from '../../core/base/hex.ts';
import { toUtf8 } from '../../core/base/utf8.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import type { Network } from '../../core/chain/networks.ts';
import type { Message, NemMosaic, Recipient } from '../../core/transaction/common-fields.ts';
import type { TransferContent } from '../../core/transaction/symbol/content.ts';

/** A transfer as one flat object. */
export type SymbolTransferFields = Omit<TransferContent, 'kind'> & {
  readonly network: Network;
  readonly signer: Uint8Array | null;
  readonly fee: bigint;
  readonly deadline: bigint;
};
export interface NemTransferFields {
  readonly network: Network;
  readonly version: 1 | 2;
  readonly signer: Uint8Array;
  readonly fee: bigint;
  readonly timestamp: bigint;
  readonly deadline: bigint;
  readonly recipient: Extract<Recipient, { type: 'address' }>;
  readonly amount: bigint;
  readonly message: Message;
  readonly mosaics: readonly NemMosaic[];
}

export const hexBytes = (hex: string): Uint8Array => {
  const bytes = fromHex(hex);
  if (bytes === null) throw new Error('test data is not hex');
  return bytes;
};
export const utf8Bytes = (text: string): Uint8Array => toUtf8(text) ?? new Uint8Array(0);

/** Public key of `abandon … about`, Symbol account 0 (shared vectors, hd-derivation). */
export const signerKey = hexBytes('9A1004C994F644752F5B98E0E6A4E06DBCCF94CE0D46A00720D1DF3A57B781D9');
export const otherKey = hexBytes('2E834140FD66CF87B254A693A2C7862C819217B676D3943267156625E816EC6F');

export const noMessage: Message = { kind: 'none', raw: new Uint8Array(0) };
export const symbolPlain = (text: string): Message => ({
  kind: 'plain',
  raw: Uint8Array.of(0, ...utf8Bytes(text)),
  text,
});
export const nemPlain = (text: string): Message => ({ kind: 'plain', raw: utf8Bytes(text), text });

export const symbolFields: SymbolTransferFields = {
  network: 'testnet',
  signer: signerKey,
  fee: 20_000n,
  deadline: 123_456_789_000n,
  recipient: { type: 'address', address: addressOfPublicKey('symbol', 'testnet', otherKey).text },
  mosaics: [{ id: 0x72c0212e67a08bcen, amount: 1_500_000n }],
  message: symbolPlain('withdrawal 42 出金'),
};

export const nemFields: NemTransferFields = {
  network: 'testnet',
  version: 1,
  signer: signerKey,
  fee: 100_000n,
  timestamp: 300_000_000n,
  deadline: 300_003_600n,
  recipient: { type: 'address', address: addressOfPublicKey('nem', 'testnet', otherKey).text },
  amount: 21_372_089n,
  message: nemPlain('withdrawal 43 出金'),
  mosaics: [],
};

export const nemFieldsV2: NemTransferFields = {
  ...nemFields,
  version: 2,
  amount: 1_500_000n,
  mosaics: [
    { namespace: 'dim', name: 'coin', quantity: 3n },
    { namespace: 'nem', name: 'xem', quantity: 2_000_000n },
  ],
};
