/** Shares that custodians have given before the vault is open; never passphrases. */
import type { Reason } from '../../../core/base/reason.ts';
import type { VaultContents } from '../file/contents.ts';
import { wipeContents } from '../file/contents.ts';
import type { VaultHead } from '../file/head.ts';
import type { SecretBytes } from '../secrets/secret-bytes.ts';

export interface Given {
  readonly custodian: number;
  readonly share: SecretBytes;
  /** This custodian knows that the machine is online and opens the vault nevertheless. */
  readonly override: boolean;
}
/** Enough shares were given, but a check failed: the vault opens only after its word is typed. */
export interface IntegrityHold {
  readonly head: VaultHead;
  /** SHA-256 of the file that was opened. */
  readonly digest: string;
  readonly contents: VaultContents;
  readonly dataKey: SecretBytes;
  readonly problem: Reason;
  /** Monotonic milliseconds. */
  readonly atMs: number;
  readonly openedBy: readonly number[];
  readonly overridden: boolean;
}
export interface Unlocking {
  /** Digest of the file that the shares belong to: another file means starting again. */
  readonly of: string | null;
  readonly given: readonly Given[];
  readonly hold: IntegrityHold | null;
}

export const noneGiven: Unlocking = { of: null, given: [], hold: null };

export function wipeUnlocking({ given, hold }: Unlocking): void {
  for (const { share } of given) share.wipe();
  if (hold === null) return;
  wipeContents(hold.contents);
  hold.dataKey.wipe();
}
