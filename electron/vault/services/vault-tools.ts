/** What the vault process is given from outside. Clocks, randomness and files are arguments, so that tests can own them. */
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
  /** Files at paths that main's dialog gave. */
  readonly files: Files;
  readonly signers?: Signers;
  /** Overwrites what a call has left in the heap. */
  readonly afterAct?: () => void;
  /** Work factor of encrypted backups, as tests have it. */
  readonly backupWork?: number;
}
export interface Files {
  /** Null when it cannot be read or is longer than `max` bytes. */
  readonly read: (path: string, max: number) => SecretBytes | null;
  /** Whether it is on the disk. Never writes over a file. */
  readonly writeNew: (path: string, bytes: Uint8Array) => boolean;
}
