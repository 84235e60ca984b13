/**
 * A NEM transaction as NIS reads it from an announce: bytes without a signature, and the signature. Decoded and verified
 * by symbol-sdk, whose JavaScript implementation is used for the verification (OpenSSL has no Ed25519 with
 * Keccak): nothing of core/.
 * Takes: bytes and signature. Gives: a transaction, or null for what is no transaction. Never: judges by the chain.
 */
// The SDK reads this at first use, so it is set before the SDK runs in this process.
process.env.SYMBOL_SDK_NO_WASM = '1';

import { keccak_256 } from '@noble/hashes/sha3.js';
import { PublicKey, Signature } from 'symbol-sdk';
import { models, NemFacade, Verifier } from 'symbol-sdk/nem';

export type Json = Readonly<Record<string, unknown>>;

export interface NemBody {
  readonly type: number;
  readonly version: number;
  readonly network: number;
  readonly signerPublicKey: string;
  /** Base32. */
  readonly signer: string;
  readonly timestamp: number;
  readonly deadline: number;
  readonly fee: bigint;
  /** As symbol-sdk writes it. */
  readonly json: Json;
  readonly sdk: models.Transaction;
}
export interface NemTransaction extends NemBody {
  readonly hash: string;
  /** Without the signature, in NIS's order. */
  readonly data: Uint8Array;
  readonly signature: string;
  /** Of a multisig transaction: what it carries, and that one's hash. */
  readonly inner: NemBody | null;
  readonly innerHash: string | null;
  /** Cosignatures that this node has for it. */
  readonly signatures: readonly NemTransaction[];
}

export const types = { transfer: 257, link: 2049, modification: 4097, cosignature: 4098, multisig: 4100 } as const;
export const testFacade = new NemFacade('testnet');
export const networkByte = 0x98;

export const bytesOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));
export const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex').toUpperCase();
/** symbol-sdk writes NEM addresses and names as hex of their letters. */
export const textOf = (hex: unknown): string => Buffer.from(String(hex), 'hex').toString('utf8');
export const addressOfKey = (publicKey: string): string =>
  testFacade.network.publicKeyToAddress(new PublicKey(publicKey)).toString();

const signerEnd = 48;
/** Of the header without a signature. */
const headerEnd = 60;

/**
 * NIS sorts modifications by action and the text of the address and serialises again, before it hashes and verifies;
 * symbol-sdk reads them only in the order of the addresses' bytes. So there are two forms of the same content.
 */
function ordered(data: Uint8Array, order: (action: number, publicKey: string) => string): Uint8Array {
  const bytes = Buffer.from(data);
  const type = bytes.readUInt32LE(0);
  if (type === types.multisig) {
    const start = headerEnd + 4;
    const end = start + bytes.readUInt32LE(headerEnd);
    return Buffer.concat([bytes.subarray(0, start), ordered(bytes.subarray(start, end), order), bytes.subarray(end)]);
  }
  if (type !== types.modification) return bytes;
  const [first, size] = [headerEnd + 4, 44];
  const count = bytes.readUInt32LE(headerEnd);
  if (first + size * count > bytes.length) return bytes;
  const entries = Array.from({ length: count }, (_, i) => bytes.subarray(first + size * i, first + size * (i + 1)));
  const keyed = entries.map((each) => ({ each, key: order(each.readUInt32LE(4), hexOf(each.subarray(12))) }));
  const sorted = keyed.toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ each }) => each);
  return Buffer.concat([bytes.subarray(0, first), ...sorted, bytes.subarray(first + size * count)]);
}
const byText = (action: number, publicKey: string): string => `${action}${addressOfKey(publicKey)}`;
const byBytes = (action: number, publicKey: string): string =>
  `${action}${hexOf(testFacade.network.publicKeyToAddress(new PublicKey(publicKey)).bytes)}`;
const keccak = (bytes: Uint8Array): string => hexOf(keccak_256(bytes));

export function readNem(announced: Uint8Array, signature: string): NemTransaction | null {
  if (announced.length <= headerEnd) return null;
  try {
    const data = Uint8Array.from(ordered(announced, byText));
    const sdk = deserialize(ordered(data, byBytes), signature);
    if (sdk === null) return null;
    const body = bodyOf(sdk);
    const carried = body.type === types.multisig ? innerOf(sdk) : null;
    return {
      ...body,
      ...{ hash: keccak(data), data, signature: signature.toUpperCase(), signatures: [] },
      inner: carried === null ? null : bodyOf(carried),
      innerHash: carried === null ? null : keccak(data.subarray(headerEnd + 4)),
    };
  } catch {
    return null;
  }
}

function deserialize(data: Uint8Array, signature: string): models.Transaction | null {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(64);
  const multisig = Buffer.from(data).readUInt32LE(0) === types.multisig;
  // The signed bytes of a multisig transaction end before the number of its cosignatures.
  const end = Buffer.alloc(multisig ? 4 : 0);
  const whole = Buffer.concat([data.subarray(0, signerEnd), size, bytesOf(signature), data.subarray(signerEnd), end]);
  const sdk = models.TransactionFactory.deserialize(Uint8Array.from(whole));
  return hexOf(sdk.serialize()) === hexOf(whole) ? sdk : null;
}

const innerOf = (sdk: models.Transaction): models.Transaction =>
  (sdk as unknown as { readonly innerTransaction: models.Transaction }).innerTransaction;

function bodyOf(sdk: models.Transaction): NemBody {
  const json = sdk.toJson() as Json;
  const signerPublicKey = String(json.signerPublicKey);
  return {
    ...{ type: Number(json.type), version: Number(json.version), network: Number(json.network), signerPublicKey },
    ...{ signer: addressOfKey(signerPublicKey), timestamp: Number(json.timestamp), deadline: Number(json.deadline) },
    ...{ fee: BigInt(json.fee as string), json, sdk },
  };
}

/** Each node asks; the answer for the same bytes is always the same, and takes JavaScript some 15 ms. */
const judged = new Map<string, boolean>();

export function signatureHolds({ signerPublicKey, data, signature }: NemTransaction): boolean {
  const key = `${signerPublicKey} ${signature} ${hexOf(data)}`;
  const holds = judged.get(key) ?? verify(signerPublicKey, data, signature);
  judged.set(key, holds);
  return holds;
}

function verify(signerPublicKey: string, data: Uint8Array, signature: string): boolean {
  try {
    return new Verifier(new PublicKey(signerPublicKey)).verify(data, new Signature(signature));
  } catch {
    return false;
  }
}
