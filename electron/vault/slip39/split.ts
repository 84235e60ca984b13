/**
 * Splits and joins a secret (SLIP-0039, "Sharing a secret"): polynomials over GF(256), with a digest of the secret
 * among the points, so that a wrong share is noticed. Interpolation is that of shamir-secret-sharing, which uses the
 * same field; it evaluates at 0 only, and f at X is g at 0 for g(u) = f(u ⊕ X).
 */
import { createHmac } from 'node:crypto';
import { combine } from 'shamir-secret-sharing';
import { equalBytes, joinBytes } from '../../../core/base/bytes.ts';

const digestAt = 254;
const secretAt = 255;
const digestBytes = 4;

/** A share's value with its x coordinate. */
export interface Point {
  readonly x: number;
  readonly y: Uint8Array;
}
export type RandomBytes = (length: number) => Uint8Array;

/** `count` values at x = 0, 1, …; any `threshold` of them give the secret. The caller wipes them. */
export async function splitSecret(
  secret: Uint8Array,
  threshold: number,
  count: number,
  randomBytes: RandomBytes,
): Promise<readonly Uint8Array[]> {
  if (threshold < 1 || threshold > count || count > 16) throw new Error('no such sharing');
  if (threshold === 1) return Array.from({ length: count }, () => secret.slice());
  const given = Array.from({ length: threshold - 2 }, () => randomBytes(secret.length));
  const filling = randomBytes(secret.length - digestBytes);
  const digest = joinBytes(digestOf(filling, secret), filling);
  const known = [...given.map((y, x) => ({ x, y })), { x: digestAt, y: digest }, { x: secretAt, y: secret }];
  const values = [...given];
  for (let x = given.length; x < count; x += 1) values.push(await valueAt(x, known));
  filling.fill(0);
  digest.fill(0);
  return values;
}

/** The secret from exactly `points.length` = threshold shares, or null if its digest shows that one is wrong. */
export async function joinSecret(points: readonly Point[]): Promise<Uint8Array | null> {
  const [only, ...others] = points;
  if (only === undefined) throw new Error('no shares');
  // With a threshold of 1 the share is the secret; there is no digest.
  if (others.length === 0) return only.y.slice();
  const secret = await valueAt(secretAt, points);
  const digest = await valueAt(digestAt, points);
  const holds = equalBytes(digest.subarray(0, digestBytes), digestOf(digest.subarray(digestBytes), secret));
  digest.fill(0);
  if (holds) return secret;
  secret.fill(0);
  return null;
}

async function valueAt(x: number, points: readonly Point[]): Promise<Uint8Array> {
  const shifted = points.map((point) => joinBytes(point.y, Uint8Array.of(point.x ^ x)));
  const value = await combine(shifted);
  for (const each of shifted) each.fill(0);
  return value;
}

function digestOf(key: Uint8Array, secret: Uint8Array): Uint8Array {
  return Uint8Array.from(createHmac('sha256', key).update(secret).digest().subarray(0, digestBytes));
}
