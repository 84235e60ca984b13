/**
 * Aggregates complete of ours that others still have to cosign: in memory as decoded transactions, in the vault file as
 * their bytes. Takes: what was signed or collected. Gives: the stored form and back, and what the window sees. Drops:
 * what the network refuses by now. Only Symbol collects on this machine: the cosigners of a NEM multisig account send theirs
 * to the network themselves, and so do those of a bonded aggregate.
 */
import { fromHex, toHex } from '../../../core/base/hex.ts';
import type { Reason } from '../../../core/base/reason.ts';
import type { Result } from '../../../core/base/result.ts';
import {
  maxStoredCollections,
  maxStoredCollectionText,
  type OpenCollection,
  type StoredCollection,
} from '../../../core/contract/collections.ts';
import { groupValues } from '../../../core/review/cosigners-review.ts';
import type { ReviewDocument } from '../../../core/review/review-document.ts';
import { hashOfSigned } from '../../../core/signature/signature.ts';
import { cosignerGroups } from '../../../core/task/cosigners.ts';
import { decodeTransaction } from '../../../core/transaction/decode-transaction.ts';
import type { SymbolTransaction } from '../../../core/transaction/transaction.ts';
import type { OpenVault } from './open-vault.ts';

/** What remains of a review document beside the signed transaction. */
export type SignedSubject = Pick<ReviewDocument, 'chain' | 'network' | 'kind' | 'task' | 'deadlineMs' | 'headline'> & {
  readonly signer: Pick<ReviewDocument['signer'], 'address' | 'publicKey'>;
};

export interface Collecting {
  readonly tx: SymbolTransaction;
  readonly subject: SignedSubject;
}

export const hashOf = ({ tx }: Pick<Collecting, 'tx'>): string => toHex(hashOfSigned(tx));

const isOpen = ({ subject }: Collecting, nowMs: bigint): boolean => BigInt(subject.deadlineMs ?? '0') > nowMs;

/** A clock that was set forward for less than this loses no collection. */
const keptAfterMs = 86_400_000n;

/** The newest that fit into the vault file, newest last; those that ended less than a day ago too. */
export function storedCollections(all: readonly Collecting[], nowMs: bigint): readonly StoredCollection[] {
  const stored: StoredCollection[] = [];
  let left = maxStoredCollectionText;
  for (const { tx, subject } of all
    .filter((one) => isOpen(one, nowMs - keptAfterMs))
    .slice(-maxStoredCollections)
    .reverse()) {
    const bytes = toHex(tx.bytes);
    left -= bytes.length;
    if (left < 0) break;
    const { network, task, signer, deadlineMs, headline } = subject;
    const { address, publicKey } = signer;
    stored.unshift({ network, bytes, task, signer: { address, publicKey }, deadlineMs: deadlineMs ?? '0', headline });
  }
  return stored;
}

/**
 * Saves as many as the file has room for: the oldest is dropped until the rest fits. 'books-full' only if the file has
 * no room without any.
 */
export async function keepNewest<T>(
  collecting: readonly StoredCollection[],
  save: (collecting: readonly StoredCollection[]) => Promise<Result<T, Reason>>,
): Promise<Result<T, Reason>> {
  const kept = await save(collecting);
  const isFull = !kept.ok && kept.reason.code === 'books-full' && collecting.length > 0;
  return isFull ? keepNewest(collecting.slice(1), save) : kept;
}

/** Null if it cannot be decoded: the file is authenticated, so an earlier version stored what this one refuses. */
export function readStored({ bytes, network, ...rest }: StoredCollection): Collecting | null {
  const raw = fromHex(bytes);
  const read = raw === null ? null : decodeTransaction({ chain: 'symbol', network, bytes: raw, signed: 'yes' });
  if (read === null || !read.ok || read.value.chain !== 'symbol') return null;
  return { tx: read.value, subject: { chain: 'symbol', network, kind: read.value.content.kind, ...rest } };
}

/** Those that the network still accepts, newest last. */
export function openCollections(
  all: readonly Collecting[],
  vault: OpenVault,
  nowMs: bigint,
): readonly OpenCollection[] {
  const kept = new Set(vault.sealed === null ? [] : vault.collecting.map(({ bytes }) => bytes));
  return all
    .filter((one) => isOpen(one, nowMs))
    .map((one) => {
      const { tx, subject } = one;
      const { network, headline, deadlineMs } = subject;
      return {
        ...{ hash: hashOf(one), network, headline, deadlineMs: deadlineMs ?? '0' },
        cosigners: groupValues(cosignerGroups(tx, [], vault.registry), { chain: 'symbol', network }, vault),
        kept: kept.has(toHex(tx.bytes)),
      };
    });
}
