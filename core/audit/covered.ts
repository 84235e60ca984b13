/** Tracks up to which entry a vault has signed the log. Anybody who can write the file may have written the entries
 * after it. */
import { equalBytes } from '../base/bytes.ts';
import { fromHex } from '../base/hex.ts';
import type { LogEventOf } from './events.ts';
import type { Heads } from './heads.ts';
import { isHeadSigned } from './signed-head.ts';

/** Number of heads remembered per vault, newest first: one signed head is enough. */
const most = 256;

export interface SignedHead {
  /** The entry that contains the signature. */
  readonly at: number;
  readonly event: LogEventOf<'head-signed'>;
}

export interface Covered {
  readonly take: (at: number, event: LogEventOf<'head-signed'>) => void;
  /** Last entry under a head that this key signed for this vault; 0 if there is none. */
  readonly upTo: (vault: string, key: string) => number;
  /** Heads of this vault in later entries, oldest first; null if that is further back than is remembered. */
  readonly after: (vault: string, sequence: number) => readonly SignedHead[] | null;
}

/** `heads`: heads of the log that contains the events. A signed head that does not match this log covers nothing. */
export function makeCovered(heads: Heads): Covered {
  const vaults = new Map<string, SignedHead[]>();
  const forgotten = new Map<string, number>();
  let checked: { readonly event: SignedHead['event']; readonly holds: boolean } | null = null;

  function holds(event: SignedHead['event']): boolean {
    if (checked?.event !== event) checked = { event, holds: isHeadSigned(event) };
    return checked.holds;
  }

  return {
    take: (at, event) => {
      const [named, head] = [fromHex(event.head), event.sequence < at ? heads.after(event.sequence) : null];
      if (named === null || head === null || !equalBytes(named, head)) return;
      const all = vaults.get(event.vault) ?? [];
      vaults.set(event.vault, all);
      all.push({ at, event });
      const oldest = all.length > most ? all.shift() : undefined;
      if (oldest !== undefined) forgotten.set(event.vault, oldest.at);
    },
    upTo: (vault, key) =>
      (vaults.get(vault) ?? []).findLast(({ event }) => event.key === key && holds(event))?.event.sequence ?? 0,
    after: (vault, sequence) =>
      (forgotten.get(vault) ?? 0) > sequence ? null : (vaults.get(vault) ?? []).filter(({ at }) => at > sequence),
  };
}
