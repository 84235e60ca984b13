/**
 * Secrets of a call on their way from window to vault: what lies in the buffers of the channel (the processes' and the
 * system's) stays there for a while and cannot be wiped, so it must be of no use. Both ends make a key pair for this one
 * call (ECDH, P-256) and forget it; the bytes are combined with a key stream of it (HKDF-SHA-256), which is used once.
 */

/** Asks the vault for its public key of the next sealed call. */
export const sealMethod = 'seal';
/** An uncompressed point. */
export const sealKeyBytes = 65;
/** HKDF gives so much at once; what is longer gets the next piece, each with its own info. */
const pieceBytes = 255 * 32;

export interface StreamPiece {
  readonly info: string;
  readonly length: number;
}

export const piecesOf = (length: number): StreamPiece[] =>
  Array.from({ length: Math.ceil(length / pieceBytes) }, (_, piece) => ({
    info: `inkan sealed call v1 ${piece}`,
    length: Math.min(pieceBytes, length - piece * pieceBytes),
  }));

/** The bytes among the parameters of a call, in their order. Only these are secret. */
export const secretsOf = (params: unknown): Uint8Array[] =>
  typeof params === 'object' && params !== null
    ? Object.values(params).filter((value): value is Uint8Array => value instanceof Uint8Array)
    : [];

export const lengthOf = (secrets: readonly Uint8Array[]): number =>
  secrets.reduce((sum, secret) => sum + secret.length, 0);

/** Combines them with the key stream, in place; once more gives them back. Wipes the key stream. */
export function combine(secrets: readonly Uint8Array[], stream: Uint8Array): void {
  let at = 0;
  for (const secret of secrets) {
    for (let i = 0; i < secret.length; i += 1) secret[i] = (secret[i] ?? 0) ^ (stream[at + i] ?? 0);
    at += secret.length;
  }
  stream.fill(0);
}
