/**
 * core/movement: what the requests of a batch do, line by line and in the units of the chain, for rules and for
 * findings over the history.
 * Takes: decoded tasks, our accounts, the registry. Gives: one item per request and one movement per payment, lock,
 * rental, fee or change of control, with identifiers instead of names.
 * Never: leaves out a part of a request; adds; guesses a fact (what the bytes do not state is null).
 */
import type { Chain, Network } from '../chain/networks.ts';
import type { TaskKind } from '../task/task.ts';
import type { TransactionKindName } from '../transaction/transaction.ts';

/**
 * 'transfer': value that another account receives at once. 'fee', 'deposit' (returned if all goes well), 'rental',
 * 'lock', 'revocation', 'supply': as in a review's effects. 'control': changes who can act, or under which rules.
 * 'none': does nothing of these.
 */
export const movementCauses = [
  'transfer',
  'fee',
  'deposit',
  'rental',
  'lock',
  'revocation',
  'supply',
  'control',
  'none',
] as const;
export type MovementCause = (typeof movementCauses)[number];

/** 'own': an account of the vault. 'acted-for': a multisig account that one of ours cosigns for. 'listed': in the
 * registry. 'unknown': none of these. */
export type Standing = 'own' | 'acted-for' | 'listed' | 'unknown';

export type Recipient =
  | { readonly type: 'address'; readonly address: string; readonly standing: Standing }
  /** A namespace in place of an address: whose account it is cannot be known here. */
  | { readonly type: 'alias'; readonly namespaceId: string };

export type MovementMessage =
  | { readonly type: 'none' }
  | { readonly type: 'text'; readonly text: string }
  /** Upper-case hex of what is not plain text. */
  | { readonly type: 'encrypted' | 'bytes'; readonly hex: string };

export interface Movement {
  /** Place of the request in the batch, from 0. */
  readonly item: number;
  /** Number of the inner transaction, from 1; null if the request has none. */
  readonly part: number | null;
  readonly chain: Chain;
  readonly network: Network;
  /** Kind of this part. */
  readonly kind: TransactionKindName;
  readonly cause: MovementCause;
  /** The account that acts: for a fee its payer, for a revocation the account that loses. '' if the bytes leave it
   * open, or name it by a namespace. */
  readonly source: string;
  readonly sourceStanding: Standing;
  /** Null if nobody receives it (a fee, a rental, a change of control). Of a supply: its source if it grows. */
  readonly to: Recipient | null;
  /** Symbol: 16 upper-case hex digits; the network's own name of its currency counts as the currency. NEM:
   * "namespace:name". Null if it moves nothing, or (`cause` says that it moves) something that the bytes do not name. */
  readonly mosaic: string | null;
  /** Atomic units. Null: moves something that the bytes do not state. Also null if `mosaic` is. */
  readonly atomic: bigint | null;
  readonly message: MovementMessage;
}

export interface MovedItem {
  readonly item: number;
  readonly chain: Chain;
  readonly network: Network;
  readonly task: TaskKind;
  /** Kind of the outermost transaction. */
  readonly kind: TransactionKindName;
  /** Kinds of the inner transactions, in the order of the bytes. */
  readonly innerKinds: readonly TransactionKindName[];
  /** Address whose key signs. */
  readonly signer: string;
  /** Unix ms: the latest of all its transactions. Until then something of it may still be confirmed. */
  readonly deadlineMs: bigint;
  /** NEM: the transaction's timestamp (Unix ms); Symbol has none: null. */
  readonly timestampMs: bigint | null;
  /** Upper-case hex SHA-256 of what is signed, as in the review document. */
  readonly digest: string;
  readonly movements: readonly Movement[];
}
