/** Derivation paths: m/44'/coin'/index'/0'/0', every level hardened (SLIP-0010, SLIP-0044; NIP-6). */
import { type Chain, coinTypes, type Network } from './networks.ts';

/** `index` is 0 to 2^31 - 1; the caller that derives a key checks it. */
export const pathText = (chain: Chain, network: Network, index: number): string =>
  `m/44'/${coinTypes[chain][network]}'/${index}'/0'/0'`;
