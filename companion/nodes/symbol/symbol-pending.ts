/**
 * Aggregates that wait for an account, or for a multisig account above it.
 * Sources: catapult REST 2.5.0, /transactions/partial (search, and POST by hash, which alone has the inner transactions)
 * and /account/{address}/multisig/graph.
 */
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { PendingFacts } from '../../contract/chain-facts.ts';
import type { NodeFailure } from '../../contract/node-failure.ts';
import { actingIn, isCurrentVersion, rebuildAggregate } from './rebuild.ts';
import type { SymbolRest } from './symbol-rest.ts';

/** REST clamps a page to 10..100 rows; the last page is shorter. */
const pageSize = 100;
const mostPages = 10;
/** Full aggregates in one question: each has up to 100 transactions. */
const atOnce = 10;

type Answered<T> = Result<T, NodeFailure>;

export async function symbolPending(rest: SymbolRest, address: string): Promise<Answered<readonly PendingFacts[]>> {
  const hashes = await waitingHashes(rest, address);
  if (!hashes.ok) return hashes;
  if (hashes.value.length === 0) return ok([]);
  const accounts = await accountsAbove(rest, address);
  if (!accounts.ok) return accounts;
  const found: PendingFacts[] = [];
  for (let at = 0; at < hashes.value.length; at += atOnce) {
    const asked = hashes.value.slice(at, at + atOnce);
    const rows = await rest.post('/transactions/partial', { transactionIds: asked }, rest.shapes.partial);
    if (!rows.ok) return rows;
    // What was confirmed meanwhile is missing from the answer.
    for (const row of rows.value) {
      if (!asked.includes(row.meta.hash)) return rest.fail('node-answer-malformed');
      // The search also finds payments to the account, which wait for others.
      const isOurs = actingIn(rest.network, row).some((account) => accounts.value.has(account));
      if (!isOurs || !isCurrentVersion(row)) continue;
      const facts = rebuildAggregate(rest.network, row);
      // Left out, not refused: catapult lets anybody fill reserved fields that REST does not show, and one such aggregate
      // must not hide all others.
      if (facts !== null) found.push(facts);
    }
  }
  return ok(found);
}

async function waitingHashes(rest: SymbolRest, address: string): Promise<Answered<readonly string[]>> {
  const hashes = new Set<string>();
  for (let page = 1; page <= mostPages; page += 1) {
    const query = `address=${address}&pageSize=${pageSize}&pageNumber=${page}&order=asc`;
    const rows = await rest.get(`/transactions/partial?${query}`, rest.shapes.page);
    if (!rows.ok) return rows;
    for (const { meta } of rows.value.data) hashes.add(meta.hash);
    if (rows.value.data.length < pageSize) return ok([...hashes]);
  }
  // Some would be missing without a word.
  return rest.fail('node-answer-malformed');
}

/** The account, the multisig accounts that it is a cosigner of, and theirs. */
async function accountsAbove(rest: SymbolRest, address: string): Promise<Answered<ReadonlySet<string>>> {
  const graph = await rest.find(`/account/${address}/multisig/graph`, rest.shapes.graph);
  if (!graph.ok) return refuse(graph.reason);
  const above = new Map(
    (graph.value ?? [])
      .flatMap(({ multisigEntries }) => multisigEntries)
      .map(({ multisig }) => [multisig.accountAddress, multisig.multisigAddresses]),
  );
  const found = new Set([address]);
  // A set takes in what is added while it is walked.
  for (const account of found) for (const one of above.get(account) ?? []) found.add(one);
  return ok(found);
}
