/**
 * A NEM transaction as NIS reads it from an announce: bytes without a signature, and the signature. Decoded, hashed and
 * verified by symbol-sdk, whose JavaScript implementation is used for the verification (OpenSSL has no Ed25519 with
 * Keccak): nothing of core/.
 * Takes: bytes and signature. Gives: a transaction, or null for what is no transaction. Never: judges by the chain.
 */
// The SDK reads this at first use, so it is set before the SDK runs in this process.
process.env.SYMBOL_SDK_NO_WASM = '1';

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
  /** Without the signature, as signed. */
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

export function readNem(data: Uint8Array, signature: string): NemTransaction | null {
  if (data.length < signerEnd + 12) return null;
  const size = Buffer.alloc(4);
  size.writeUInt32LE(64);
  const multisig = Buffer.from(data).readUInt32LE(0) === types.multisig;
  // The signed bytes of a multisig transaction end before the number of its cosignatures.
  const end = Buffer.alloc(multisig ? 4 : 0);
  const whole = Buffer.concat([data.subarray(0, signerEnd), size, bytesOf(signature), data.subarray(signerEnd), end]);
  try {
    const sdk = models.TransactionFactory.deserialize(Uint8Array.from(whole));
    if (hexOf(sdk.serialize()) !== hexOf(whole)) return null;
    const body = bodyOf(sdk);
    const carried = body.type === types.multisig ? innerOf(sdk) : null;
    return {
      ...body,
      hash: testFacade.hashTransaction(sdk).toString(),
      ...{ data, signature: signature.toUpperCase(), signatures: [] },
      inner: carried === null ? null : bodyOf(carried),
      innerHash: carried === null ? null : testFacade.hashTransaction(carried).toString(),
    };
  } catch {
    return null;
  }
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

export function signatureHolds({ signerPublicKey, data, signature }: NemTransaction): boolean {
  try {
    return new Verifier(new PublicKey(signerPublicKey)).verify(data, new Signature(signature));
  } catch {
    return false;
  }
}
