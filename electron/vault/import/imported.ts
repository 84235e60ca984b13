/** Result of reading keys: keys with what is known about them. They wait here until a person has compared the
 * addresses. */
import type { Chain, Network } from '../../../core/chain/networks.ts';
import type { ImportFormat, ImportWarning } from '../../../core/contract/accounts.ts';
import type { SecretBytes } from '../secrets/secret-bytes.ts';

export interface Place {
  readonly chain: Chain;
  readonly network: Network;
}

/** Selects accounts of the words in a code. */
export interface Range {
  readonly from: number;
  readonly count: number;
}

export interface ImportedKey extends Place {
  /** Ed25519 seed; NEM: not the reversed form. */
  readonly key: SecretBytes;
  readonly address: string;
  readonly publicKey: string;
  /** Index for the words in the code; null if the code contained the key itself. */
  readonly index: number | null;
  readonly name: string | null;
  /** The file names this address, and the key derives it. */
  readonly named: boolean;
}

export interface Imported {
  readonly format: ImportFormat;
  readonly warnings: readonly ImportWarning[];
  readonly keys: readonly ImportedKey[];
}

export function forgetImported(imported: Imported | null): void {
  for (const { key } of imported?.keys ?? []) key.wipe();
}
