/** The vault's end of sealed calls (core/contract/sealed-call.ts): one key pair for each, used once and discarded. */
import { createECDH, type ECDH, hkdfSync } from 'node:crypto';
import { joinBytes } from '../../../core/base/bytes.ts';
import { combine, lengthOf, piecesOf, secretsOf } from '../../../core/contract/sealed-call.ts';

/** A window sends one call after another; a few may be in progress. */
const mostWaiting = 8;

export interface Unsealing {
  /** A public key for the next sealed call. */
  readonly offer: () => Uint8Array;
  /** Restores the secrets of the call in place; false if they are not sealed, or not with a key that was offered
   * last. */
  readonly open: (params: unknown, to: Uint8Array | undefined, seal: Uint8Array | undefined) => boolean;
}

export function makeUnsealing(): Unsealing {
  const waiting = new Map<string, ECDH>();
  return {
    offer: () => {
      const own = createECDH('prime256v1');
      const key = Uint8Array.from(own.generateKeys());
      waiting.set(nameOf(key), own);
      const [oldest] = waiting.keys();
      if (waiting.size > mostWaiting && oldest !== undefined) waiting.delete(oldest);
      return key;
    },
    open: (params, to, seal) => {
      const secrets = secretsOf(params);
      if (to === undefined || seal === undefined) return secrets.length === 0;
      const own = waiting.get(nameOf(to));
      waiting.delete(nameOf(to));
      if (own === undefined) return false;
      try {
        const shared = own.computeSecret(seal);
        combine(secrets, streamOf(shared, joinBytes(to, seal), lengthOf(secrets)));
        shared.fill(0);
        return true;
      } catch {
        return false; // not a point of the curve
      }
    },
  };
}

const nameOf = (key: Uint8Array): string => Buffer.from(key).toString('hex');

function streamOf(shared: Uint8Array, salt: Uint8Array, length: number): Uint8Array {
  const pieces = piecesOf(length).map(
    ({ info, length: bytes }) => new Uint8Array(hkdfSync('sha256', shared, salt, info, bytes)),
  );
  const stream = joinBytes(...pieces);
  for (const piece of pieces) piece.fill(0);
  return stream;
}
