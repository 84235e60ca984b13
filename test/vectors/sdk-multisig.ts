/** Aggregates as other tools make and sign them: by symbol-sdk. Testnet. */
import { Hash256, PrivateKey, PublicKey, utils } from 'symbol-sdk';
import { NemFacade, KeyPair as NemKeyPair, type models as nem } from 'symbol-sdk/nem';
import { models, SymbolFacade, KeyPair as SymbolKeyPair, SymbolTransactionFactory } from 'symbol-sdk/symbol';

export interface TestKeys {
  readonly publicKey: Uint8Array;
  readonly signSymbol: (message: Uint8Array) => Uint8Array;
}

/** Keys of an account that no vault holds. */
export function makeKeyPair(fill: number, chain: 'symbol' | 'nem' = 'symbol'): TestKeys {
  const privateKey = new PrivateKey(new Uint8Array(32).fill(fill));
  const pair = chain === 'symbol' ? new SymbolKeyPair(privateKey) : new NemKeyPair(privateKey);
  return {
    publicKey: Uint8Array.from(pair.publicKey.bytes),
    signSymbol: (message) => Uint8Array.from(pair.sign(message).bytes),
  };
}

export type MakeEmbedded = () => models.EmbeddedTransaction;

const xym = 0x72c0212e67a08bcen;

/** Any embedded transaction, from an SDK descriptor. */
export const sdkEmbedded =
  (signer: Uint8Array, descriptor: Record<string, unknown>): MakeEmbedded =>
  () =>
    new SymbolFacade('testnet').transactionFactory.createEmbedded({
      signerPublicKey: new PublicKey(signer).toString(),
      ...descriptor,
    });

const transferOf = (recipientAddress: string, amount: bigint, text: string) => ({
  type: 'transfer_transaction_v1',
  recipientAddress,
  mosaics: [{ mosaicId: xym, amount }],
  message: text === '' ? new Uint8Array(0) : Uint8Array.of(0, ...new TextEncoder().encode(text)),
});

export const sdkEmbeddedTransfer = (signer: Uint8Array, to: string, amount: bigint, text: string): MakeEmbedded =>
  sdkEmbedded(signer, transferOf(to, amount, text));

/** Unsigned bytes of a transfer that names its signer. */
export function sdkTransfer(signer: Uint8Array, to: string, amount: bigint, deadline: bigint): Uint8Array {
  const outer = { signerPublicKey: new PublicKey(signer).toString(), fee: 20_000n, deadline };
  const transaction = new SymbolFacade('testnet').transactionFactory.create({
    ...transferOf(to, amount, 'Invoice 2026-120'),
    ...outer,
  });
  return Uint8Array.from(transaction.serialize());
}

/** Bytes of an aggregate v3. Signed if the initiator's keys are given, unsigned if only its public key is. */
export function sdkAggregate({
  kind,
  initiator,
  deadline,
  inner,
  fee = 60_000n,
}: {
  readonly kind: 'complete' | 'bonded';
  readonly initiator: TestKeys | Uint8Array;
  readonly deadline: bigint;
  readonly inner: readonly MakeEmbedded[];
  readonly fee?: bigint;
}): Uint8Array {
  const facade = new SymbolFacade('testnet');
  const transactions = inner.map((make) => make());
  const publicKey = initiator instanceof Uint8Array ? initiator : initiator.publicKey;
  const aggregate = facade.transactionFactory.create({
    type: `aggregate_${kind}_transaction_v3`,
    signerPublicKey: new PublicKey(publicKey).toString(),
    fee,
    deadline,
    transactionsHash: SymbolFacade.hashEmbeddedTransactions(transactions),
    transactions,
  }) as models.AggregateCompleteTransactionV3;
  if (!(initiator instanceof Uint8Array))
    aggregate.signature.bytes.set(initiator.signSymbol(facade.extractSigningPayload(aggregate)));
  return Uint8Array.from(aggregate.serialize());
}

/** A signed aggregate with one more cosignature at its end. */
export function sdkCosigned(signed: Uint8Array, { publicKey, signSymbol }: TestKeys): Uint8Array {
  const aggregate = SymbolTransactionFactory.deserialize(signed) as models.AggregateCompleteTransactionV3;
  const cosignature = new models.Cosignature();
  cosignature.version = 0n;
  cosignature.signerPublicKey = new models.PublicKey(Uint8Array.from(publicKey));
  const { bytes } = new SymbolFacade('testnet').hashTransaction(aggregate);
  cosignature.signature = new models.Signature(Uint8Array.from(signSymbol(bytes)));
  aggregate.cosignatures.push(cosignature);
  return Uint8Array.from(aggregate.serialize());
}

export const testnet = {
  /** `{"data"}` of a NEM cosignature alone: what it agrees to is unknown. */
  blindNemCosignature(signerPublicKey: string): string {
    const facade = new NemFacade('testnet');
    const transaction = facade.transactionFactory.create({
      type: 'cosignature_v1',
      signerPublicKey,
      fee: 150_000n,
      timestamp: 300_000_000,
      deadline: 300_003_600,
      otherTransactionHash: new Hash256('AB'.repeat(32)).toString(),
      multisigAccountAddress: new NemFacade('testnet').network
        .publicKeyToAddress(new PublicKey(makeKeyPair(0x61, 'nem').publicKey))
        .toString(),
    });
    return JSON.stringify({ data: utils.uint8ToHex(facade.extractSigningPayload(transaction as nem.Transaction)) });
  },
};
