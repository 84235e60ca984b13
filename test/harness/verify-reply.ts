/**
 * Verifies a signed reply with software that had no part in signing: OpenSSL's Ed25519 (node:crypto) for Symbol, and
 * the SDK's JavaScript implementation (a tweetnacl fork, selected by SYMBOL_SDK_NO_WASM) for NEM, because OpenSSL has
 * no Ed25519 with Keccak-512.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';

// The SDK reads this at first use, so it is set before the SDK runs in this process.
process.env.SYMBOL_SDK_NO_WASM = '1';

const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');
const testnetSeed = '49D6E1CE276A85B70EAFE52349AACCA389302E7A9754BCF1221E79494FC665A4';

export interface VerifiedReply {
  readonly chain: 'symbol' | 'nem';
  readonly signer: string;
  readonly hash: string | null;
}

export async function verifyReply(text: string, request: Uint8Array): Promise<VerifiedReply> {
  const reply = JSON.parse(text) as Record<string, unknown>;
  return 'signature' in reply
    ? verifyNem(reply as { data: string; signature: string }, request)
    : verifySymbol(reply, request);
}

function verifySymbol(reply: Record<string, unknown>, request: Uint8Array): VerifiedReply {
  if (reply.v !== 3 || reply.type !== 8) throw new Error('not a Symbol QR of type 8');
  const { payload, hash, signerPublicKey } = (reply.data as { payload: Record<string, string> }).payload;
  if (!payload || !hash || !signerPublicKey) throw new Error('fields are missing');
  const bytes = Buffer.from(payload, 'hex');
  const altered = bytes.findIndex((byte, i) => (i < 8 || i >= 104) && byte !== request[i]);
  if (bytes.length !== request.length || altered !== -1) throw new Error(`byte ${altered} differs from the request`);
  const signed = Buffer.concat([Buffer.from(testnetSeed, 'hex'), bytes.subarray(108)]);
  if (!opensslHolds(bytes.subarray(72, 104), signed, bytes.subarray(8, 72)))
    throw new Error('OpenSSL does not accept the signature');
  if (bytes.subarray(72, 104).toString('hex').toUpperCase() !== signerPublicKey) throw new Error('signer differs');
  return { chain: 'symbol', signer: signerPublicKey, hash };
}

function opensslHolds(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const key = createPublicKey({ key: Buffer.concat([spkiPrefix, publicKey]), format: 'der', type: 'spki' });
  return verify(null, message, key, signature);
}

const sha3 = (...parts: readonly Uint8Array[]): Buffer =>
  createHash('sha3-256')
    .update(Buffer.concat([...parts]))
    .digest();

export interface VerifiedAggregate {
  readonly hash: string;
  readonly cosigners: readonly string[];
}

/**
 * Verifies a signed aggregate v3 like a node, with OpenSSL alone: signature, Merkle root, every cosignature (catbuffer
 * aggregate.cats; catapult EntityHasher.cpp, MerkleHashBuilder.cpp).
 */
export function verifyAggregate(payload: string): VerifiedAggregate {
  const bytes = Buffer.from(payload, 'hex');
  const [signature, signer] = [bytes.subarray(8, 72), bytes.subarray(72, 104)];
  const signed = Buffer.concat([Buffer.from(testnetSeed, 'hex'), bytes.subarray(108, 164)]);
  if (!opensslHolds(signer, signed, signature)) throw new Error('OpenSSL does not accept the initiator’s signature');
  const end = 168 + bytes.readUInt32LE(160);
  if (!merkleRoot(innerHashes(bytes, end)).equals(bytes.subarray(128, 160))) throw new Error('the Merkle root differs');
  const hash = sha3(signature, signer, signed);
  const cosigners: string[] = [];
  for (let at = end; at < bytes.length; at += 104) {
    const cosigner = bytes.subarray(at + 8, at + 40);
    if (!opensslHolds(cosigner, hash, bytes.subarray(at + 40, at + 104))) throw new Error('a cosignature is not valid');
    cosigners.push(cosigner.toString('hex').toUpperCase());
  }
  return { hash: hash.toString('hex').toUpperCase(), cosigners };
}

function innerHashes(bytes: Buffer, end: number): Buffer[] {
  const hashes: Buffer[] = [];
  for (let at = 168; at < end; ) {
    const size = bytes.readUInt32LE(at);
    hashes.push(sha3(bytes.subarray(at, at + size)));
    at += Math.ceil(size / 8) * 8;
  }
  return hashes;
}

function merkleRoot(level: readonly Buffer[]): Buffer {
  const [only, ...others] = level;
  if (only === undefined) return Buffer.alloc(32);
  if (others.length === 0) return only;
  const next: Buffer[] = [];
  for (let i = 0; i < level.length; i += 2) {
    const left = level[i] ?? only;
    next.push(sha3(left, level[i + 1] ?? left));
  }
  return merkleRoot(next);
}

async function verifyNem(reply: { data: string; signature: string }, request: Uint8Array): Promise<VerifiedReply> {
  if (Object.keys(reply).join() !== 'data,signature') throw new Error('the NIS announce body has other keys');
  if (!Buffer.from(reply.data, 'hex').equals(Buffer.from(request))) throw new Error('data differs from the request');
  const { PublicKey, Signature } = await import('symbol-sdk');
  const { NemFacade } = await import('symbol-sdk/nem');
  const signer = Buffer.from(request.subarray(16, 48)).toString('hex').toUpperCase();
  const verifier = new NemFacade.Verifier(new PublicKey(signer));
  if (!verifier.verify(Uint8Array.from(request), new Signature(reply.signature)))
    throw new Error('the signature is not valid');
  return { chain: 'nem', signer, hash: null };
}
