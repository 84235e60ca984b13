/**
 * A Symbol transaction as a node reads it from bytes. Decoded, hashed and addressed by symbol-sdk, verified by OpenSSL:
 * nothing of core/.
 * Takes: bytes. Gives: a transaction; null for what a node cannot parse (it drops the packet without a word); or a
 * code. Never: judges by the state of the chain.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { PublicKey } from 'symbol-sdk';
import { Address, type models, SymbolFacade, SymbolTransactionFactory } from 'symbol-sdk/symbol';

export type Json = Readonly<Record<string, unknown>>;

export interface Cosignature {
  readonly signerPublicKey: string;
  readonly signature: string;
}
export interface Inner {
  readonly type: number;
  readonly signerPublicKey: string;
  /** Base32. */
  readonly signer: string;
  /** As symbol-sdk writes it. */
  readonly json: Json;
}
export interface SymbolTransaction extends Inner {
  readonly bytes: Uint8Array;
  /** What the signer signed: the seed and a part of the bytes. */
  readonly signed: Uint8Array;
  readonly hash: string;
  readonly merkleComponentHash: string;
  readonly version: number;
  readonly network: number;
  readonly signature: string;
  readonly size: number;
  readonly maxFee: bigint;
  /** Network time: ms since the epoch of the network. */
  readonly deadline: bigint;
  /** Of an aggregate. */
  readonly inner: readonly Inner[];
  readonly cosignatures: readonly Cosignature[];
  /** Of an aggregate: that its transactionsHash is that of its inner transactions. */
  readonly innerHashFits: boolean;
}

export const aggregateComplete = 16705;
export const aggregateBonded = 16961;
export const isAggregate = ({ type }: { readonly type: number }): boolean =>
  type === aggregateComplete || type === aggregateBonded;

export const testFacade = new SymbolFacade('testnet');
export const networkByte = 0x98;
export const seed = testFacade.network.generationHashSeed.toString();
const headerSize = 128;
const cosignatureSize = 104;

export const bytesOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
export const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex').toUpperCase();
export const addressText = (hex: string): string => new Address(bytesOf(hex)).toString();
export const addressHex = (text: string): string => hexOf(new Address(text).bytes);
export const addressOfKey = (publicKey: string): string =>
  testFacade.network.publicKeyToAddress(new PublicKey(publicKey)).toString();
/** A 64-bit id as 16 digits, from the decimal text that symbol-sdk writes. */
export const idHex = (value: unknown): string =>
  BigInt(value as string)
    .toString(16)
    .toUpperCase()
    .padStart(16, '0');

const sha3 = (...parts: readonly Uint8Array[]): string =>
  createHash('sha3-256').update(Buffer.concat(parts)).digest('hex').toUpperCase();

/** What a node would refuse as a version that it does not know is told from what it cannot parse at all. */
export function readSymbol(
  bytes: Uint8Array,
): SymbolTransaction | { readonly code: string; readonly hash: string } | null {
  const view = Buffer.from(bytes);
  if (view.length < headerSize || view.readUInt32LE(0) !== view.length) return null;
  const [version, type] = [view.readUInt8(108), view.readUInt16LE(110)];
  const sdk = deserialize(bytes);
  if (sdk === null) {
    const known = isAggregate({ type }) ? [1, 2, 3] : [1];
    const hash = sha3(view.subarray(8, 104), bytesOf(seed), view.subarray(108));
    if (!known.includes(version)) return { code: 'Failure_Core_Invalid_Version', hash };
    return type === 16724 && outOfOrder(view) ? { code: 'Failure_Transfer_Out_Of_Order_Mosaics', hash } : null;
  }
  const json = sdk.toJson() as Json;
  const hash = testFacade.hashTransaction(sdk).toString();
  const signerPublicKey = String(json.signerPublicKey);
  const inner = innerOf(sdk);
  const cosignatures = ((json.cosignatures ?? []) as readonly Json[]).map((each) => ({
    signerPublicKey: String(each.signerPublicKey),
    signature: String(each.signature),
  }));
  return {
    bytes,
    signed: testFacade.extractSigningPayload(sdk),
    hash,
    merkleComponentHash:
      cosignatures.length === 0
        ? hash
        : sha3(bytesOf(hash), ...cosignatures.map((each) => bytesOf(each.signerPublicKey))),
    type,
    version,
    network: view.readUInt8(109),
    signerPublicKey,
    signer: addressOfKey(signerPublicKey),
    signature: String(json.signature),
    size: bytes.length,
    maxFee: BigInt(json.fee as string),
    deadline: BigInt(json.deadline as string),
    json,
    inner,
    cosignatures,
    innerHashFits: inner.length === 0 || innerHash(sdk) === json.transactionsHash,
  };
}

/** Mosaics of a transfer in another order than by id: symbol-sdk does not read them, a node does and says so. */
function outOfOrder(view: Buffer): boolean {
  const [first, count] = [160, view.length > 160 ? view.readUInt8(154) : 0];
  if (view.length < first + 16 * count) return false;
  const found = Array.from({ length: count }, (_, i) => view.readBigUInt64LE(first + 16 * i));
  return found.some((id, i) => i > 0 && id <= (found[i - 1] ?? 0n));
}

/** Null: not a transaction, or not the bytes that symbol-sdk would write for it. */
function deserialize(bytes: Uint8Array): models.Transaction | null {
  try {
    const transaction = SymbolTransactionFactory.deserialize(bytes);
    return hexOf(transaction.serialize()) === hexOf(bytes) ? transaction : null;
  } catch {
    return null;
  }
}

const embeddedOf = (sdk: models.Transaction): readonly models.EmbeddedTransaction[] =>
  (sdk as { readonly transactions?: readonly models.EmbeddedTransaction[] }).transactions ?? [];

function innerOf(sdk: models.Transaction): readonly Inner[] {
  return embeddedOf(sdk).map((each) => {
    const json = each.toJson() as Json;
    const signerPublicKey = String(json.signerPublicKey);
    return { type: Number(json.type), signerPublicKey, signer: addressOfKey(signerPublicKey), json };
  });
}

const innerHash = (sdk: models.Transaction): string =>
  SymbolFacade.hashEmbeddedTransactions([...embeddedOf(sdk)]).toString();

const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** OpenSSL. */
export function holds(publicKey: string, message: Uint8Array, signature: string): boolean {
  try {
    const der = Buffer.concat([spkiPrefix, bytesOf(publicKey)]);
    return verify(null, message, createPublicKey({ key: der, format: 'der', type: 'spki' }), bytesOf(signature));
  } catch {
    return false;
  }
}

/** The signature of the signer and all cosignatures. */
export function signaturesHold(transaction: SymbolTransaction): boolean {
  const { signed, signerPublicKey, signature, hash, cosignatures } = transaction;
  return (
    holds(signerPublicKey, signed, signature) &&
    cosignatures.every((each) => holds(each.signerPublicKey, bytesOf(hash), each.signature))
  );
}

/** The same aggregate with more cosignatures at its end. */
export function withCosignatures(transaction: SymbolTransaction, more: readonly Cosignature[]): SymbolTransaction {
  const added = more.map((each) =>
    Buffer.concat([Buffer.alloc(8), bytesOf(each.signerPublicKey), bytesOf(each.signature)]),
  );
  const bytes = Buffer.concat([transaction.bytes, ...added]);
  bytes.writeUInt32LE(transaction.size + cosignatureSize * more.length, 0);
  const whole = readSymbol(Uint8Array.from(bytes));
  if (whole === null || 'code' in whole) throw new Error('an aggregate with cosignatures is an aggregate');
  return whole;
}
