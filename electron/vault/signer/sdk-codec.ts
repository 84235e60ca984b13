/**
 * The second codec: symbol-sdk reads the same bytes, must write them back unchanged (it drops what it does not know:
 * facts §4.1), and must come to the same message to sign, the same Merkle root and the same hashes by its own code.
 */
import { equalBytes } from '../../../core/base/bytes.ts';
import type { OwnershipStatement } from '../../../core/signature/ownership.ts';
import type { NemTransaction } from '../../../core/transaction/nem/content.ts';
import { encodeNem } from '../../../core/transaction/nem/encode-nem.ts';
import { inHashOrder } from '../../../core/transaction/nem/hash-order.ts';
import { nemHashOf } from '../../../core/transaction/nem/kinds/cosignature.ts';
import type { SymbolTransaction } from '../../../core/transaction/transaction.ts';
import type { ToSign } from './to-sign.ts';

/** `message` is what our own code would have signed. */
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

async function sdkSymbolAgrees(
  tx: SymbolTransaction,
  as: 'signer' | 'cosigner',
  message: Uint8Array,
): Promise<boolean> {
  const { SymbolFacade, SymbolTransactionFactory } = await import('symbol-sdk/symbol');
  // A fresh array: the SDK refuses unaligned views (facts §4.5).
  const read = SymbolTransactionFactory.deserialize(Uint8Array.from(tx.bytes));
  if (!equalBytes(read.serialize(), tx.bytes)) return false;
  if ('transactionsHash' in tx.content) {
    const { transactions } = read as unknown as {
      transactions: Parameters<typeof SymbolFacade.hashEmbeddedTransactions>[0];
    };
    const root = SymbolFacade.hashEmbeddedTransactions(transactions);
    if (!equalBytes(root.bytes, tx.content.transactionsHash)) return false;
  }
  const facade = new SymbolFacade(tx.network);
  const theirs = as === 'signer' ? facade.extractSigningPayload(read) : facade.hashTransaction(read).bytes;
  return equalBytes(theirs, message);
}

/**
 * The SDK wants the keys of a multisig modification in another order than NIS (by hash, not by address): it is given a copy
 * in its own order. What is signed stays as it was reviewed.
 */
async function sdkNemAgrees(tx: NemTransaction, message: Uint8Array): Promise<boolean> {
  const { NemFacade, models } = await import('symbol-sdk/nem');
  const parse = (bytes: Uint8Array) => models.NonVerifiableTransactionFactory.deserialize(Uint8Array.from(bytes));
  // The copy is made from the fields, so the fields must be the bytes.
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

/** The SDK comes to the same address from the key, and its codecs take the message for no transaction. */
async function sdkKnowsAccount({ facts }: OwnershipStatement, message: Uint8Array): Promise<boolean> {
  const { PublicKey } = await import('symbol-sdk');
  const [{ SymbolFacade, SymbolTransactionFactory }, { NemFacade, models }] = await Promise.all([
    import('symbol-sdk/symbol'),
    import('symbol-sdk/nem'),
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
