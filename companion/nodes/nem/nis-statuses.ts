/**
 * Where transactions are, by NIS, which has no route for that: the pool (by signature: it shows no hash), then what the
 * account sent, then the cache of hashes of 36 hours. In this order, because a transaction moves from the first to the
 * others. A hash that the cache has lost is not found among more than 300 later ones of the account.
 */
import { ok, type Result } from '../../../core/base/result.ts';
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
  for (const [address, own] of byAddress(lookups)) {
    for (const step of [inPool, inOutgoing]) {
      const wanted = own.filter(({ signature }) => !found.has(signature));
      const failure = wanted.length === 0 ? null : await step(nis, address, wanted, found);
      if (failure !== null) return { ok: false, reason: failure };
    }
  }
  for (const lookup of lookups) {
    const failure = found.has(lookup.signature) ? null : await inCache(nis, lookup, found);
    if (failure !== null) return { ok: false, reason: failure };
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

type Step = (nis: Nis, address: string, wanted: readonly Lookup[], found: Found) => Promise<NodeFailure | null>;

const inPool: Step = async (nis, address, wanted, found) => {
  const pool = await nis.whole(`/account/unconfirmedTransactions?address=${address}`, nis.shapes.pool);
  if (!pool.ok) return pool.reason;
  const transactions = transactionsIn(pool.value.json);
  for (const [i, { transaction }] of pool.value.value.data.entries()) {
    const own = wanted.filter((lookup) => isIn(transaction, lookup));
    const whole = transactions[i];
    if (own.length === 0 || whole === undefined) continue;
    let group: TransactionGroup = 'unconfirmed';
    if (transaction.type === multisigType) {
      const told = read(nis.shapes.multisig, whole);
      if (told === null) return nis.fail('node-answer-malformed').reason;
      const account = await nisAccount(nis, addressOfKey(nis, told.otherTrans.signer));
      if (!account.ok) return account.reason;
      const multisig = multisigOf(account.value);
      const need = multisig === null || multisig === 'odd' ? 1 : multisig.minApproval;
      if (told.signatures.length + 1 < need) group = 'partial';
    }
    for (const { hash, signature } of own) found.set(signature, { hash, group, height: null, code: null });
  }
  return null;
};

const inOutgoing: Step = async (nis, address, wanted, found) => {
  let from = '';
  for (let page = 0; page < mostPages; page += 1) {
    const path = `/account/transfers/outgoing?address=${address}&pageSize=${pageSize}${from}`;
    const rows = await nis.get(path, nis.shapes.outgoing);
    if (!rows.ok) return rows.reason;
    for (const row of rows.value.data) {
      const failure = takeConfirmed(nis, row, wanted, found);
      if (failure !== null) return failure;
    }
    const last = rows.value.data.at(-1);
    if (last === undefined || rows.value.data.length < pageSize) return null;
    if (wanted.every(({ signature }) => found.has(signature))) return null;
    from = `&id=${last.meta.id}`;
  }
  return null;
};

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
