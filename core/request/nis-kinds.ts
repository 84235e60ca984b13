/** How the body of each kind of NIS entity is read: its own fields, and the bytes they stand for. */
import type { Network } from '../chain/networks.ts';
import type { NisFields } from './nis-fields.ts';

/** The fields that every entity has. */
export const nisHeadFields = ['type', 'version', 'timeStamp', 'signer', 'fee', 'deadline'] as const;

export interface NisKind {
  readonly fields: readonly string[];
  readonly optional: readonly string[];
  /** The body. Whatever is wrong is told to the fields, whose `against` decides. */
  readonly write: (fields: NisFields, version: number, network: Network) => Uint8Array;
}
