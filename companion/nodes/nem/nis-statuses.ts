/**
 * Where transactions are, by NIS, which has no route for that: the pool (by signature: it shows no hash), then the last
 * 300 that the account sent, then, for accounts with more, the cache of hashes of 36 hours. In this order, because a
 * transaction moves from the first to the others.
 */
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { Lookup, StatusFacts, TransactionGroup } from '../../contract/chain-facts.ts';
import type { NodeFailure } from '../../contract/node-failure.ts';
import { read } from '../answers.ts';
import type { Nis } from './nis.ts';
import { addressOfKey, multisigOf, nisAccount } from './nis-account.ts';
import { multisigType, transactionsIn } from './nis-pending.ts';
import type { BriefTransaction } from './shapes.ts';

type Answered<T> = Promise<Result<T, NodeFailure>>;
const pageSize = 100;
const mostPages = 3;
/** What /transaction/get answers, with 400, for what it does not know. */
const unknownHash = /hash was not found/i;

/** By signature. */
type Found = Map<string, StatusFacts>;

export async function nisStatuses(nis: Nis, lookups: readonly Lookup[]): Answered<readonly StatusFacts[]> {
  const found: Found = new Map();
  const isLeft = ({ signature }: Lookup) => !found.has(signature);
  for (const [address, own] of byAddress(lookups)) {
    const pool = await inPool(nis, address, own, found);
    if (!pool.ok) return pool;
    const sent = own.some(isLeft) ? await inOutgoing(nis, address, own.filter(isLeft), found) : ok('all');
    if (!sent.ok) return sent;
    // All that the account ever sent was shown, so the cache has no more of it.
    if (sent.value === 'all') continue;
    for (const lookup of own.filter(isLeft)) {
      const failure = await inCache(nis, lookup, found);
      if (failure !== null) return refuse(failure);
    }
  }
  return ok(
    lookups.map(({ hash, signature }) => found.get(signature) ?? { hash, group: 'unknown', height: null, code: null }),
  );
}

function byAddress(lookups: readonly Lookup[]): ReadonlyMap<string, readonly Lookup[]> {
  const groups = new Map<string, Lookup[]>();
  for (const lookup of lookups) groups.set(lookup.address, [...(groups.get(lookup.address) ?? []), lookup]);
  return groups;
}

/** A multisig transaction is found by its own signature and by those of its cosigners. */
const isIn = ({ signature, signatures = [] }: BriefTransaction, lookup: Lookup): boolean =>
  signature === lookup.signature || signatures.some((one) => one.signature === lookup.signature);

async function inPool(nis: Nis, address: string, wanted: readonly Lookup[], found: Found): Answered<null> {
  const pool = await nis.whole(`/account/unconfirmedTransactions?address=${address}`, nis.shapes.pool);
  if (!pool.ok) return pool;
  const transactions = transactionsIn(pool.value.json);
  for (const [i, { transaction }] of pool.value.value.data.entries()) {
    const own = wanted.filter((lookup) => isIn(transaction, lookup));
    const whole = transactions[i];
    if (own.length === 0 || whole === undefined) continue;
    let group: TransactionGroup = 'unconfirmed';
    if (transaction.type === multisigType) {
      const told = read(nis.shapes.multisig, whole);
      if (told === null) return nis.fail('node-answer-malformed');
      const account = await nisAccount(nis, addressOfKey(nis, told.otherTrans.signer));
      if (!account.ok) return account;
      const multisig = multisigOf(account.value);
      const need = multisig === null || multisig === 'odd' ? 1 : multisig.minApproval;
      if (told.signatures.length + 1 < need) group = 'partial';
    }
    for (const { hash, signature } of own) found.set(signature, { hash, group, height: null, code: null });
  }
  return ok(null);
}

/** 'all': the account has sent no more than was looked at. */
async function inOutgoing(
  nis: Nis,
  address: string,
  wanted: readonly Lookup[],
  found: Found,
): Answered<'all' | 'newest'> {
  let from = '';
  for (let page = 0; page < mostPages; page += 1) {
    const path = `/account/transfers/outgoing?address=${address}&pageSize=${pageSize}${from}`;
    const rows = await nis.get(path, nis.shapes.outgoing);
    if (!rows.ok) return rows;
    for (const row of rows.value.data) {
      const failure = takeConfirmed(nis, row, wanted, found);
      if (failure !== null) return refuse(failure);
    }
    const last = rows.value.data.at(-1);
    if (last === undefined || rows.value.data.length < pageSize) return ok('all');
    if (wanted.every(({ signature }) => found.has(signature))) return ok('newest');
    from = `&id=${last.meta.id}`;
  }
  return ok('newest');
}

async function inCache(nis: Nis, lookup: Lookup, found: Found): Promise<NodeFailure | null> {
  const path = `/transaction/get?hash=${lookup.hash.toLowerCase()}`;
  const row = await nis.find(path, nis.shapes.confirmed, unknownHash);
  if (!row.ok) return row.reason;
  if (row.value === null) return null;
  // Another transaction than the one whose hash was asked for.
  if (!isIn(row.value.transaction, lookup)) return nis.fail('node-answer-malformed').reason;
  return takeConfirmed(nis, row.value, [lookup], found);
}

interface ConfirmedRow {
  readonly meta: { readonly height: bigint; readonly hash: { readonly data: string } };
  readonly transaction: BriefTransaction;
}

function takeConfirmed(nis: Nis, row: ConfirmedRow, wanted: readonly Lookup[], found: Found): NodeFailure | null {
  const { meta, transaction } = row;
  for (const lookup of wanted.filter((one) => isIn(transaction, one))) {
    const isOther = transaction.signature === lookup.signature && meta.hash.data !== lookup.hash;
    // NIS answers with the largest number for what is in no block.
    if (isOther || meta.height < 1n || meta.height >= BigInt(Number.MAX_SAFE_INTEGER))
      return nis.fail('node-answer-malformed').reason;
    found.set(lookup.signature, { hash: lookup.hash, group: 'confirmed', height: meta.height, code: null });
  }
  return null;
}
