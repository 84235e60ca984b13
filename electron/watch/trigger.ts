/**
 * Whether a reading means that what is held must go: with a real vault open (or one being made, opened or restored: nobody can
 * tell from outside) an appearing network locks at once. Practice stays allowed.
 */
import { countsAsOnline, type GuardAlarm, type GuardReading } from '../../core/contract/guard.ts';
import type { VaultStateName } from '../../core/contract/watch.ts';

export type During = GuardAlarm['during'];

/** What is connected, or may be. */
export const connectedIn = ({ seen }: GuardReading): GuardReading['seen'] =>
  seen.filter(({ state }) => state === 'online' || state === 'unknown');

export function makeTrigger() {
  /** What was connected when custodians opened the vault in spite of it; that and nothing else is accepted. */
  let accepted: ReadonlySet<string> | null = null;

  /** The connection that the custodians knew of; not another, and not one that comes again after it was gone. */
  function isAccepted(reading: GuardReading, before: GuardReading | null): boolean {
    const names = connectedIn(reading).map(({ kind, name }) => `${kind} ${name}`);
    if (accepted === null) accepted = new Set(names);
    else if (before !== null && !countsAsOnline(before.state)) return false;
    return names.every((name) => accepted?.has(name));
  }

  /** Asked at every reading, with the one before it. */
  return (held: VaultStateName, reading: GuardReading, before: GuardReading | null): During | null => {
    if (held !== 'overridden') accepted = null;
    if (!countsAsOnline(reading.state)) return null;
    if (held === 'real') return 'open';
    // With nothing open yet only what is new counts: enough custodians may be opening it in spite of the network.
    if (held === 'unopened') return before !== null && !countsAsOnline(before.state) ? 'unopened' : null;
    return held === 'overridden' && !isAccepted(reading, before) ? 'open' : null;
  };
}
