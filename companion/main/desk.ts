/**
 * The seam to companion/services: the only file of this room that knows what the desk is made of. Everything else takes
 * the handlers of DeskContract as given.
 */
import type { Result } from '../../core/base/result.ts';
import type { GroupHandlers } from '../../core/contract/define.ts';
import type { DeskContract } from '../contract/desk-api.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import type { SystemKeyring } from './keyring.ts';

export interface RunningDesk {
  readonly handlers: GroupHandlers<DeskContract>;
  /** Asks the nodes and moves the flows on. */
  readonly tick: () => Promise<void>;
  readonly close: () => void;
}
export interface DeskPlace {
  readonly folder: string;
  readonly keyring: SystemKeyring;
}
export type MakeDesk = (place: DeskPlace) => Result<RunningDesk, DeskReason>;

/** Until companion/services is in this tree there is nothing to join: refused, and nothing starts. */
export const makeServices: MakeDesk = () => ({ ok: false, reason: { code: 'internal', found: {} } });
