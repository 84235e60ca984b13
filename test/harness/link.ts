/** A network that appears: a pair of virtual devices. Used only in the namespace of the tests
 * (build/setup/offline.mjs). */
import { execFileSync } from 'node:child_process';

const ip = (...words: string[]): void => void execFileSync('ip', words, { stdio: ['ignore', 'ignore', 'pipe'] });

/** One end is up, the other is not: no carrier yet. */
export function makeLink(): void {
  if (process.env.INKAN_OFFLINE !== '1') throw new Error('not in a network namespace of its own');
  ip('link', 'add', 'v0', 'type', 'veth', 'peer', 'name', 'v1');
  ip('link', 'set', 'v0', 'up');
}

/** The carrier is present when this returns. */
export const plugIn = (): void => ip('link', 'set', 'v1', 'up');

/** A documentation address (RFC 5737) and a route that leads nowhere. */
export function giveAddress(): void {
  ip('address', 'add', '192.0.2.2/24', 'dev', 'v0');
  ip('route', 'add', 'default', 'dev', 'v0');
}

export function unplug(): void {
  try {
    ip('link', 'del', 'v0');
  } catch {
    // it does not exist
  }
}
