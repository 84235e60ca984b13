/**
 * Encrypts the secrets of a call from window to vault. Buffers of the channel (in the processes and the system) keep
 * the data for a while and cannot be wiped, so it must be useless there. Both ends create a key pair for this one call
 * (ECDH, P-256) and discard it; the bytes are combined by exclusive or with its key stream (HKDF-SHA-256), which is
 * used once.
 */

/** Requests the vault's public key for the next sealed call. */
export const sealMethod = 'seal';
/** An uncompressed point. */
export const sealKeyBytes = 65;
/** Output limit of HKDF; longer data uses further pieces, each with its own info. */
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

/** The byte arrays among the parameters of a call, in order. Only these are secret. */
export const secretsOf = (params: unknown): Uint8Array[] =>
  typeof params === 'object' && params !== null
    ? Object.values(params).filter((value): value is Uint8Array => value instanceof Uint8Array)
    : [];

export const lengthOf = (secrets: readonly Uint8Array[]): number =>
  secrets.reduce((sum, secret) => sum + secret.length, 0);

/** Combines them with the key stream in place; a second call restores them. Wipes the key stream. */
export function combine(secrets: readonly Uint8Array[], stream: Uint8Array): void {
  let at = 0;
  for (const secret of secrets) {
    for (let i = 0; i < secret.length; i += 1) secret[i] = (secret[i] ?? 0) ^ (stream[at + i] ?? 0);
    at += secret.length;
  }
  stream.fill(0);
}
