/** Derivation paths as people write them: m/44'/coin'/index'/0'/0', every level hardened (SLIP-0010, SLIP-0044; NIP-6). */
import { type Chain, coinTypes, type Network } from './networks.ts';

/** `index` from 0 to 2^31 - 1; whoever derives with it checks that. */
export const pathText = (chain: Chain, network: Network, index: number): string =>
  `m/44'/${coinTypes[chain][network]}'/${index}'/0'/0'`;
