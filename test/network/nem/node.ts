/**
 * A NIS node of the test network: its verdict on announced bytes.
 * Takes: bytes, a signature, the network's time. Gives: the verdict with the hashes, and what is new for other nodes.
 * Refuses: with NIS's verdicts. Never: makes blocks. A multisig transaction that lacks cosignatures is in the pool too, as
 * in NIS; it is in no block until it has them.
 */
import { Node } from '../chain/node.ts';
import { attempt } from '../chain/rules.ts';
import { incomplete } from './execute.ts';
import { minOf, type NemState } from './state.ts';
import { bytesOf, type NemTransaction, readNem, signatureHolds, textOf, types } from './transaction.ts';
import { isVerdict, type Verdict } from './verdicts.ts';

export interface NemMessage {
  readonly data: string;
  readonly signature: string;
}
export interface Announced {
  readonly verdict: Verdict;
  readonly hash: string | null;
  readonly innerHash: string | null;
}

/** How long NIS repeats a verdict without looking again (PushService.java). */
const repeatMs = 600_000n;

export class NemNode extends Node<NemTransaction, NemState> {
  #recent = new Map<string, { readonly verdict: Verdict; readonly atMs: bigint }>();

  override forget(): void {
    super.forget();
    this.#recent.clear();
  }

  take({ data, signature }: NemMessage, timeMs: bigint): Announced {
    const transaction = readNem(bytesOf(data), signature);
    if (transaction === null) return { verdict: 'FAILURE_UNKNOWN', hash: null, innerHash: null };
    const { hash, innerHash } = transaction;
    const said = (verdict: Verdict): Announced => ({ verdict, hash, innerHash });
    const { behaviour } = this;
    if (behaviour.name === 'drops-announces') return said('SUCCESS');
    if (behaviour.name === 'refuses-with') return said(isVerdict(behaviour.code) ? behaviour.code : 'FAILURE_UNKNOWN');
    const before = this.#recent.get(`${hash} ${transaction.signature}`);
    if (before !== undefined && timeMs - before.atMs < repeatMs)
      return said(before.verdict === 'SUCCESS' ? 'NEUTRAL' : before.verdict);
    const verdict = this.#judge(transaction, timeMs);
    this.#recent.set(`${hash} ${transaction.signature}`, { verdict, atMs: timeMs });
    return said(verdict);
  }

  #judge(transaction: NemTransaction, timeMs: bigint): Verdict {
    if (!signatureHolds(transaction)) return 'FAILURE_SIGNATURE_NOT_VERIFIABLE';
    if (this.#isConfirmed(transaction)) return 'FAILURE_HASH_EXISTS';
    if (this.pool.has(transaction.hash)) return 'NEUTRAL';
    return transaction.type === types.cosignature ? this.#cosign(transaction, timeMs) : this.#pool(transaction, timeMs);
  }

  #isConfirmed({ hash, innerHash }: NemTransaction): boolean {
    return this.branch.blocks.some(({ transactions }) =>
      transactions.some((each) => each.hash === hash || (innerHash !== null && each.innerHash === innerHash)),
    );
  }

  #pool(transaction: NemTransaction, timeMs: bigint): Verdict {
    const { state, context } = this.pending(timeMs);
    const [, code] = attempt(this.rules, state, transaction, context);
    const waits = code === incomplete && transaction.inner !== null;
    if (code !== null && !waits) return isVerdict(code) ? code : 'FAILURE_UNKNOWN';
    this.pool.set(transaction.hash, transaction);
    return 'SUCCESS';
  }

  /** The multisig transaction must be at this very node, and the signer one of its cosigners who has not signed yet. */
  #cosign(cosignature: NemTransaction, timeMs: bigint): Verdict {
    const { json, signer } = cosignature;
    const parent = [...this.pool.values()].find(({ innerHash }) => innerHash === json.otherTransactionHash);
    const account = parent?.inner?.signer ?? null;
    if (parent === undefined || account !== textOf(json.multisigAccountAddress))
      return 'FAILURE_MULTISIG_NO_MATCHING_MULTISIG';
    const known = this.branch.tip.state.accounts.get(account);
    if (known === undefined || minOf(known) === 0 || !known.cosigners.includes(signer) || parent.signer === signer)
      return 'FAILURE_MULTISIG_NO_MATCHING_MULTISIG';
    if (parent.signatures.some((each) => each.signer === signer)) return 'NEUTRAL';
    const more = { ...parent, signatures: [...parent.signatures, cosignature] };
    const rest = new Map([...this.pool].filter(([hash]) => hash !== parent.hash));
    const kept = this.pool;
    this.pool = rest;
    const verdict = this.#pool(more, timeMs);
    if (verdict !== 'SUCCESS') this.pool = kept;
    return verdict;
  }

  /** NIS drops in silence what cannot be confirmed any more. */
  prune(timeMs: bigint): void {
    const offered = [...this.pool.values()].filter((each) => !this.#isConfirmed(each));
    this.pool = new Map();
    for (const each of offered) this.#pool(each, timeMs);
  }

  takeBack(transactions: readonly NemTransaction[], timeMs: bigint): void {
    const waiting = [...this.pool.values()];
    this.pool = new Map();
    for (const each of [...transactions, ...waiting]) this.#pool(each, timeMs);
  }
}
