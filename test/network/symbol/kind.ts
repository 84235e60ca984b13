/** Symbol for the test network. Takes: nothing. Gives: its rules, nodes and front end as one value. Never: NEM. */
import type { ChainKind } from '../chain/kind.ts';
import type { Ledger } from '../chain/node.ts';
import { symbolRules } from './execute.ts';
import { askSymbol } from './front-end.ts';
import { signersOf } from './multisig.ts';
import { type SymbolMessage, SymbolNode } from './node.ts';
import { error } from './question.ts';
import { accountOf, credit, emptySymbolState, type SymbolState, xym } from './state.ts';
import { addressOfKey, type SymbolTransaction } from './transaction.ts';

const ledger: Ledger<SymbolTransaction, SymbolState> = {
  currency: xym,
  // Also what an account sends from inside an aggregate.
  sends: (transaction, address) =>
    signersOf(transaction).includes(address) || transaction.inner.some(({ signer }) => signer === address),
  holdings: (state, address) => state.accounts.get(address)?.balances ?? new Map(),
  setHolding: (state, address, mosaic, amount) => accountOf(state, address, 1n).balances.set(mosaic, amount),
};

/** An address, or a public key, which the chain then knows. */
function creditSymbol(state: SymbolState, account: string, mosaic: string | null, amount: bigint): void {
  const key = /^[0-9A-F]{64}$/.test(account) ? account : null;
  const address = key === null ? account : addressOfKey(key);
  credit(state, address, mosaic ?? xym, amount, 1n);
  const known = accountOf(state, address, 1n);
  if (key === null) return;
  known.publicKey = key;
  known.publicKeyHeight = 1n;
}

export const symbolKind: ChainKind<SymbolTransaction, SymbolState, SymbolNode, SymbolMessage> = {
  chain: 'symbol',
  rules: symbolRules,
  begin: emptySymbolState,
  makeNode: (index, branch) => new SymbolNode(index, branch, ledger),
  ask: (node, question, nowMs, spread) =>
    askSymbol(node, question, nowMs, (message) => {
      if (node.take(message, nowMs)) spread(message);
    }),
  hear: (node, message, nowMs) => {
    node.take(message, nowMs);
  },
  share: (node) => [
    ...[...node.partial.values()].flatMap(({ bytes, hash, cosignatures }) => [
      { kind: 'partial', bytes } as const,
      ...cosignatures.map((each) => ({ kind: 'cosignature', cosignature: { parentHash: hash, ...each } }) as const),
    ]),
    ...[...node.pool.values()].map(({ bytes }) => ({ kind: 'transaction', bytes }) as const),
  ],
  credit: creditSymbol,
  balance: (state, address, mosaic) => state.accounts.get(address)?.balances.get(mosaic ?? xym) ?? 0n,
  throttled: () => error(429, 'TooManyRequests', 'You have exceeded your request rate of 2 r/s.'),
  unavailable: ({ path }) =>
    path === '/node/health'
      ? { status: 503, body: { status: { apiNode: 'down', db: 'up' } } }
      : error(503, 'ServiceUnavailable', 'connection failed'),
  rewriteLimit: null,
};
