/** Encrypts the secrets of one call to the vault (core/contract/sealed-call.ts). The key pair is created by Chromium
 * and not extractable. */
import { joinBytes } from '../../core/base/bytes.ts';
import { combine, lengthOf, piecesOf, secretsOf } from '../../core/contract/sealed-call.ts';

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;

export interface Sealed {
  readonly params: unknown;
  /** The window's public key for this call. */
  readonly seal: Uint8Array;
}

/** `to`: the vault's public key for this call. The given secrets are not changed; the caller wipes them. */
export async function sealed(params: object, to: Uint8Array): Promise<Sealed> {
  const subtle = globalThis.crypto.subtle;
  const theirs = await subtle.importKey('raw', Uint8Array.from(to), curve, true, []);
  const own = await subtle.generateKey(curve, false, ['deriveBits']);
  const shared = new Uint8Array(await subtle.deriveBits({ name: 'ECDH', public: theirs }, own.privateKey, 256));
  const seal = new Uint8Array(await subtle.exportKey('raw', own.publicKey));
  const stream = await streamOf(shared, joinBytes(to, seal), lengthOf(secretsOf(params)));
  shared.fill(0);
  const copy = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, value instanceof Uint8Array ? copyOf(value) : value]),
  );
  combine(secretsOf(copy), stream);
  return { params: copy, seal };
}

async function streamOf(shared: Uint8Array<ArrayBuffer>, salt: Uint8Array, length: number): Promise<Uint8Array> {
  const subtle = globalThis.crypto.subtle;
  const key = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveBits']);
  const pieces = piecesOf(length).map(({ info, length: bytes }) =>
    subtle.deriveBits(
      { name: 'HKDF', hash: 'SHA-256', salt: Uint8Array.from(salt), info: new TextEncoder().encode(info) },
      key,
      bytes * 8,
    ),
  );
  const done = (await Promise.all(pieces)).map((piece) => new Uint8Array(piece));
  const stream = joinBytes(...done);
  for (const piece of done) piece.fill(0);
  return stream;
}

/** In a separate buffer: V8 moves small arrays and leaves copies. */
function copyOf(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new ArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}
