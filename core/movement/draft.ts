/** A movement before it has its place in the batch. What is absent is null, none, or the account that acts. */
import type { Message, Recipient } from '../transaction/common-fields.ts';
import type { MovementCause } from './movement.ts';

export interface Draft {
  readonly cause: MovementCause;
  readonly source?: string;
  readonly to?: Recipient | null;
  readonly mosaic?: string;
  readonly atomic?: bigint;
  readonly message?: Message;
}
