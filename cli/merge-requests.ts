/** The requests that were sent, indexed by the digests that compact replies use. */
import { equalBytes } from '../core/base/bytes.ts';
import { toHex } from '../core/base/hex.ts';
import { type Reason, reason } from '../core/base/reason.ts';
import { type Result, refuse } from '../core/base/result.ts';
import { type CompactEntry, sentDigest } from '../core/reply/compact.ts';
import { mergeReply, type Sent } from '../core/reply/merge.ts';
import type { Reply } from '../core/reply/reply.ts';
import { readRequest } from '../core/request/read-request.ts';
import { type FileTools, textOf } from './input.ts';
import { cosignatureHolds, nemHolds, symbolHolds } from './second-opinion.ts';

/** A request and its files: the same bytes in two formats are one request. */
export interface SentRequest {
  readonly files: string[];
  readonly sent: Sent;
}

export interface RequestFiles {
  readonly byDigest: ReadonlyMap<string, readonly SentRequest[]>;
  /** Files that cannot be merged: unreadable, or (no reason) something without a compact reply. */
  readonly others: readonly { readonly file: string; readonly reason: Reason | null }[];
}

const keyOf = (chain: string, digest: Uint8Array): string => `${chain} ${toHex(digest)}`;

export function readRequests(files: readonly string[], tools: FileTools): RequestFiles {
  const byDigest = new Map<string, SentRequest[]>();
  const others: { file: string; reason: Reason | null }[] = [];
  for (const file of files) {
    const sent = sentIn(tools.readBytes(file), tools);
    if (!sent.ok) others.push({ file, reason: sent.reason });
    else if (sent.value === null) others.push({ file, reason: null });
    else add(byDigest, file, sent.value);
  }
  return { byDigest, others };
}

function add(byDigest: Map<string, SentRequest[]>, file: string, sent: Sent): void {
  const key = keyOf(sent.chain, sentDigest(sent.bytes));
  const there = byDigest.get(key) ?? [];
  const same = there.find((one) => equalBytes(one.sent.bytes, sent.bytes));
  if (same === undefined) byDigest.set(key, [...there, { files: [file], sent }]);
  else same.files.push(file);
}

/** Null for anything but a transaction: an invoice, entries, a detached cosignature. */
function sentIn(bytes: Uint8Array | null, { readPicture }: FileTools): Result<Sent | null, Reason> {
  if (bytes === null) return refuse(reason('empty'));
  const text = textOf(bytes, readPicture);
  if (!text.ok) return text;
  const request = readRequest(text.value.text);
  if (!request.ok) return request;
  const { value } = request;
  if (value.what !== 'transaction' && value.what !== 'cosign') return { ok: true, value: null };
  const { chain, network } = value;
  return {
    ok: true,
    value: { chain, network, bytes: value.bytes, inner: value.what === 'cosign' ? value.inner : null },
  };
}

export interface Merged {
  readonly entry: CompactEntry;
  /** Null if no request has this digest. */
  readonly request: SentRequest | null;
  readonly reply: Result<Reply, Reason>;
}

/** Eight bytes can collide on purpose: a signature that does not verify with one request is tried with the next. */
export async function mergeEntry(entry: CompactEntry, { byDigest }: RequestFiles): Promise<Merged> {
  let last: Merged = { entry, request: null, reply: refuse(reason('signatures-missing')) };
  for (const request of byDigest.get(keyOf(entry.chain, entry.sent)) ?? []) {
    last = { entry, request, reply: await merged(request.sent, entry) };
    if (last.reply.ok) return last;
  }
  return last;
}

/** Merged and verified with Inkan's own code, then verified with independent software. */
async function merged(sent: Sent, entry: CompactEntry): Promise<Result<Reply, Reason>> {
  const reply = mergeReply(sent, entry);
  if (!reply.ok) return reply;
  return (await isConfirmed(sent, entry, reply.value)) ? reply : refuse(reason('signature-invalid'));
}

async function isConfirmed(sent: Sent, entry: CompactEntry, { hash, items }: Reply): Promise<boolean> {
  if (entry.chain === 'nem') return nemHolds(sent.bytes, entry);
  if (items.some(({ code }) => code === 'cosignature')) return cosignatureHolds(sent.bytes, hash, entry);
  const payload = items.flatMap(({ outputs }) => outputs).find(({ format }) => format === 'symbol-payload');
  return payload !== undefined && symbolHolds(sent.bytes, payload.text, hash, entry);
}
