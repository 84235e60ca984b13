/**
 * Checks a signed reply with software that had no part in signing it: OpenSSL's Ed25519 (node:crypto) for Symbol, and the SDK's
 * JavaScript implementation (a tweetnacl fork, chosen by SYMBOL_SDK_NO_WASM) for NEM, since OpenSSL has no Ed25519 with Keccak-512.
 */
import { createPublicKey, verify } from 'node:crypto';

// Read by the SDK at its first use, so set before anything of it runs in this process.
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
  const key = createPublicKey({
    key: Buffer.concat([spkiPrefix, bytes.subarray(72, 104)]),
    format: 'der',
    type: 'spki',
  });
  const signed = Buffer.concat([Buffer.from(testnetSeed, 'hex'), bytes.subarray(108)]);
  if (!verify(null, signed, key, bytes.subarray(8, 72))) throw new Error('OpenSSL does not accept the signature');
  if (bytes.subarray(72, 104).toString('hex').toUpperCase() !== signerPublicKey) throw new Error('signer differs');
  return { chain: 'symbol', signer: signerPublicKey, hash };
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
