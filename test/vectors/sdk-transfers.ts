/** Transfers serialised by symbol-sdk from descriptors: an implementation that shares no code with core. */
import { NemFacade } from 'symbol-sdk/nem';
import { models, SymbolFacade } from 'symbol-sdk/symbol';
import { toHex } from '../../core/base/hex.ts';
import type { NemTransferFields, SymbolTransferFields } from './own-transfers.ts';

/** Bytes of a Symbol transfer with zero signature. */
export function sdkSymbolTransfer(fields: SymbolTransferFields): Uint8Array {
  const facade = new SymbolFacade(fields.network);
  const { recipient } = fields;
  const descriptor = {
    type: 'transfer_transaction_v1',
    signerPublicKey: toHex(fields.signer ?? new Uint8Array(32)),
    fee: fields.fee,
    deadline: fields.deadline,
    recipientAddress:
      recipient.type === 'address'
        ? recipient.address
        : SymbolFacade.Address.fromNamespaceId(
            new models.NamespaceId(recipient.namespaceId),
            facade.network.identifier,
          ).toString(),
    mosaics: fields.mosaics.map(({ id, amount }) => ({ mosaicId: id, amount })),
    message: fields.message.raw,
  };
  return new Uint8Array(facade.transactionFactory.create(descriptor).serialize());
}

/** Non-verifiable bytes of a NEM transfer. The SDK does not sort mosaics: they keep the given order. */
export function sdkNemTransfer(fields: NemTransferFields): Uint8Array {
  const facade = new NemFacade(fields.network);
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const { message } = fields;
  const descriptor: Record<string, unknown> = {
    type: `transfer_transaction_v${fields.version}`,
    signerPublicKey: toHex(fields.signer),
    fee: fields.fee,
    timestamp: Number(fields.timestamp),
    deadline: Number(fields.deadline),
    recipientAddress: fields.recipient.address,
    amount: fields.amount,
  };
  if (message.kind !== 'none')
    descriptor.message = { messageType: message.kind === 'encrypted' ? 'encrypted' : 'plain', message: message.raw };
  if (fields.version === 2)
    descriptor.mosaics = fields.mosaics.map(({ namespace, name, quantity }) => ({
      mosaic: { mosaicId: { namespaceId: { name: bytesOf(namespace) }, name: bytesOf(name) }, amount: quantity },
    }));
  return new Uint8Array(facade.extractSigningPayload(facade.transactionFactory.create(descriptor)));
}
