/**
 * The second codec: symbol-sdk decodes the same bytes, must encode them unchanged (it drops unknown fields), and must
 * compute the same message to sign, the same Merkle root and the same hashes with its own code.
 */
import type { SymbolFacade } from 'symbol-sdk/symbol';
import { equalBytes } from '../../../core/base/bytes.ts';
import type { Network } from '../../../core/chain/networks.ts';
import type { OwnershipStatement } from '../../../core/signature/ownership.ts';
import type { NemTransaction } from '../../../core/transaction/nem/content.ts';
import { encodeNem } from '../../../core/transaction/nem/encode-nem.ts';
import { inHashOrder } from '../../../core/transaction/nem/hash-order.ts';
import { nemHashOf } from '../../../core/transaction/nem/kinds/cosignature.ts';
import type { SymbolTransaction } from '../../../core/transaction/transaction.ts';
import type { ToSign } from './to-sign.ts';

/** The SDK is loaded at the first signature: it takes half a second and 75 MB. */
const symbolSdk = once(() => import('symbol-sdk/symbol'));
const nemSdk = once(() => import('symbol-sdk/nem'));

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | null = null;
  return () => {
    loaded ??= load();
    return loaded;
  };
}

/** `message` is what our own code would sign. */
export async function sdkAgrees(what: ToSign, message: Uint8Array): Promise<boolean> {
  try {
    if (what.as === 'owner') return await sdkKnowsAccount(what.statement, message);
    return what.tx.chain === 'symbol'
      ? await sdkSymbolAgrees(what.tx, what.as, message)
      : await sdkNemAgrees(what.tx, message);
  } catch {
    return false;
  }
}

/** Creating one takes longer than all calls to it. */
const facades = new Map<Network, SymbolFacade>();

async function sdkSymbolAgrees(
  tx: SymbolTransaction,
  as: 'signer' | 'cosigner',
  message: Uint8Array,
): Promise<boolean> {
  const { SymbolFacade, SymbolTransactionFactory } = await symbolSdk();
  // A new array, because the SDK refuses unaligned views.
  const read = SymbolTransactionFactory.deserialize(tx.bytes.slice());
  const { transactions } = read as unknown as {
    transactions?: Parameters<typeof SymbolFacade.hashEmbeddedTransactions>[0];
  };
  transactions?.forEach(writeOnce);
  if (Buffer.compare(writeOnce(read), tx.bytes) !== 0) return false;
  if ('transactionsHash' in tx.content) {
    if (transactions === undefined) return false;
    const root = SymbolFacade.hashEmbeddedTransactions(transactions);
    if (!equalBytes(root.bytes, tx.content.transactionsHash)) return false;
  }
  const facade = facades.get(tx.network) ?? new SymbolFacade(tx.network);
  facades.set(tx.network, facade);
  const theirs = as === 'signer' ? facade.extractSigningPayload(read) : facade.hashTransaction(read).bytes;
  return equalBytes(theirs, message);
}

/**
 * The SDK orders the keys of a multisig modification by hash, NIS by address: the SDK gets a copy in its own order. The
 * signed bytes stay as reviewed.
 */
async function sdkNemAgrees(tx: NemTransaction, message: Uint8Array): Promise<boolean> {
  const { NemFacade, models } = await nemSdk();
  const parse = (bytes: Uint8Array) => models.NonVerifiableTransactionFactory.deserialize(bytes.slice());
  // The copy is made from the fields, so the fields must match the bytes.
  if (!equalBytes(encodeNem(tx), tx.bytes)) return false;
  const outer = inHashOrder(tx).bytes;
  if (!equalBytes(parse(outer).serialize(), outer) || !equalBytes(message, tx.bytes)) return false;
  if (tx.content.kind !== 'nem.cosignature') return true;
  const inner = inHashOrder(tx.content.inner).bytes;
  const read = parse(inner);
  if (!equalBytes(read.serialize(), inner)) return false;
  const theirs = new NemFacade(tx.network).hashTransaction(read).bytes;
  return equalBytes(theirs, nemHashOf(inner)) && equalBytes(nemHashOf(tx.content.inner.bytes), tx.content.otherHash);
}

/** The SDK derives the same address from the key, and its codecs do not read the message as a transaction. */
async function sdkKnowsAccount({ facts }: OwnershipStatement, message: Uint8Array): Promise<boolean> {
  const { PublicKey } = await import('symbol-sdk');
  const [{ SymbolFacade, SymbolTransactionFactory }, { NemFacade, models }] = await Promise.all([
    symbolSdk(),
    nemSdk(),
  ]);
  const facade = facts.chain === 'symbol' ? new SymbolFacade(facts.network) : new NemFacade(facts.network);
  if (facade.network.publicKeyToAddress(new PublicKey(facts.publicKey)).toString() !== facts.address) return false;
  const codecs = [
    () => SymbolTransactionFactory.deserialize(Uint8Array.from(message)),
    () => models.NonVerifiableTransactionFactory.deserialize(Uint8Array.from(message)),
  ];
  return !codecs.some(takes);
}

function takes(codec: () => unknown): boolean {
  try {
    codec();
    return true;
  } catch {
    return false;
  }
}

/**
 * Caches the SDK's serialisation, and its size, which is its length: its hashes and its payload would each serialise the
 * complete transaction again.
 */
function writeOnce(written: { serialize(): Uint8Array }): Uint8Array {
  const bytes = written.serialize();
  written.serialize = () => bytes;
  Object.defineProperty(written, 'size', { value: bytes.length });
  return bytes;
}
