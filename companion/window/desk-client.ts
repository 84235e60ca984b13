/** The window's calls to main, and what it makes of the answers. */
import type { Chain, Network } from '../../core/chain/networks.ts';
import type {
  AccountView,
  DeskFlowView,
  DraftView,
  IntentText,
  NodeView,
  PassedOn,
  PayoutsView,
  PendingView,
  SentView,
} from '../contract/desk-api.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import type { DeskSettings } from '../contract/desk-window.ts';

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reasons: readonly DeskReason[] };
type Call<P, T> = (params: P) => Promise<T>;
type None = Readonly<Record<string, never>>;
type Done<P> = Call<P, Answer<unknown>>;
type Drafts<P> = Call<P, Answer<DraftView>>;
interface On {
  readonly chain: Chain;
  readonly network: Network;
}
interface ById {
  readonly id: string;
}
export interface RecordLine {
  readonly sequence: number;
  readonly atMs: string;
  readonly kind: string;
  readonly facts: Readonly<Record<string, string>>;
}
export interface RequesterKey {
  readonly publicKey: string;
  readonly protectedBy: 'keyring' | 'file';
  readonly lastNumber: number;
}

/** What a reply gave: flows, and requests for the next cosigners. */
export interface Taken {
  readonly flows: readonly string[];
  readonly next: readonly PassedOn[];
}

/** GroupClients<BridgeContract> written out: the inferred type is deeper than the compiler goes. The preload makes the
 * client from the contract itself, which checks every call at both ends. */
export interface DeskClient {
  readonly nodes: {
    readonly list: Call<None, readonly NodeView[]>;
    readonly add: Done<On & { readonly url: string }>;
    readonly remove: Done<{ readonly url: string }>;
  };
  readonly accounts: {
    readonly list: Call<None, readonly AccountView[]>;
    readonly add: Done<On & { readonly address: string; readonly name: string; readonly publicKey?: string | null }>;
    readonly remove: Done<{ readonly address: string }>;
    readonly registerText: Call<On, Answer<string>>;
  };
  readonly compose: {
    readonly draft: Drafts<IntentText>;
    readonly readPayouts: Call<
      On & { readonly account: string; readonly signer: string; readonly bytes: Uint8Array },
      Answer<PayoutsView>
    >;
    readonly draftPayouts: Drafts<ById & Pick<IntentText, 'way' | 'lifetimeMs'>>;
    readonly again: Drafts<ById>;
    readonly send: Call<ById & { readonly purpose: string; readonly reference: string | null }, Answer<SentView>>;
  };
  readonly inbox: { readonly list: Call<None, readonly PendingView[]> };
  readonly reply: { readonly take: Call<{ readonly text: string }, Answer<Taken>> };
  readonly flows: {
    readonly list: Call<None, readonly DeskFlowView[]>;
    readonly start: Done<ById>;
    readonly repeat: Done<ById>;
    readonly putAway: Done<ById>;
    readonly receipts: Call<{ readonly encoding: 'utf-8' | 'shift_jis' }, Answer<Uint8Array>>;
  };
  readonly requester: { readonly get: Call<None, Answer<RequesterKey>> };
  readonly record: { readonly list: Call<{ readonly before: number | null }, readonly RecordLine[]> };
  readonly window: {
    readonly start: Call<None, { readonly settings: DeskSettings; readonly build: string }>;
    readonly settings: Done<DeskSettings>;
    readonly copy: Done<{ readonly text: string }>;
    readonly save: Call<{ readonly name: string; readonly bytes: Uint8Array }, Answer<{ readonly saved: boolean }>>;
  };
}

declare global {
  interface Window {
    /** Created by the preload from the contract. */
    readonly desk: DeskClient;
  }
}

export const deskClient = (): DeskClient => window.desk;

/** Beside the contract's answers there are those of the bridge itself ('message-rejected', 'internal'), which carry one
 * reason; and in place of a list. */
export const listed = <T>(answer: readonly T[] | object): readonly T[] | null =>
  Array.isArray(answer) ? answer : null;

export async function asked<T>(call: Promise<Answer<T>>): Promise<Answer<T>> {
  const answer = (await call) as Answer<T> | { readonly ok: false; readonly reason: DeskReason };
  return !answer.ok && 'reason' in answer ? { ok: false, reasons: [answer.reason] } : answer;
}
