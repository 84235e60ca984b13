/** Deadlines, on the network's time. Refuses a lifetime that the network does not allow, and none at all. */
import { epochsMs, maxLifetimesMs } from '../../core/chain/networks.ts';
import type { Intent } from '../contract/intent.ts';
import { refused } from './facts.ts';

/** Nodes judge a Symbol deadline against the time of the last block, which is behind the network's time. */
const blockLagMs = 120_000n;
const second = 1000n;

function checkLifetime({ lifetimeMs }: Intent, limitMs: bigint, networkTimeMs: bigint): void {
  const [lifetime, limit] = [String(lifetimeMs), String(limitMs)];
  if (lifetimeMs > limitMs) throw refused('lifetime-too-long', { lifetimeMs: lifetime, limitMs: limit });
  if (lifetimeMs < second)
    throw refused('deadline-passed', {
      ...{ deadlineMs: String(networkTimeMs + lifetimeMs), nowMs: String(networkTimeMs) },
    });
}

/** Milliseconds since the network's epoch. */
export function symbolDeadline(intent: Intent, isBonded: boolean, networkTimeMs: bigint): bigint {
  const limitMs = maxLifetimesMs[isBonded ? 'symbol-bonded' : 'symbol'];
  checkLifetime(intent, limitMs, networkTimeMs);
  const longest = limitMs - blockLagMs;
  const lifetimeMs = intent.lifetimeMs > longest ? longest : intent.lifetimeMs;
  return networkTimeMs + lifetimeMs - epochsMs.symbol[intent.network];
}

/** Seconds since the network's epoch. NIS refuses a timestamp of the future, so the rest of a second is dropped. */
export function nemTimes(intent: Intent, networkTimeMs: bigint) {
  checkLifetime(intent, maxLifetimesMs.nem, networkTimeMs);
  const timestamp = (networkTimeMs - epochsMs.nem[intent.network]) / second;
  return { timestamp, deadline: timestamp + intent.lifetimeMs / second };
}
