/**
 * Verifies a reply against the requests that were sent, with two implementations: Inkan's own code, which composes the
 * reply again from request and signature, and cli/second-opinion.ts (OpenSSL; symbol-sdk for NEM).
 * Takes: the parts of a reply, the requests sent, who must sign. Gives: what to announce for each request, in order.
 * An aggregate complete without all of its
 * cosignatures has nothing to announce, and is given as unfinished. Refuses 'reply-altered', 'reply-foreign', 'reply-unasked', 'reply-incomplete'; one refused part refuses all.
 * Never: announces bytes that differ from a request in anything but signatures.
 */
import { cosignatureHolds, nemHolds, symbolHolds } from '../../../cli/second-opinion.ts';
import { toHex } from '../../../core/base/hex.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { addressOfPublicKey } from '../../../core/chain/address.ts';
import { unixMsOf } from '../../../core/chain/networks.ts';
import type { Registry } from '../../../core/registry/registry.ts';
import type { CompactEntry } from '../../../core/reply/compact.ts';
import { mergeReply } from '../../../core/reply/merge.ts';
import type { Reply } from '../../../core/reply/reply.ts';
import { cosignerGroups, isSatisfied } from '../../../core/task/cosigners.ts';
import type { SymbolTransaction } from '../../../core/transaction/transaction.ts';
import type { DeskReason } from '../../contract/desk-reason.ts';
import type { FlowStep } from '../../contract/flow.ts';
import { decodeSent } from './decode-sent.ts';
import { type Lock, readLock } from './lock.ts';
import { nemCosignature } from './nem-cosignature.ts';
import type { ReplyPart } from './read-reply.ts';
import type { SentIndex, SentRequest } from './sent-requests.ts';
import { type Refused, refused, strangerOf } from './stranger.ts';
import { entryOfSigned, wholeOf } from './whole.ts';

export interface Verified {
  readonly request: SentRequest;
  readonly steps: readonly FlowStep[];
  /** Of the transaction that was asked for; of a detached cosignature on Symbol, of its parent with the signer. */
  readonly name: string;
  /** An aggregate complete that others have to sign as well; it has no steps. */
  readonly unfinished: { readonly bytes: Uint8Array; readonly hash: string } | null;
}

/** The multisig accounts that a transaction concerns, as the nodes say now. */
export type RegistryFor = (tx: SymbolTransaction) => Promise<Result<Registry, readonly DeskReason[]>>;
type Answer = Result<readonly Verified[], readonly DeskReason[]>;
type One = Result<Verified, readonly DeskReason[]>;

export async function verifyReply(
  parts: readonly ReplyPart[],
  sent: SentIndex,
  registryFor: RegistryFor,
): Promise<Answer> {
  const locks = parts.flatMap((part) => (part.kind === 'symbol' ? readLock(part, sent) : []));
  const used = new Set<Lock>();
  const verified: Verified[] = [];
  const reasons: DeskReason[] = [];
  for (const part of parts) {
    if (locks.some((lock) => lock.part === part)) continue;
    const one = await verifyPart(part, sent, { locks, used, registryFor });
    if (one.ok) verified.push(one.value);
    else reasons.push(...one.reason);
  }
  for (const lock of locks) if (!used.has(lock)) reasons.push(incomplete({ missing: 'bonded', hash: lock.of }));
  return reasons.length > 0 ? refuse(reasons) : ok(verified);
}

interface Help {
  readonly locks: readonly Lock[];
  readonly used: Set<Lock>;
  readonly registryFor: RegistryFor;
}

const incomplete = (found: DeskReason['found']): DeskReason => ({ code: 'reply-incomplete', found });

async function verifyPart(part: ReplyPart, sent: SentIndex, help: Help): Promise<One> {
  switch (part.kind) {
    case 'compact':
      return verifyEntry(part.entry, sent.byDigest(part.entry.chain, part.entry.sent), help);
    case 'nem':
      return verifyNem(part, sent, help);
    case 'cosignature': {
      const named = sent.all.filter((one) => one.isToCosign && hashOf(one) === part.parentHash);
      return verifyEntry(cosignatureEntry(part, named), named, help);
    }
    case 'symbol': {
      const found = entryOfSigned(part, sent);
      if (found === null) return refused(strangerOf(part, sent));
      const one = await verifyEntry(found.entry, found.requests, help);
      // What is written beside the bytes is for other programs; a wrong one says that somebody changed the text.
      const isOther = one.ok && part.hash !== null && one.value.name !== part.hash;
      return isOther ? refused('reply-altered') : one;
    }
  }
}

const hashOf = ({ tx }: SentRequest): string | null => (tx.chain === 'symbol' ? (wholeOf(tx)?.hash ?? null) : null);

function cosignatureEntry(
  { network, signer, signature }: Extract<ReplyPart, { kind: 'cosignature' }>,
  [first]: readonly SentRequest[],
): CompactEntry {
  const of = network ?? first?.network ?? 'testnet';
  return { chain: 'symbol', network: of, signer, signature, sent: new Uint8Array(8), attached: [] };
}

/** Eight bytes can collide on purpose: a signature that does not verify with one request is tried with the next. */
async function verifyEntry(entry: CompactEntry, requests: readonly SentRequest[], help: Help): Promise<One> {
  let last: One = refused('reply-unasked');
  for (const request of requests) {
    last = await verifyWith(entry, request, help);
    if (last.ok) return last;
  }
  return last;
}

async function verifyWith(entry: CompactEntry, request: SentRequest, help: Help): Promise<One> {
  if (entry.network !== request.network) return refused('reply-foreign', { network: entry.network });
  const { signer } = request.tx;
  if (!request.isToCosign && signer !== null && toHex(signer) !== toHex(entry.signer))
    return refused('reply-foreign', { signer: toHex(entry.signer) });
  const reply = mergeReply(request, entry);
  if (!reply.ok) return refused('reply-altered', { why: reply.reason.code });
  if (!(await isConfirmed(request, entry, reply.value))) return refused('reply-altered', { why: 'second-opinion' });
  return request.chain === 'nem'
    ? ok(nemVerified(request, entry, reply.value))
    : symbolVerified(request, entry, reply.value, help);
}

const outputOf = ({ items }: Reply, format: string): string | null =>
  items.flatMap(({ outputs }) => outputs).find((output) => output.format === format)?.text ?? null;

async function isConfirmed({ bytes, chain }: SentRequest, entry: CompactEntry, reply: Reply): Promise<boolean> {
  if (chain === 'nem') return nemHolds(bytes, entry);
  if (reply.items.some(({ code }) => code === 'cosignature')) return cosignatureHolds(bytes, reply.hash, entry);
  const payload = outputOf(reply, 'symbol-payload');
  return payload !== null && symbolHolds(bytes, payload, reply.hash, entry);
}

function nemVerified(request: SentRequest, { signer, signature }: CompactEntry, { hash }: Reply): Verified {
  return { request, name: hash, unfinished: null, steps: [nemStep(request, request.bytes, signer, signature, hash)] };
}

function nemStep(
  { network, tx }: SentRequest,
  bytes: Uint8Array,
  signer: Uint8Array,
  signature: Uint8Array,
  hash: string,
): FlowStep {
  const address = addressOfPublicKey('nem', network, signer).text;
  return {
    what: { kind: 'nem-transaction', data: toHex(bytes), signature: toHex(signature), hash },
    lookup: { hash, signature: toHex(signature), address },
    ...{ deadlineMs: unixMsOf('nem', network, tx.deadline), after: null },
  };
}

async function symbolVerified(request: SentRequest, entry: CompactEntry, reply: Reply, help: Help): Promise<One> {
  const { network, tx } = request;
  const deadlineMs = unixMsOf('symbol', network, tx.deadline);
  const address = addressOfPublicKey('symbol', network, entry.signer).text;
  const lookup = { hash: reply.hash, signature: toHex(entry.signature), address };
  const isCosigned = reply.items.some(({ code }) => code === 'cosignature');
  const added = [...entry.attached.map(({ signer }) => signer), ...(isCosigned ? [entry.signer] : [])];
  const strangers = tx.chain === 'symbol' ? await strangersTo(tx, added, help) : ok([]);
  if (!strangers.ok) return strangers;
  if (strangers.value.length > 0) return refused('reply-foreign', { signer: strangers.value.join(' ') });
  if (isCosigned && tx.chain === 'symbol' && tx.content.kind === 'symbol.aggregate-bonded') {
    const [signerPublicKey, signature] = [toHex(entry.signer), toHex(entry.signature)];
    const what = { kind: 'symbol-cosignature', parentHash: reply.hash, signerPublicKey, signature } as const;
    const name = `${reply.hash} ${signerPublicKey}`;
    return ok({ request, name, unfinished: null, steps: [{ what, lookup: null, deadlineMs, after: null }] });
  }
  const payload = wholePayload(reply);
  if (payload === null) return refused('reply-incomplete', { missing: 'cosignatures' });
  const signed = decodeSent('symbol', network, payload, null);
  if (signed?.chain === 'symbol' && signed.content.kind === 'symbol.aggregate-complete') {
    const registry = await help.registryFor(signed);
    if (!registry.ok) return registry;
    if (!cosignerGroups(signed, [], registry.value).every(isSatisfied))
      return ok({ request, name: reply.hash, steps: [], unfinished: { bytes: payload, hash: reply.hash } });
  }
  const own = { payload: toHex(payload), hash: reply.hash };
  const lookupOfWhole = isCosigned && tx.chain === 'symbol' ? initiatorLookup(tx, lookup) : lookup;
  if (tx.chain === 'symbol' && tx.content.kind === 'symbol.aggregate-bonded') {
    const lock = help.locks.find((one) => one.of === reply.hash && one.signer === toHex(entry.signer));
    if (lock === undefined) return refused('reply-incomplete', { missing: 'hash-lock', hash: reply.hash });
    help.used.add(lock);
    const bonded: FlowStep = { what: { kind: 'symbol-bonded', ...own }, lookup, deadlineMs, after: 'confirmed' };
    return ok({ request, name: reply.hash, unfinished: null, steps: [lock.step, bonded] });
  }
  const what = { kind: 'symbol-transaction', ...own } as const;
  const step: FlowStep = { what, lookup: lookupOfWhole, deadlineMs, after: null };
  return ok({ request, name: reply.hash, unfinished: null, steps: [step] });
}

/** Cosigners that nothing in the aggregate needs: with one of them the network refuses all of it. */
async function strangersTo(
  tx: SymbolTransaction,
  cosigners: readonly Uint8Array[],
  { registryFor }: Help,
): Promise<Result<readonly string[], readonly DeskReason[]>> {
  if (cosigners.length === 0 || !('inner' in tx.content)) return ok([]);
  // As nobody has signed it, so that every account below is asked about.
  const bare = { ...tx, signature: null, content: { ...tx.content, cosignatures: [] } };
  const registry = await registryFor(bare);
  if (!registry.ok) return registry;
  const groups = cosignerGroups(bare, [], registry.value);
  const needed = new Set(groups.flatMap(({ account, cosigners: all }) => [account, ...all.map((one) => one.address)]));
  const addresses = cosigners.map((key) => addressOfPublicKey('symbol', tx.network, key).text);
  return ok(addresses.filter((address) => !needed.has(address)));
}

const initiatorLookup = ({ network, signer, signature }: SymbolTransaction, { hash }: { readonly hash: string }) => ({
  hash,
  signature: toHex(signature ?? new Uint8Array(0)),
  address: addressOfPublicKey('symbol', network, signer ?? new Uint8Array(32)).text,
});

/** With every signature that there is; whether these are enough, the nodes say. Null: there is a cosignature alone. */
function wholePayload(reply: Reply): Uint8Array | null {
  if (reply.collection !== null) return reply.collection.bytes;
  const item = reply.items.find(({ code }) => code === 'transaction' || code === 'bonded');
  const text = item?.outputs.find(({ format }) => format === 'symbol-payload')?.text;
  return text === undefined ? null : Uint8Array.from(Buffer.from(text, 'hex'));
}

/** On NEM the reply to a request to cosign is a transaction that Inkan composed: it names what was sent by its hash. */
async function verifyNem(part: Extract<ReplyPart, { kind: 'nem' }>, sent: SentIndex, help: Help): Promise<One> {
  const found = entryOfSigned(part, sent);
  if (found !== null) return verifyEntry(found.entry, found.requests, help);
  const cosigned = nemCosignature(part, sent);
  if (cosigned === null) return refused(strangerOf(part, sent));
  if (!cosigned.ok) return refused('reply-altered', { why: cosigned.reason.code });
  const { request, tx, hash } = cosigned.value;
  const entry = { signer: tx.signer, signature: part.signature } as CompactEntry;
  if (!(await nemHolds(part.data, entry))) return refused('reply-altered', { why: 'second-opinion' });
  return ok({
    ...{ request, name: hash, unfinished: null },
    steps: [nemStep({ ...request, tx }, part.data, tx.signer, part.signature, hash)],
  });
}

export type { Refused };
