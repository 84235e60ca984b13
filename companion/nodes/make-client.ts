/** The client of an allowed node, by its chain. */
import type { AllowedNode, NodeClient } from '../contract/node-client.ts';
import { makeNemClient } from './nem/nem-client.ts';
import { makeSymbolClient } from './symbol/symbol-client.ts';
import { makeTransport, type NodeOptions } from './transport.ts';

/** A node whose address is not as node-url.ts writes it answers 'node-not-allowed' to everything. */
export function makeClient(node: AllowedNode, options: NodeOptions): NodeClient {
  const transport = makeTransport(node, options);
  return node.chain === 'nem' ? makeNemClient(node, transport) : makeSymbolClient(node, transport, options);
}
