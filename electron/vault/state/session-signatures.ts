/**
 * Signatures since the vault was opened, as compact entries, so that a person with twenty requests carries out one
 * code. No secrets; they end with the process.
 */
import { equalBytes } from '../../../core/base/bytes.ts';
import { maxCompactEntries } from '../../../core/base/limits.ts';
import type { Network } from '../../../core/chain/networks.ts';
import { type CompactEntry, compactLength, compactOutput, maxCompactText } from '../../../core/reply/compact.ts';
import type { Reply, ReplyItem } from '../../../core/reply/reply.ts';

export interface SessionEntry {
  readonly entry: CompactEntry;
  /** Of the transaction, as its reply names it. */
  readonly hash: string;
  /** Unix milliseconds; afterwards the network refuses it. */
  readonly deadlineMs: bigint;
}

/** Length of the text besides its entries: the envelope, and each of up to 100 accounts once. */
const forTheRest = 12_000;

/** Newest last. A repeated signature moves to the end; beyond the limit of one text the oldest are dropped. */
export function withSigned(session: readonly SessionEntry[], one: SessionEntry): readonly SessionEntry[] {
  const others = session.filter(({ entry }) => !isSameRequest(entry, one.entry));
  const kept = [...others, one].slice(-maxCompactEntries);
  let length = kept.reduce((sum, { entry }) => sum + compactLength(entry), forTheRest);
  let from = 0;
  for (const { entry } of kept) {
    if (length <= maxCompactText) break;
    length -= compactLength(entry);
    from += 1;
  }
  return kept.slice(from);
}

const isSameRequest = (a: CompactEntry, b: CompactEntry): boolean =>
  a.chain === b.chain && a.network === b.network && equalBytes(a.signer, b.signer) && equalBytes(a.sent, b.sent);

/**
 * One text with everything signed on this network that can still be announced; none if there are fewer than two.
 * `reply` is the newest: the text includes its signature, or the item says that it does not ('earlier').
 */
export function sessionItem(
  session: readonly SessionEntry[],
  reply: Reply,
  network: Network,
  nowMs: bigint,
): ReplyItem | null {
  const valid = session.filter(({ entry, deadlineMs }) => entry.network === network && deadlineMs > nowMs);
  const [first, ...others] = valid;
  if (first === undefined || others.length === 0) return null;
  const soonest = others.reduce((least, { deadlineMs }) => (deadlineMs < least ? deadlineMs : least), first.deadlineMs);
  const { compact } = reply;
  const isIn = compact !== null && valid.some(({ entry }) => isSameRequest(entry, compact));
  const entries = valid.map(({ entry }) => entry);
  return {
    code: isIn ? 'session' : 'earlier',
    hash: reply.hash,
    outputs: [compactOutput(network, entries)],
    holds: {
      signatures: valid.length,
      hashes: [...new Set(valid.map(({ hash }) => hash))],
      deadlineMs: soonest.toString(),
    },
  };
}
