/** Types that several kinds of transactions share. Treat every array as read-only. */

/** Recipient (catbuffer UnresolvedAddress): an address, or a namespace that the network resolves at execution. */
export type Recipient =
  | { readonly type: 'address'; readonly address: string }
  /** A namespace; the network decides at execution which address it means. */
  | { readonly type: 'alias'; readonly namespaceId: bigint };

/** `raw` is the complete message field (Symbol: with its first byte; NEM: the payload without its type). */
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
  /** Atomic units that are actually moved: floor(quantity × amount / 1 000 000) (TransferTransaction.java
   * getRawQuantity). */
  readonly rawQuantity: bigint;
  /** True if that division drops a remainder. */
  readonly losesFraction: boolean;
}
