/** NEM for the test network. Takes: nothing. Gives: its rules, nodes and front end as one value. Never: Symbol. */
import type { ChainKind } from '../chain/kind.ts';
import type { Ledger } from '../chain/node.ts';
import { nemRules } from './execute.ts';
import { askNem, nemError } from './front-end.ts';
import { type NemMessage, NemNode } from './node.ts';
import { accountOf, credit, emptyNemState, type NemState, xem } from './state.ts';
import { addressOfKey, type NemTransaction } from './transaction.ts';

const ledger: Ledger<NemTransaction, NemState> = {
  currency: xem,
  sends: ({ signer, inner }, address) => signer === address || inner?.signer === address,
  holdings: (state, address) => state.accounts.get(address)?.balances ?? new Map(),
  setHolding: (state, address, mosaic, amount) => accountOf(state, address).balances.set(mosaic, amount),
};

/** An address, or a public key, which the chain then knows. */
function creditNem(state: NemState, account: string, mosaic: string | null, amount: bigint): void {
  const key = /^[0-9A-F]{64}$/.test(account) ? account : null;
  const address = key === null ? account : addressOfKey(key);
  credit(state, address, mosaic ?? xem, amount);
  if (key !== null) accountOf(state, address).publicKey = key;
}

export const nemKind: ChainKind<NemTransaction, NemState, NemNode, NemMessage> = {
  chain: 'nem',
  rules: nemRules,
  begin: emptyNemState,
  makeNode: (index, branch) => new NemNode(index, branch, ledger),
  ask: (node, question, nowMs, spread) =>
    askNem(node, question, nowMs, (message) => {
      const announced = node.take(message, nowMs);
      if (announced.verdict === 'SUCCESS') spread(message);
      return announced;
    }),
  hear: (node, message, nowMs) => {
    node.take(message, nowMs);
  },
  share: (node) =>
    [...node.pool.values()].flatMap((each) =>
      [each, ...each.signatures].map(({ data, signature }) => ({ data: Buffer.from(data).toString('hex'), signature })),
    ),
  credit: creditNem,
  balance: (state, address, mosaic) => state.accounts.get(address)?.balances.get(mosaic ?? xem) ?? 0n,
  // Jetty's DoS filter; with what code and body it refuses has not been seen at a node.
  throttled: () => ({ status: 429, body: null }),
  unavailable: ({ path }, nowMs) =>
    path === '/status' || path === '/heartbeat' ? null : nemError(503, 'NIS is loading', nowMs),
  rewriteLimit: 360,
};
