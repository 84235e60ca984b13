/** A payment list that the window has of the back office. */
import type { ListSeen } from '../../core/contract/payment-list.ts';

/** The file that the requests are compared with, and what the vault detected of it. */
export interface GivenList {
  readonly file: Uint8Array;
  readonly seen: ListSeen;
}
