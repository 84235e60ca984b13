/**
 * The two currencies: the only tokens whose divisibility is certain offline. All others are shown in atomic units.
 * Sources: network properties (symbol-sdk examples; catapult currencyMosaicId), NIS MosaicConstants.MOSAIC_ID_XEM.
 */
import type { Network } from './networks.ts';

export interface KnownMosaic {
  readonly unit: 'XYM' | 'XEM';
  readonly divisibility: 6;
  /** True for a namespace alias, which the network resolves when it executes the transaction. */
  readonly isAlias: boolean;
}

export const symbolCurrencyIds = {
  mainnet: 0x6bed913fa20223f8n,
  testnet: 0x72c0212e67a08bcen,
} as const satisfies Record<Network, bigint>;

/** Namespace id of symbol.xym, on both networks. */
export const symbolCurrencyAlias = 0xe74b99ba41f4afeen;

export const nemCurrencyName = 'nem:xem';

/** A Symbol mosaic id with the high bit set is a namespace id (NamespaceConstants.h NAMESPACE_FLAG). */
export const isSymbolAliasId = (id: bigint): boolean => id >= 1n << 63n;

export function knownSymbolMosaic(network: Network, id: bigint): KnownMosaic | null {
  if (id === symbolCurrencyIds[network]) return { unit: 'XYM', divisibility: 6, isAlias: false };
  if (id === symbolCurrencyAlias) return { unit: 'XYM', divisibility: 6, isAlias: true };
  return null;
}

/** `name` is "namespace:mosaic". */
export const knownNemMosaic = (name: string): KnownMosaic | null =>
  name === nemCurrencyName ? { unit: 'XEM', divisibility: 6, isAlias: false } : null;
