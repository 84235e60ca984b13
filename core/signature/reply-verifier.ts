/**
 * What a reply's signatures are verified with before it leaves: @noble/curves, or what the process provides in its place.
 * Every signature there was made or verified before: those from outside by @noble/curves, in core/task.
 */
import type { Chain } from '../chain/networks.ts';
import { schemeOf } from './curves.ts';

/** False, never an exception, for what is no key or no signature. */
export type Verify = (chain: Chain, message: Uint8Array, publicKey: Uint8Array, signature: Uint8Array) => boolean;

export const nobleVerify: Verify = (chain, message, publicKey, signature) =>
  schemeOf(chain).verify(signature, message, publicKey);

let provided: Verify = nobleVerify;

/** Once, at the start of a process, after the self-test has tried it: throws at a second call, like `provideHashes`. */
export function provideReplyVerifier(verify: Verify): void {
  if (provided !== nobleVerify) throw new Error('the verifier of replies is provided once');
  provided = verify;
}

/** Only for tests, which provide several in one process. */
export function resetReplyVerifier(): void {
  provided = nobleVerify;
}

export const replyVerify: Verify = (chain, message, publicKey, signature) =>
  provided(chain, message, publicKey, signature);
