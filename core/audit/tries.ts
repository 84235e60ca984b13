/**
 * Wrong passphrases in a row, as the log has them. They are forgotten by an opening (or a making) of the vault, and only by
 * one that a head signed with this vault's key covers: an entry that anybody can append makes no wait shorter.
 */
import type { LogEvent } from './events.ts';

export interface Tries {
  readonly take: (at: number, event: LogEvent) => void;
  /** `coveredUpTo`: the last entry that the vault has signed. */
  readonly failures: (vault: string, coveredUpTo: number) => number;
}

export function makeTries(): Tries {
  const failed: number[] = [];
  const opened = new Map<string, number[]>();
  return {
    take: (at, event) => {
      switch (event.kind) {
        case 'unlock-failed':
          failed.push(at);
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
      return failed.length - (failed.findLastIndex((at) => at < last) + 1);
    },
  };
}
