/**
 * A signed transaction of either chain taken apart again: the bytes as they were sent, the signature, the cosignatures.
 * Offsets: catbuffer entity.cats, aggregate.cats, cosignature.cats. Nothing is verified here.
 */
import { equalBytes } from '../../../core/base/bytes.ts';
import { type CompactEntry, sentDigest } from '../../../core/reply/compact.ts';
import { transactionHash } from '../../../core/signature/signature.ts';
import type { SymbolTransaction } from '../../../core/transaction/transaction.ts';
import type { ReplyPart } from './read-reply.ts';
import type { SentIndex, SentRequest } from './sent-requests.ts';

const signature = { start: 8, end: 72 } as const;
const signer = { start: 72, end: 104 } as const;
const headBytes = 128;
const aggregateTypes: readonly number[] = [0x4141, 0x4241];
const aggregateHeadBytes = 168;
const cosignatureBytes = 104;

interface Unsigned {
  /** With a zero signature and without cosignatures. */
  readonly bytes: Uint8Array;
  readonly cosignatures: readonly { readonly signer: Uint8Array; readonly signature: Uint8Array }[];
}

/** Null for bytes that cannot be a signed transaction. */
export function unsignedOf(signed: Uint8Array): Unsigned | null {
  if (signed.length < headBytes) return null;
  const view = new DataView(signed.buffer, signed.byteOffset, signed.byteLength);
  if (view.getUint32(0, true) !== signed.length) return null;
  const isAggregate = aggregateTypes.includes(view.getUint16(110, true));
  const end = isAggregate && signed.length >= aggregateHeadBytes ? aggregateHeadBytes + view.getUint32(160, true) : 0;
  const until = isAggregate ? end : signed.length;
  if (until > signed.length || (signed.length - until) % cosignatureBytes !== 0) return null;
  const bytes = signed.slice(0, until);
  new DataView(bytes.buffer).setUint32(0, until, true);
  bytes.fill(0, signature.start, signature.end);
  const cosignatures = [];
  for (let at = until; at < signed.length; at += cosignatureBytes)
    cosignatures.push({ signer: signed.slice(at + 8, at + 40), signature: signed.slice(at + 40, at + 104) });
  return { bytes, cosignatures };
}

/** The signature as a compact reply would have it, with the requests that it may belong to. Null: of none. */
export function entryOfSigned(
  part: Extract<ReplyPart, { kind: 'symbol' | 'nem' }>,
  sent: SentIndex,
): { readonly entry: CompactEntry; readonly requests: readonly SentRequest[] } | null {
  if (part.kind === 'nem') {
    const digest = sentDigest(part.data);
    const requests = sent.byDigest('nem', digest).filter(({ bytes }) => equalBytes(bytes, part.data));
    const [first] = requests;
    if (first?.tx.signer == null) return null;
    const { network, tx } = first;
    const fields = { chain: 'nem', network, signature: part.signature, sent: digest, attached: [] } as const;
    return { requests, entry: { ...fields, signer: tx.signer ?? new Uint8Array(32) } };
  }
  return symbolEntry(part, sent) ?? cosignedEntry(part, sent);
}

type SymbolPart = Extract<ReplyPart, { kind: 'symbol' }>;

function symbolEntry(part: SymbolPart, sent: SentIndex) {
  const unsigned = unsignedOf(part.bytes);
  if (unsigned === null) return null;
  const open = unsigned.bytes.slice().fill(0, signer.start, signer.end);
  for (const bytes of [unsigned.bytes, open]) {
    const requests = sent.byDigest('symbol', sentDigest(bytes)).filter((one) => equalBytes(one.bytes, bytes));
    const [first] = requests;
    if (first === undefined) continue;
    const own = {
      signer: part.bytes.slice(signer.start, signer.end),
      signature: part.bytes.slice(signature.start, signature.end),
    };
    const network = part.network ?? first.network;
    const fields = { chain: 'symbol', network, sent: sentDigest(bytes), attached: unsigned.cosignatures } as const;
    return { requests, entry: { ...fields, ...own } };
  }
  return null;
}

/** An aggregate that was sent signed comes back with one more cosignature at its end. */
function cosignedEntry(part: SymbolPart, sent: SentIndex) {
  const before = part.bytes.length - cosignatureBytes;
  const last = unsignedOf(part.bytes)?.cosignatures.at(-1);
  if (last === undefined) return null;
  const requests = sent.all.filter(
    (one) =>
      one.chain === 'symbol' &&
      one.isToCosign &&
      one.bytes.length === before &&
      // All but the size, which grew.
      equalBytes(one.bytes.subarray(4), part.bytes.subarray(4, before)),
  );
  const [first] = requests;
  if (first === undefined) return null;
  const network = part.network ?? first.network;
  const fields = { chain: 'symbol', network, sent: sentDigest(first.bytes), attached: [] } as const;
  return { requests, entry: { ...fields, ...last } };
}

/** Of a transaction that has its signature; null otherwise. */
export function wholeOf(tx: SymbolTransaction): { readonly hash: string } | null {
  if (tx.signer === null || tx.signature === null) return null;
  return { hash: transactionHash(tx, tx.signer, tx.signature) };
}
