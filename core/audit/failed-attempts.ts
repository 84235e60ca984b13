/**
 * Counts consecutive wrong passphrases in the log. Opening (or creating) the vault resets the count, but only if a head
 * signed with this vault's key covers that entry: an entry that anybody can append never shortens the wait.
 */
import type { LogEvent } from './events.ts';

export interface FailedAttempts {
  readonly take: (at: number, event: LogEvent) => void;
  /**
   * Failures of this vault and those that name none; a vault without an id ('') counts all. `coveredUpTo`: the last
   * entry that the vault has signed.
   */
  readonly failures: (vault: string, coveredUpTo: number) => number;
}

export function makeFailedAttempts(): FailedAttempts {
  const failed: { readonly at: number; readonly vault: string | null }[] = [];
  const opened = new Map<string, number[]>();
  return {
    take: (at, event) => {
      switch (event.kind) {
        case 'unlock-failed':
          failed.push({ at, vault: event.vault ?? null });
          return;
        case 'opened':
        case 'vault-made':
        case 'vault-restored':
          opened.get(event.vault)?.push(at) ?? opened.set(event.vault, [at]);
          return;
      }
    },
    failures: (vault, coveredUpTo) => {
      const last = opened.get(vault)?.findLast((at) => at <= coveredUpTo) ?? 0;
      const isOwn = (one: string | null) => one === null || one === vault || vault === '';
      return failed.filter((one) => one.at >= last && isOwn(one.vault)).length;
    },
  };
}
