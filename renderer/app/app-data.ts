/** The window's data: the state that the reducers of app-state.ts and custody-events.ts change. */
import type { Reason } from '../../core/base/reason.ts';
import type { VaultStatus } from '../../core/contract/custody.ts';
import type { GuardReading } from '../../core/contract/guard.ts';
import type { Machine } from '../../core/contract/host.ts';
import type { Signed, VaultFacts } from '../../core/contract/shapes.ts';
import type { HowRead } from '../slips/how-read.tsx';
import { type Basket, emptyBasket } from './basket.ts';
import type { Screen } from './screens.ts';
import type { SignedRecord } from './signed-since.ts';
import type { TrainingSeen } from './training-seen.ts';

/** What is known of the vault without a passphrase, and when it was read (Unix milliseconds). */
export interface VaultStatusSeen {
  /** Null if there is no vault on this machine. */
  readonly vaultStatus: VaultStatus | null;
  readonly guard: GuardReading;
  readonly atMs: number;
}

export const plainlyRead: HowRead = { cleaned: [], aside: [], unread: 0 };
/** Under review again: how it was read is not kept with what waits. */
export const readBefore: HowRead = { ...plainlyRead, notKept: true };

export interface AppState {
  readonly machine: Machine | null;
  /** Null while locked. */
  readonly vault: VaultFacts | null;
  /** The locked vault, as last looked at; null before that. */
  readonly vaultStatus: VaultStatusSeen | null;
  readonly screen: Screen;
  /** Grows whenever a person goes to a place: also the place where they are begins anew. */
  readonly visit: number;
  /** The result whose missing cosignatures are being scanned, to return to. */
  readonly collecting: Signed | null;
  /** Several requests in a row. */
  readonly basket: Basket;
  /** Everything signed since the vault was opened, the newest last. */
  readonly signedSince: readonly SignedRecord[];
  /** Numbers of the lines that were ticked in the table of the approval with this digest. */
  readonly ticked: { readonly batch: string; readonly lines: readonly number[] };
  /** What was typed at the seal for the stops of the batch with this digest, by the stop's id. */
  readonly reasons: { readonly batch: string; readonly typed: Readonly<Record<string, string>> };
  /** How the last text was read: what a person should know about it. */
  readonly howRead: HowRead;
  /** Keys of the codes just handled. They outlive the scan screen, so that it does not read them again. */
  readonly handled: readonly string[];
  /** Null unless an exercise is under way. */
  readonly training: TrainingSeen | null;
  /** A call is under way. */
  readonly busy: boolean;
  /** A refusal that can be corrected on the same screen, such as a wrong passphrase. */
  readonly problem: Reason | null;
}

export const noReasons: AppState['reasons'] = { batch: '', typed: {} };

export const atStart: AppState = {
  machine: null,
  vault: null,
  vaultStatus: null,
  screen: { name: 'loading' },
  visit: 0,
  collecting: null,
  basket: emptyBasket,
  signedSince: [],
  ticked: { batch: '', lines: [] },
  reasons: noReasons,
  howRead: plainlyRead,
  handled: [],
  training: null,
  busy: false,
  problem: null,
};
