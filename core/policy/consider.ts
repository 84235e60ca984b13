/**
 * The whole way from a text to a verdict, in one place for the vault and for the command line: read, decode, fill the
 * open signer in, review, judge. Takes nothing on trust from the text; gives the bytes together with their document.
 */
import { fromHex } from '../base/hex.ts';
import type { Reason } from '../base/reason.ts';
import { readRequest } from '../request/read-request.ts';
import { reviewTransaction } from '../review/review.ts';
import type { ReviewDocument } from '../review/review-document.ts';
import type { AccountFacts } from '../review/review-facts.ts';
import { decodeTransaction, withSigner } from '../transaction/decode-transaction.ts';
import type { DecodedTransaction } from '../transaction/transaction.ts';
import { judge, type PolicySettings, type Requirement } from './policy.ts';

export interface Considered {
  /** The bytes as they came, before the signer was filled in. */
  readonly requested: Uint8Array;
  readonly tx: DecodedTransaction;
  readonly document: ReviewDocument;
}

export type Consideration =
  | { readonly action: 'sign'; readonly considered: Considered; readonly requirement: Requirement }
  | { readonly action: 'refuse'; readonly reasons: readonly Reason[]; readonly document: ReviewDocument | null };

export interface ConsiderFacts {
  /** Our accounts; null where there is no vault: then no signer is filled in and nobody is asked whose it is. */
  readonly accounts: readonly AccountFacts[] | null;
  readonly nowMs: bigint;
  readonly settings: PolicySettings;
}

export function considerText(text: string, facts: ConsiderFacts): Consideration {
  const request = readRequest(text);
  if (!request.ok) return { action: 'refuse', reasons: [request.reason], document: null };
  const decoded = decodeTransaction(request.value);
  if (!decoded.ok) return { action: 'refuse', reasons: [decoded.reason], document: null };
  const tx = filledIn(decoded.value, facts.accounts ?? []);
  const document = reviewTransaction(tx, {
    accounts: facts.accounts ?? [],
    nowMs: facts.nowMs,
    format: request.value.format,
    notes: request.value.notes,
    signerFilledIn: decoded.value.signer === null && tx.signer !== null,
  });
  const verdict = judge(document, tx, facts, facts.settings);
  if (verdict.verdict === 'block') return { action: 'refuse', reasons: verdict.reasons, document };
  const considered = { requested: request.value.bytes, tx, document };
  return { action: 'sign', considered, requirement: verdict.requirement };
}

/** An open signer becomes our first account of that chain and network; a named one stays what it is. */
function filledIn(tx: DecodedTransaction, accounts: readonly AccountFacts[]): DecodedTransaction {
  if (tx.signer !== null) return tx;
  const ours = accounts.find(({ chain, network }) => chain === tx.chain && network === tx.network);
  const publicKey = ours === undefined ? null : fromHex(ours.publicKey);
  return publicKey === null ? tx : withSigner(tx, publicKey);
}
