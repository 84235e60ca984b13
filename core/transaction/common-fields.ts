/** Pieces that several kinds of transactions are made of. Treat every array as read-only. */

/** Where something goes (catbuffer UnresolvedAddress): an address, or a namespace the network resolves when it executes. */
export type Recipient =
  | { readonly type: 'address'; readonly address: string }
  /** A namespace: which address it means is decided by the network when it executes the transaction. */
  | { readonly type: 'alias'; readonly namespaceId: bigint };

/** `raw` is the whole message field (Symbol: with its first byte; NEM: the payload without its type). */
export type Message =
  | { readonly kind: 'none'; readonly raw: Uint8Array }
  | { readonly kind: 'plain'; readonly raw: Uint8Array; readonly text: string }
  | { readonly kind: 'undecodable'; readonly raw: Uint8Array }
  | { readonly kind: 'encrypted'; readonly raw: Uint8Array }
  | { readonly kind: 'harvesting'; readonly raw: Uint8Array }
  | { readonly kind: 'hex'; readonly raw: Uint8Array };

export interface SymbolMosaic {
  /** A mosaic id, or a namespace id (high bit set): an alias. */
  readonly id: bigint;
  /** Atomic units. */
  readonly amount: bigint;
}

export interface NemMosaicId {
  readonly namespace: string;
  readonly name: string;
}

export interface NemMosaic extends NemMosaicId {
  /** As written in the transaction. */
  readonly quantity: bigint;
}

export interface NemTransferMosaic extends NemMosaic {
  /** Atomic units that really move: floor(quantity × amount / 1 000 000) (TransferTransaction.java getRawQuantity). */
  readonly rawQuantity: bigint;
  /** True when that division drops a remainder. */
  readonly losesFraction: boolean;
}
