/**
 * Cosigning what is pending: the bytes that a node has, checked against the hash that names them.
 * Refuses: what is not pending or is other bytes, a signer who is no cosigner or has signed, an initiator's signature
 * that does not verify.
 */
import { fromHex, toHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { unixMsOf } from '../../core/chain/networks.ts';
import type { Registry } from '../../core/registry/registry.ts';
import { cosignatureHolds, hashOfSigned, isSignedBy, nemHash } from '../../core/signature/signature.ts';
import { entryAt, requiredIn } from '../../core/task/cosigners.ts';
import { eligibleFor } from '../../core/task/eligible.ts';
import { addressAt } from '../../core/task/own-accounts.ts';
import { decodeTransaction } from '../../core/transaction/decode-transaction.ts';
import type { DecodedTransaction } from '../../core/transaction/transaction.ts';
import type { PendingFacts } from '../contract/chain-facts.ts';
import type { Intent } from '../contract/intent.ts';
import { type Composed, type ComposeFacts, Refused, refused } from './facts.ts';
import { textToCosign } from './texts.ts';

export interface ReadPending {
  readonly tx: DecodedTransaction;
  /** Addresses whose signature is there: on Symbol verified, on NEM as the node says. The initiator first. */
  readonly signedBy: readonly string[];
}

/** Decodes and verifies. Refuses 'nothing-pending' for bytes of another hash. */
export function readPending(pending: PendingFacts, network: Intent['network']): ReadPending {
  const { chain, bytes } = pending;
  const read = decodeTransaction({ chain, network, bytes, signed: chain === 'symbol' ? 'yes' : 'no' });
  if (!read.ok) throw new Refused(read.reason);
  const tx = read.value;
  if (tx.chain === 'symbol') {
    const hash = hashOfSigned(tx);
    if (toHex(hash) !== pending.hash) throw refused('nothing-pending', { hash: pending.hash, found: toHex(hash) });
    if (tx.signer === null || tx.signature === null || !isSignedBy(tx, tx.signer, tx.signature))
      throw refused('initiator-signature-invalid', { hash: pending.hash });
    const others = 'inner' in tx.content ? tx.content.cosignatures : [];
    const odd = others.findIndex(({ signer, signature }) => !cosignatureHolds(hash, signer, signature));
    if (odd >= 0) throw refused('cosignature-invalid', { index: String(odd) });
    return { tx, signedBy: [tx.signer, ...others.map(({ signer }) => signer)].map((key) => addressAt(tx, key)) };
  }
  if (tx.content.kind !== 'nem.multisig') throw refused('nothing-pending', { hash: pending.hash });
  const hashes = [nemHash(tx), nemHash(tx.content.inner)].map(toHex);
  if (!hashes.includes(pending.hash)) throw refused('nothing-pending', { hash: pending.hash, found: hashes[0] ?? '' });
  const signature = pending.signature === null ? null : fromHex(pending.signature);
  if (pending.signature !== null && (signature === null || !isSignedBy(tx, tx.signer, signature)))
    throw refused('initiator-signature-invalid', { hash: pending.hash });
  const keys = pending.signedBy.map(fromHex).filter((key) => key?.length === 32);
  const addresses = keys.flatMap((key) => (key === null ? [] : [addressOfPublicKey('nem', network, key).text]));
  return { tx, signedBy: [...new Set([addressAt(tx, tx.signer), ...addresses])] };
}

/** Accounts that must agree, in the order of the bytes. */
export function accountsThatAct(tx: DecodedTransaction): readonly string[] {
  if (tx.chain === 'symbol') return 'inner' in tx.content ? [...requiredIn(tx, tx.content).keys()] : [];
  return tx.content.kind === 'nem.multisig' ? [addressAt(tx, tx.content.inner.signer)] : [];
}

/** Accounts whose multisig state tells who may sign; none for what cannot be read. */
export function accountsOfPending(pending: PendingFacts, network: Intent['network']): readonly string[] {
  try {
    return accountsThatAct(readPending(pending, network).tx);
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}

export function composeCosign(intent: Intent, hash: string, facts: ComposeFacts, registry: Registry): Composed {
  const { chain, network, signer, account } = intent;
  const pending = (facts.pending ?? []).find((one) => one.chain === chain && one.hash === hash.toUpperCase());
  if (pending === undefined) throw refused('nothing-pending', fromHex(hash)?.length === 32 ? { hash } : {});
  const { tx, signedBy } = readPending(pending, network);
  if (signedBy.includes(signer)) throw refused('already-cosigned', { account: signer });
  if (!mayCosign(tx, signer, registry)) throw refused('signer-not-cosigner', { account, signer });
  const deadline = unixMsOf(chain, network, tx.deadline);
  if (deadline <= facts.networkTimeMs)
    throw refused('deadline-passed', { deadlineMs: String(deadline), nowMs: String(facts.networkTimeMs) });
  const text = { text: textToCosign(pending, network), bytes: pending.bytes, plain: [] };
  return { texts: [text], deadlineMs: deadline };
}

function mayCosign(tx: DecodedTransaction, signer: string, registry: Registry): boolean {
  const acting = accountsThatAct(tx);
  if (tx.chain === 'symbol') return eligibleFor(acting, tx, registry).has(signer);
  return acting.some((account) => entryAt(registry, tx, account)?.cosigners.includes(signer) === true);
}
