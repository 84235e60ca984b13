/**
 * Makes the desk's services. No other file of this room imports them: the rest has the handlers of DeskContract.
 */
import { randomBytes } from 'node:crypto';
import type { Result } from '../../core/base/result.ts';
import type { GroupHandlers } from '../../core/contract/define.ts';
import type { DeskContract } from '../contract/desk-api.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import { makeClient } from '../nodes/make-client.ts';
import { makeDesk } from '../services/desk.ts';
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

export const makeServices: MakeDesk = ({ folder, keyring }) => {
  // symbol-sdk reads this at first use: the second opinion about a reply is its JavaScript, as in the commands.
  process.env.SYMBOL_SDK_NO_WASM = '1';
  const nowMs = () => BigInt(Date.now());
  return makeDesk({
    ...{ folder, keyring, nowMs },
    clientOf: (node) => makeClient(node, { nowMs }),
    random: (length) => Uint8Array.from(randomBytes(length)),
  });
};
