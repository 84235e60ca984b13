/**
 * Starts a test network of either chain, with the practice account of the published mnemonic funded on it.
 * Takes: a chain and options. Gives: a running network. Refuses: as network.ts. Never: a main network.
 */
import { practiceKeys } from '../harness/practice-keys.ts';
import { nemKind } from './nem/kind.ts';
import type { NemState } from './nem/state.ts';
import { type NetworkOptions, startNetworkOf, type TestNetwork } from './network.ts';
import { symbolKind } from './symbol/kind.ts';
import type { SymbolState } from './symbol/state.ts';

/** Whole coins of six decimals that each practice account has. */
const practiceFunds = 1_000_000_000_000n;

export async function startSymbol(options: NetworkOptions = {}): Promise<TestNetwork<SymbolState>> {
  const network = await startNetworkOf(symbolKind, options);
  network.fund(practiceKeys.symbol, practiceFunds);
  return network;
}

export async function startNem(options: NetworkOptions = {}): Promise<TestNetwork<NemState>> {
  const network = await startNetworkOf(nemKind, options);
  network.fund(practiceKeys.nem, practiceFunds);
  return network;
}

export function startNetwork(options: NetworkOptions & { readonly chain: 'symbol' }): Promise<TestNetwork<SymbolState>>;
export function startNetwork(options: NetworkOptions & { readonly chain: 'nem' }): Promise<TestNetwork<NemState>>;
export function startNetwork({ chain, ...options }: NetworkOptions & { readonly chain: 'symbol' | 'nem' }) {
  return chain === 'symbol' ? startSymbol(options) : startNem(options);
}
