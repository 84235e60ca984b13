/**
 * core/task: what our keys must do with decoded bytes, and with which of our accounts.
 * Takes: a request's transactions, our accounts, the registry, a person's choices. Gives: one `Task`, a question, or a
 * reason.
 * Refuses: work for foreign keys, blind or repeated cosigning, anything that is not a decoded transaction.
 * Never: guesses between two meanings; it asks.
 */

import type { Chain, Network } from '../chain/networks.ts';
import type { Entry } from '../registry/registry.ts';
import type { NemTransaction } from '../transaction/nem/content.ts';
import type { SymbolTransaction } from '../transaction/transaction.ts';

export interface AccountFacts {
  readonly chain: Chain;
  readonly network: Network;
  readonly address: string;
  /** 64 upper-case hex digits. */
  readonly publicKey: string;
  readonly label: string;
}

/** What Inkan composed from a request that it did not take unchanged. */
export type Composed = 'invoice' | 'aggregate-complete' | 'aggregate-bonded' | 'nem-multisig' | 'nem-cosignature';

interface Common {
  /** The account whose key signs (cosign: the cosigner). Null without a vault. */
  readonly account: AccountFacts | null;
  readonly composed: Composed | null;
}

/** Sign as the transaction's own signer. `attach`: further accounts of ours that cosign the aggregate at once. */
export interface SignTask extends Common {
  readonly do: 'sign';
  readonly tx: SymbolTransaction | NemTransaction;
  /** True if the request left the signer open and our key was filled in. */
  readonly signerFilledIn: boolean;
  readonly attach: readonly AccountFacts[];
}

/**
 * Sign an aggregate bonded, then its hash lock. The hash in `lock` is zero and is filled in once the bonded aggregate
 * is signed (a Symbol hash covers the signature).
 */
export interface LockAndBondTask extends Common {
  readonly do: 'lock-and-bond';
  readonly tx: SymbolTransaction;
  readonly lock: SymbolTransaction;
  readonly signerFilledIn: boolean;
  readonly attach: readonly AccountFacts[];
}

/** Symbol: cosign the aggregate `tx`, which its initiator has signed. */
export interface CosignAggregateTask extends Common {
  readonly do: 'cosign-aggregate';
  readonly tx: SymbolTransaction;
  /** 32 bytes that are signed: computed from `tx`, signature included. */
  readonly hash: Uint8Array;
}

/** NEM: sign the cosignature transaction `tx`, whose content includes the inner transaction. */
export interface CosignMultisigTask extends Common {
  readonly do: 'cosign-multisig';
  readonly tx: NemTransaction;
}

/** Add entries to the registry. Signs nothing. */
export interface EntriesTask {
  readonly do: 'keep';
  readonly chain: Chain;
  readonly network: Network;
  readonly entries: readonly Entry[];
}

export type SigningTask = SignTask | LockAndBondTask | CosignAggregateTask | CosignMultisigTask;
export type Task = SigningTask | EntriesTask;
export const taskKinds = ['sign', 'lock-and-bond', 'cosign-aggregate', 'cosign-multisig', 'keep'] as const;
export type TaskKind = (typeof taskKinds)[number] & Task['do'];

/** Questions asked if bytes can mean two things. */
export const questions = ['signer', 'cosigner', 'invoice-amount', 'multisig-way', 'bonded-way'] as const;
export type Question = (typeof questions)[number];
/** Answers so far, by question. */
export type Choices = Readonly<Partial<Record<Question, string>>>;
