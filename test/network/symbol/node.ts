/**
 * A Symbol node of the test network: what it does with announced bytes. The verdict is never in the answer; it is in
 * `failed`, in a pool, or nowhere (too low a fee, bytes that it cannot parse, repeats).
 * Takes: bytes, the network's time. Gives: what it accepted, for the other nodes. Refuses: with catapult's codes, kept in
 * `failed`. Never: makes blocks.
 */
import { Node } from '../chain/node.ts';
import { attempt } from '../chain/rules.ts';
import { deadlineComplaint, lockComplaint, statelessComplaint } from './execute.ts';
import { cosignersComplaint, mayCosign, signersOf } from './multisig.ts';
import type { SymbolState } from './state.ts';
import {
  addressOfKey,
  aggregateBonded,
  bytesOf,
  type Cosignature,
  holds,
  readSymbol,
  type SymbolTransaction,
  signaturesHold,
  withCosignatures,
} from './transaction.ts';

/** Ms of network time and code. */
export interface Failed {
  readonly code: string;
  readonly deadline: bigint;
}
export interface DetachedCosignature extends Cosignature {
  readonly parentHash: string;
}
export type SymbolMessage =
  | { readonly kind: 'transaction'; readonly bytes: Uint8Array }
  | { readonly kind: 'partial'; readonly bytes: Uint8Array }
  | { readonly kind: 'cosignature'; readonly cosignature: DetachedCosignature };

export class SymbolNode extends Node<SymbolTransaction, SymbolState> {
  partial = new Map<string, SymbolTransaction>();
  failed = new Map<string, Failed>();
  minFeeMultiplier = 10;
  /** Hashes that it will not look at again. */
  #recent = new Set<string>();

  override forget(): void {
    super.forget();
    this.partial.clear();
    this.#recent.clear();
  }

  /** True: something new, which the other nodes should hear of. */
  take(message: SymbolMessage, timeMs: bigint): boolean {
    if (this.behaviour.name === 'drops-announces') return false;
    if (message.kind === 'cosignature') return this.#cosign(message.cosignature, timeMs);
    const read = readSymbol(message.bytes);
    if (read === null) return false;
    if ('code' in read) return this.#fail(read.hash, read.code, 0n);
    return this.#takeWhole(read, message.kind, timeMs);
  }

  #fail(hash: string, code: string, deadline: bigint): false {
    this.failed.set(hash, { code, deadline });
    return false;
  }

  #takeWhole(transaction: SymbolTransaction, kind: 'transaction' | 'partial', timeMs: bigint): boolean {
    const { hash, deadline } = transaction;
    if (this.behaviour.name === 'refuses-with') return this.#fail(hash, this.behaviour.code, deadline);
    if (this.#recent.has(hash) || this.pool.has(hash) || this.partial.has(hash)) return false;
    const stateless = statelessComplaint(transaction);
    if (stateless !== null) return this.#fail(hash, stateless, deadline);
    if (!signaturesHold(transaction))
      return this.#fail(hash, 'Failure_Consumer_Batch_Signature_Not_Verifiable', deadline);
    if (this.branch.find(hash) !== null) return this.#fail(hash, 'Failure_Hash_Already_Exists', deadline);
    // UtUpdater.cpp: dropped without a status.
    if (transaction.maxFee < BigInt(this.minFeeMultiplier * transaction.size)) return false;
    return kind === 'partial' ? this.#hold(transaction, timeMs) : this.#pool(transaction, timeMs);
  }

  #pool(transaction: SymbolTransaction, timeMs: bigint): boolean {
    const { state, context } = this.pending(timeMs);
    const [, code] = attempt(this.rules, state, transaction, context);
    if (code !== null) return this.#fail(transaction.hash, code, transaction.deadline);
    this.#recent.add(transaction.hash);
    this.failed.delete(transaction.hash);
    this.partial.delete(transaction.hash);
    this.pool.set(transaction.hash, transaction);
    return true;
  }

  /** Only what a confirmed lock allows waits for cosignatures. */
  #hold(transaction: SymbolTransaction, timeMs: bigint): boolean {
    const { hash, deadline, type } = transaction;
    if (type !== aggregateBonded) return false;
    const { state, height } = this.branch.tip;
    const code = deadlineComplaint(transaction, timeMs) ?? lockComplaint(state, hash, height + 1n);
    if (code !== null) return this.#fail(hash, code, deadline);
    const complaint = cosignersComplaint(state, transaction);
    if (complaint === null) return this.#pool(transaction, timeMs);
    if (complaint !== 'Failure_Aggregate_Missing_Cosignatures') return this.#fail(hash, complaint, deadline);
    this.failed.delete(hash);
    this.partial.set(hash, transaction);
    return true;
  }

  /** A cosignature that does not fit has no status of its own: the node says nothing of it (PtUpdater.cpp). */
  #cosign({ parentHash, signerPublicKey, signature }: DetachedCosignature, timeMs: bigint): boolean {
    const parent = this.partial.get(parentHash);
    if (parent === undefined || !holds(signerPublicKey, bytesOf(parentHash), signature)) return false;
    const address = addressOfKey(signerPublicKey);
    if (signersOf(parent).includes(address) || !mayCosign(this.branch.tip.state, parent, address)) return false;
    const whole = withCosignatures(parent, [{ signerPublicKey, signature }]);
    this.partial.set(parentHash, whole);
    if (cosignersComplaint(this.branch.tip.state, whole) === null && !this.#pool(whole, timeMs))
      this.partial.delete(parentHash);
    return true;
  }

  /** After a block or a roll-back: drops what cannot be confirmed any more, and says why. */
  prune(timeMs: bigint): void {
    const { state, height } = this.branch.tip;
    for (const [hash, transaction] of this.partial) {
      if (this.branch.find(hash) !== null) this.partial.delete(hash);
      else if (!state.locks.has(hash))
        this.#drop(transaction, 'Failure_Extension_Partial_Transaction_Dependency_Removed');
      else if (deadlineComplaint(transaction, timeMs) ?? lockComplaint(state, hash, height))
        this.#drop(transaction, 'Failure_Extension_Partial_Transaction_Cache_Prune');
    }
    const offered = [...this.pool.values()].filter(({ hash }) => this.branch.find(hash) === null);
    this.pool.clear();
    for (const transaction of offered) {
      this.#recent.delete(transaction.hash);
      this.#pool(transaction, timeMs);
    }
  }

  #drop({ hash, deadline }: SymbolTransaction, code: string): void {
    this.partial.delete(hash);
    this.#fail(hash, code, deadline);
  }

  /** Back into the pool after a roll-back; past its deadline it is lost, with that code. */
  takeBack(transactions: readonly SymbolTransaction[], timeMs: bigint): void {
    const waiting = [...this.pool.values()];
    this.pool.clear();
    for (const transaction of [...transactions, ...waiting]) {
      this.#recent.delete(transaction.hash);
      this.#pool(transaction, timeMs);
    }
  }
}
