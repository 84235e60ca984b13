/**
 * Multisig transactions in the pool that wait for an account or for a multisig account that it is a cosigner of. What
 * NIS describes is written back into bytes, and counts only if the signatures are valid over them.
 * Limit of NIS: at most 25 transactions of an account are shown (AccountController.java).
 */
import { ByteWriter } from '../../../core/base/bytes.ts';
import { fromHex, toHex } from '../../../core/base/hex.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import { keccak_256 } from '../../../core/base/sha3.ts';
import { toUtf8 } from '../../../core/base/utf8.ts';
import { type Network, networkBytes, unixMsOf } from '../../../core/chain/networks.ts';
import { readNisEntity } from '../../../core/request/nis-entity.ts';
import { isObject, type Json, type JsonObject } from '../../../core/request/strict-json.ts';
import { nobleVerify } from '../../../core/signature/reply-verifier.ts';
import { encodeNemTransaction, nemHeaderBytes } from '../../../core/transaction/nem/header.ts';
import type { PendingFacts } from '../../contract/chain-facts.ts';
import type { NodeFailure } from '../../contract/node-failure.ts';
import { read, without } from '../answers.ts';
import type { Nis } from './nis.ts';
import { addressOfKey, nisAccount } from './nis-account.ts';
import type { NisCosignature } from './shapes.ts';

export const multisigType = 4100;

/** Transactions in an answer's `data`, as they came. */
export function transactionsIn(json: Json): readonly JsonObject[] {
  const data = isObject(json) ? json.get('data') : null;
  if (!Array.isArray(data)) return [];
  return (data as readonly Json[]).flatMap((row) => {
    const transaction = isObject(row) ? row.get('transaction') : null;
    return isObject(transaction ?? null) ? [transaction as JsonObject] : [];
  });
}

export async function nisPending(nis: Nis, address: string): Promise<Result<readonly PendingFacts[], NodeFailure>> {
  const pool = await nis.whole(`/account/unconfirmedTransactions?address=${address}`, nis.shapes.pool);
  if (!pool.ok) return pool;
  const { data } = pool.value.value;
  const waiting = transactionsIn(pool.value.json).flatMap((transaction, i) =>
    data[i]?.transaction.type === multisigType ? [{ transaction, inner: data[i]?.meta.data ?? null }] : [],
  );
  if (waiting.length === 0) return ok([]);
  const account = await nisAccount(nis, address);
  if (!account.ok) return account;
  const accounts = new Set([address, ...account.value.meta.cosignatoryOf.map((one) => one.address)]);
  const found: PendingFacts[] = [];
  for (const { transaction, inner } of waiting) {
    const told = read(nis.shapes.multisig, transaction);
    if (told === null) return nis.fail('node-answer-malformed');
    // The pool also shows payments to the account, which wait for others.
    if (!accounts.has(addressOfKey(nis, told.otherTrans.signer))) continue;
    const facts = rebuild(nis, transaction, inner);
    if (facts === null) return nis.fail('node-answer-malformed');
    found.push(facts);
  }
  return ok(found);
}

const bytesOf = (hex: string): Uint8Array => fromHex(hex) ?? new Uint8Array(0);
const sized = (bytes: Uint8Array): Uint8Array => new ByteWriter().u32(bytes.length).put(bytes).done();

function rebuild(nis: Nis, transaction: JsonObject, innerHash: string | null): PendingFacts | null {
  const told = read(nis.shapes.multisig, transaction);
  const other = transaction.get('otherTrans');
  if (told === null || !isObject(other ?? null)) return null;
  // Cosignatures are verified below; the inner transaction has no signature of its own.
  const inner = without(other as JsonObject, ['signature']);
  const entity = new Map([...without(transaction, ['signatures']), ['otherTrans', inner]]);
  const written = readNisEntity(entity);
  if (!written.ok || written.value.what !== 'cosign' || written.value.network !== nis.network) return null;
  const { bytes } = written.value;
  if (!nobleVerify('nem', bytes, bytesOf(told.signer), bytesOf(told.signature))) return null;
  // The header, then the size of the inner transaction.
  const hash = keccak_256(bytes.slice(nemHeaderBytes + 4));
  if (innerHash !== null && innerHash !== toHex(hash)) return null;
  const parent = { innerHash: toHex(hash), multisig: addressOfKey(nis, told.otherTrans.signer) };
  if (!told.signatures.every((one) => isCosignature(nis.network, one, parent))) return null;
  const signedBy = [told.signer, ...told.signatures.map(({ signer }) => signer)];
  if (new Set(signedBy).size !== signedBy.length) return null;
  return {
    chain: 'nem',
    hash: toHex(keccak_256(bytes)),
    bytes,
    signature: told.signature,
    signedBy,
    deadlineMs: unixMsOf('nem', nis.network, BigInt(told.deadline)),
  };
}

/** Valid over the bytes that it must have had (catbuffer nem/multisig). */
function isCosignature(
  network: Network,
  told: NisCosignature,
  { innerHash, multisig }: { readonly innerHash: string; readonly multisig: string },
): boolean {
  if (told.otherHash.data !== innerHash || told.otherAccount !== multisig) return false;
  if (told.version !== ((networkBytes[network] << 24) | 1)) return false;
  const address = sized(toUtf8(multisig) ?? new Uint8Array(0));
  const body = new ByteWriter()
    .put(sized(sized(bytesOf(innerHash))))
    .put(address)
    .done();
  const signer = bytesOf(told.signer);
  const { fee, type } = told;
  const times = { timestamp: BigInt(told.timeStamp), deadline: BigInt(told.deadline) };
  const bytes = encodeNemTransaction({ type, version: 1, network, signer, fee, ...times }, body);
  return nobleVerify('nem', bytes, signer, bytesOf(told.signature));
}
