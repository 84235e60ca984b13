/**
 * Announcing, looking up and listing transactions at a NIS node.
 * Takes: a question. Gives: answers as NIS. Refuses: (`Bad`) a hash that it has forgotten: after 36 hours it has.
 * Never: refuses an announce by status; the verdict is in the body.
 */
import { pairJson, waitingJson } from './json.ts';
import { addressIn, Bad, type NemQuestion, numberIn, ok, type Routes } from './question.ts';
import { type NemBody, type NemTransaction, textOf, types } from './transaction.ts';
import { verdicts } from './verdicts.ts';

const rememberedMs = 36n * 3_600_000n;
const mostWaiting = 25;
/** Row ids of nodes lie apart. */
const rowsPerNode = 1_000_000;

interface Row {
  readonly transaction: NemTransaction;
  readonly height: bigint;
  readonly timeMs: bigint;
  readonly id: number;
}

/** Newest first. */
function rowsOf({ node, view }: NemQuestion): readonly Row[] {
  const all = view.blocks.flatMap(({ transactions, height, timeMs }) =>
    transactions.map((transaction) => ({ transaction, height, timeMs })),
  );
  return all.map((each, i) => ({ ...each, id: (node.index + 1) * rowsPerNode + i })).toReversed();
}

const effective = (transaction: NemTransaction): NemBody => transaction.inner ?? transaction;
const receives = (transaction: NemTransaction, address: string): boolean => {
  const { type, json } = effective(transaction);
  return type === types.transfer && textOf(json.recipientAddress) === address;
};
/** All that the account signed, and what its multisig account did (BlockDaoImpl.java). */
const sends = (transaction: NemTransaction, address: string): boolean =>
  transaction.signer === address ||
  transaction.inner?.signer === address ||
  transaction.signatures.some(({ signer }) => signer === address);

type Wanted = (transaction: NemTransaction, address: string) => boolean;
const lists: readonly (readonly [name: string, Wanted])[] = [
  ['incoming', receives],
  ['outgoing', sends],
  ['all', (transaction, address) => receives(transaction, address) || sends(transaction, address)],
];

const listRoutes: Routes = lists.map(([name, wanted]): Routes[number] => ({
  method: 'GET',
  path: `/account/transfers/${name}`,
  answer: (question) => {
    const { query } = question;
    const address = addressIn(query.get('address'));
    const size = Math.min(100, Math.max(5, numberIn(query, 'pageSize') ?? 25));
    const rows = rowsOf(question).filter(({ transaction }) => wanted(transaction, address));
    const hash = query.get('hash')?.toUpperCase() ?? null;
    const before = hash === null ? numberIn(query, 'id') : idOf(question, rows, hash);
    const page = rows.filter(({ id }) => before === null || id < before).slice(0, size);
    return ok({ data: page.map(({ transaction, height, id }) => pairJson(transaction, height, id)) });
  },
}));

const fresh = ({ nowMs }: NemQuestion, { timeMs }: Row): boolean => nowMs - timeMs < rememberedMs;

function idOf(question: NemQuestion, rows: readonly Row[], hash: string): number {
  const found = rows.find((row) => row.transaction.hash === hash && fresh(question, row));
  if (found === undefined) throw new Bad('Hash was not found in cache');
  return found.id;
}

/** Also what waits for this cosigner (ImpactfulTransactionPredicate.java). */
function concerns({ view }: NemQuestion, transaction: NemTransaction, address: string): boolean {
  if (sends(transaction, address) || receives(transaction, address)) return true;
  const account = transaction.inner?.signer;
  return account !== undefined && view.tip.state.accounts.get(account)?.cosigners.includes(address) === true;
}

export const transactionRoutes: Routes = [
  ...listRoutes,
  {
    method: 'GET',
    path: '/account/unconfirmedTransactions',
    answer: (question) => {
      const address = addressIn(question.query.get('address'));
      const waiting = question.view.pool.filter((each) => concerns(question, each, address)).toReversed();
      return ok({ data: waiting.slice(0, mostWaiting).map(waitingJson) });
    },
  },
  {
    method: 'GET',
    path: '/transaction/get',
    answer: (question) => {
      const hash = question.query.get('hash') ?? '';
      if (!/^[0-9a-fA-F]{64}$/.test(hash)) throw new Bad('hash must be valid');
      const found = rowsOf(question).find((row) => row.transaction.hash === hash.toUpperCase() && fresh(question, row));
      if (found === undefined) throw new Bad('Hash was not found in cache');
      return ok(pairJson(found.transaction, found.height, found.id));
    },
  },
  {
    method: 'POST',
    path: '/transaction/announce',
    answer: ({ body, announce }) => {
      const { data, signature } = body;
      if (typeof data !== 'string' || !/^(?:[0-9a-fA-F]{2})+$/.test(data)) throw new Bad('JSON Object was expected');
      if (typeof signature !== 'string' || !/^[0-9a-fA-F]{128}$/.test(signature))
        throw new Bad('JSON Object was expected');
      const { verdict, hash, innerHash } = announce({ data, signature });
      const hashJson = (text: string | null) => (text === null ? {} : { data: text.toLowerCase() });
      return ok({
        ...{ type: 1, code: verdicts[verdict], message: verdict },
        ...{ transactionHash: hashJson(hash), innerTransactionHash: hashJson(innerHash) },
      });
    },
  },
];
