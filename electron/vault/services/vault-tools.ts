/** Dependencies of the vault process. Clocks, randomness and files are arguments, so that tests control them. */
import type { Client } from '../../../core/contract/define.ts';
import type { StoreContract } from '../../../core/contract/store.ts';
import type { Stretch } from '../secrets/key-stretching.ts';
import type { SecretBytes } from '../secrets/secret-bytes.ts';
import type { Signers } from '../signer/implementation.ts';

export interface VaultTools {
  readonly store: Client<StoreContract>;
  readonly randomBytes: (length: number) => Uint8Array;
  readonly stretch: Stretch;
  /** Monotonic milliseconds. */
  readonly elapsed: () => number;
  /** Unix milliseconds. */
  readonly now: () => number;
  /** Files at paths from main's dialog. */
  readonly files: Files;
  readonly signers?: Signers;
  /** Overwrites what a call left in the heap. */
  readonly afterAct?: () => void;
  /** Work factor of encrypted backups; tests lower it. */
  readonly backupWork?: number;
}
export interface Files {
  /** Null if it cannot be read or is longer than `max` bytes. */
  readonly read: (path: string, max: number) => SecretBytes | null;
  /** Whether it is on the disk. Never overwrites a file. */
  readonly writeNew: (path: string, bytes: Uint8Array) => boolean;
}
