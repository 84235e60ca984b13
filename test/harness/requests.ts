/** Unsigned requests as made by an online tool: by symbol-sdk, with deadlines relative to now. Testnet only. */
import { PublicKey, utils } from 'symbol-sdk';
import { NemFacade, TransactionFactory as NemFactory, type models as nem } from 'symbol-sdk/nem';
import { SymbolFacade, type models as symbol } from 'symbol-sdk/symbol';
import { practiceKeys } from './practice-keys.ts';

const zeroKey = '0'.repeat(64);
const symbolRecipient = 'TATNE7Q5BITMUTRRN6IB4I7FLSDRDWZA37JGO5Q';
const nemRecipient = 'TDD2CT6LQLIYQ56KIXI3ENTM6EK3D44P5KZPFMK2';
const testnetSeed = '49D6E1CE276A85B70EAFE52349AACCA389302E7A9754BCF1221E79494FC665A4';
const nemEpochSeconds = 1_427_587_585;

export interface UnsignedRequest {
  readonly chain: 'symbol' | 'nem';
  /** The text of the QR that an online tool shows. */
  readonly text: string;
  readonly bytes: Uint8Array;
}

/**
 * Symbol QR type 3 of a transfer with a message, of 12.345678 XYM unless another amount is given. Its signer is the first practice account; an invoice
 * leaves it zero ('open'), and Inkan asks which account pays.
 */
export function symbolTransferRequest(
  message = 'Invoice 2026-118',
  mosaics = 1,
  signer: 'own' | 'open' = 'own',
  atomic = 12_345_678n,
): UnsignedRequest {
  const facade = new SymbolFacade('testnet');
  const transaction = facade.transactionFactory.create({
    type: 'transfer_transaction_v1',
    signerPublicKey: signer === 'open' ? zeroKey : practiceKeys.symbol,
    fee: 40_000n,
    deadline: facade.network.fromDatetime(new Date(Date.now() + 2 * 3_600_000)).timestamp,
    recipientAddress: symbolRecipient,
    mosaics: Array.from({ length: mosaics }, (_, i) => ({
      mosaicId: i === 0 ? 0x72c0212e67a08bcen : 0x72c0212e67a08bcen + BigInt(i),
      amount: atomic,
    })),
    message: new Uint8Array([0, ...new TextEncoder().encode(message)]),
  }) as symbol.TransferTransactionV1;
  const bytes = transaction.serialize();
  const data = { payload: utils.uint8ToHex(bytes) };
  return {
    chain: 'symbol',
    bytes,
    text: JSON.stringify({ v: 3, type: 3, network_id: 152, chain_id: testnetSeed, data }),
  };
}

/** The same transfer to a namespace alias: the recipient is the network byte plus one, then the id (catbuffer). */
export function symbolAliasRequest(): UnsignedRequest {
  const bytes = Uint8Array.from(symbolTransferRequest().bytes);
  bytes.set([0x99, 0xee, 0xaf, 0xf4, 0x41, 0xba, 0x99, 0x4b, 0xe7, ...new Uint8Array(15)], 128);
  return { chain: 'symbol', bytes, text: utils.uint8ToHex(bytes) };
}

/** `{"data"}` of a NEM transfer v1 of 1,234.5 XEM, signed by `signerPublicKey` (NEM bytes must name their signer). */
export function nemTransferRequest(signerPublicKey: string): UnsignedRequest {
  const facade = new NemFacade('testnet');
  const timestamp = Math.floor(Date.now() / 1000) - nemEpochSeconds - 60;
  const transaction = facade.transactionFactory.create({
    type: 'transfer_transaction_v1',
    signerPublicKey: new PublicKey(signerPublicKey).toString(),
    fee: 150_000n,
    timestamp,
    deadline: timestamp + 2 * 3600,
    recipientAddress: nemRecipient,
    amount: 1_234_500_000n,
    message: { messageType: 'plain', message: new TextEncoder().encode('Invoice 2026-119') },
  }) as nem.Transaction;
  const bytes = NemFactory.toNonVerifiableTransaction(transaction).serialize();
  return { chain: 'nem', bytes, text: JSON.stringify({ data: utils.uint8ToHex(bytes) }) };
}

/** A message of 340 characters without a pattern: too long for an easy code, short enough for one, hardly
 * compressible. */
export function longMessage(): string {
  let state = 7;
  return Array.from({ length: 340 }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return String.fromCodePoint(0x4e00 + (state >>> 18));
  }).join('');
}
