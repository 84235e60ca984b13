/**
 * Decides whether a reading requires that secrets are removed: with a real vault open, or one being created, opened or
 * restored (which cannot be distinguished from outside), a new network locks at once. Practice may continue.
 */
import { countsAsOnline, type GuardAlarm, type GuardReading } from '../../core/contract/guard.ts';
import type { VaultStateName } from '../../core/contract/watch.ts';

export type During = GuardAlarm['during'];

/** What is, or may be, connected. */
export const connectedIn = ({ seen }: GuardReading): GuardReading['seen'] =>
  seen.filter(({ state }) => state === 'online' || state === 'unknown');

export function makeTrigger() {
  /** What was connected when custodians overrode the guard; only these connections are accepted. */
  let accepted: ReadonlySet<string> | null = null;

  /** A connection that the custodians knew; not another one, and not one that returns after it was gone. */
  function isAccepted(reading: GuardReading, before: GuardReading | null): boolean {
    const names = connectedIn(reading).map(({ kind, name }) => `${kind} ${name}`);
    if (accepted === null) accepted = new Set(names);
    else if (before !== null && !countsAsOnline(before.state)) return false;
    return names.every((name) => accepted?.has(name));
  }

  /** Called at every reading, with the previous one. */
  return (held: VaultStateName, reading: GuardReading, before: GuardReading | null): During | null => {
    if (held !== 'overridden') accepted = null;
    if (!countsAsOnline(reading.state)) return null;
    if (held === 'real') return 'open';
    // While nothing is open, only new connections count: enough custodians may be about to override the guard.
    if (held === 'unopened') return before !== null && !countsAsOnline(before.state) ? 'unopened' : null;
    return held === 'overridden' && !isAccepted(reading, before) ? 'open' : null;
  };
}
