/**
 * Encryption of the master secret (SLIP-0039, "Encryption of the master secret"): four Feistel rounds over the two
 * halves, with PBKDF2-HMAC-SHA256 as the round function, off the event loop.
 */
import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import { joinBytes } from '../../../core/base/bytes.ts';
import type { ShareHeading } from './share.ts';

const stretch = promisify(pbkdf2);
const forwards = [0, 1, 2, 3];
const backwards = [3, 2, 1, 0];
const iterations = 10_000;

export type CipherParameters = Pick<ShareHeading, 'identifier' | 'extendable' | 'exponent'>;
type Cipher = (secret: Uint8Array, passphrase: Uint8Array, parameters: CipherParameters) => Promise<Uint8Array>;

export const encryptSecret: Cipher = (...given) => feistel(forwards, ...given);
export const decryptSecret: Cipher = (...given) => feistel(backwards, ...given);

async function feistel(rounds: readonly number[], ...[secret, passphrase, parameters]: Parameters<Cipher>) {
  const salt = saltOf(parameters);
  const count = (iterations << parameters.exponent) / rounds.length;
  let left = secret.slice(0, secret.length / 2);
  let right = secret.slice(secret.length / 2);
  for (const round of rounds) {
    const password = joinBytes(Uint8Array.of(round), passphrase);
    const salted = joinBytes(salt, right);
    const key = await stretch(password, salted, count, right.length, 'sha256');
    const next = left.map((byte, at) => byte ^ (key[at] ?? 0));
    for (const spent of [password, salted, key, left]) spent.fill(0);
    [left, right] = [right, next];
  }
  const done = joinBytes(right, left);
  left.fill(0);
  right.fill(0);
  return done;
}

/** An extendable set has the same encryption under any identifier: its salt is empty. */
const saltOf = ({ identifier, extendable }: CipherParameters): Uint8Array =>
  extendable
    ? new Uint8Array(0)
    : joinBytes(new TextEncoder().encode('shamir'), Uint8Array.of(identifier >> 8, identifier & 255));
