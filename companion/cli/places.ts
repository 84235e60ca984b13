/** The networks, as the command line names them. */
import { type Chain, type Network, networks } from '../../core/chain/networks.ts';

export interface Place {
  readonly chain: Chain;
  readonly network: Network;
}
const chains: readonly Chain[] = ['symbol', 'nem'];
export const places: readonly Place[] = chains.flatMap((chain) => networks.map((network) => ({ chain, network })));
