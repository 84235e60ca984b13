/** Readers for the bodies of all NIS kinds: the kind's own fields, converted to bytes. */
import type { Network } from '../chain/networks.ts';
import type { NisFields } from './nis-fields.ts';

/** Fields of every entity. */
export const nisHeadFields = ['type', 'version', 'timeStamp', 'signer', 'fee', 'deadline'] as const;

export interface NisKind {
  readonly fields: readonly string[];
  readonly optional: readonly string[];
  /** Writes the body. Errors go to `fields`, which the caller checks at the end. */
  readonly write: (fields: NisFields, version: number, network: Network) => Uint8Array;
}
