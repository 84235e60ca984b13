/**
 * What a custodian's approval key signs: the UTF-8 text
 *
 * "inkan-approval-v1\n<vault>\n<round>\n<batch>\n<verdict>\n<book>\n<custodian>\n<opened by>\n<decision>\n<time>\n<reason>\n"
 *
 * Hex is upper case, numbers are decimal, those who opened the vault are ids in ascending order with commas between. The reason is that of a refusal; of an approval the
 * digest of the reasons for going on in spite of stops, empty if there are none. No part can contain a line feed, so the text has one reading (docs/custody.md).
 * Takes: a subject, one decision about it. Gives: the bytes, and whether a signature is of them.
 * Refuses: a reason that is not one short line of visible text.
 */
import { fromHex } from '../base/hex.ts';
import { toUtf8 } from '../base/utf8.ts';
import { type Disposition, dispositionsDigest } from '../risk/dispositions.ts';
import { nobleVerify } from '../signature/reply-verifier.ts';

/** 'request': brings the batch in, and approves nothing. */
export const decisions = ['request', 'approve', 'refuse'] as const;
export type Decision = (typeof decisions)[number];

/** What is decided about. All of it upper-case hex. */
export interface Subject {
  /** The vault's id. */
  readonly vault: string;
  /** 16 random bytes, drawn when the batch was proposed: an approval of an earlier round is none of this one. */
  readonly round: string;
  /** Digest of the batch. */
  readonly batch: string;
  /** Digest of what is required for it. */
  readonly verdict: string;
  /** Digest of the rules that it was judged by. */
  readonly book: string;
}

export interface Statement {
  /** The custodian's id. */
  readonly custodian: number;
  /** Ids of the custodians who had opened the vault when it was made. */
  readonly openedBy: readonly number[];
  readonly decision: Decision;
  /** Why it was refused; '' for the other decisions. */
  readonly reason: string;
  /** Of an approval: why this custodian goes on, for each stop of the batch. */
  readonly dispositions?: readonly Disposition[];
  /** Unix milliseconds, by the machine's clock. */
  readonly atMs: bigint;
}

export interface SignedStatement extends Statement {
  /** Ed25519 public key of the custodian, 64 hex digits. */
  readonly key: string;
  /** 128 hex digits. */
  readonly signature: string;
}

/** Of a reason, in UTF-16 units. */
export const maxReason = 200;

/** One line that can be read: no control or format character, no line break, no blank at its ends, NFC. */
export const isReason = (text: string): boolean =>
  text.length > 0 &&
  text.length <= maxReason &&
  text.trim() === text &&
  text.normalize('NFC') === text &&
  !/[\p{C}\p{Zl}\p{Zp}]/u.test(text);

/** Throws for a reason that is none, which is a bug of the caller: whoever takes one checks it before. */
export function approvalStatement(
  subject: Subject,
  { custodian, openedBy, decision, reason, dispositions = [], atMs }: Statement,
): Uint8Array {
  if (decision === 'refuse' ? !isReason(reason) : reason !== '') throw new Error('not a reason');
  if (decision !== 'approve' && dispositions.length > 0) throw new Error('not an approval');
  const why = reason === '' ? dispositionsDigest(dispositions) : reason;
  const { vault, round, batch, verdict, book } = subject;
  const openers = openedBy.toSorted((a, b) => a - b).join(',');
  const lines = ['inkan-approval-v1', vault, round, batch, verdict, book, custodian, openers, decision, atMs, why];
  const bytes = toUtf8(`${lines.join('\n')}\n`);
  if (bytes === null) throw new Error('not a text');
  return bytes;
}

/** False for what is no statement, no key or no signature; strict (RFC 8032). */
export function isSignedStatement(subject: Subject, { key, signature, ...statement }: SignedStatement): boolean {
  const [signer, signed] = [fromHex(key), fromHex(signature)];
  if (signer?.length !== 32 || signed?.length !== 64) return false;
  try {
    return nobleVerify('symbol', approvalStatement(subject, statement), signer, signed);
  } catch {
    return false;
  }
}
