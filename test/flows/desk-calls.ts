/** The desk's calls by hand, as the tests use them: the types of the whole contract are too deep for the compiler here. */
import type { IntentText } from '../../companion/contract/desk-api.ts';
import type { Chain } from '../../core/chain/networks.ts';

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly reasons: readonly { readonly code: string; readonly found: Readonly<Record<string, string>> }[];
    };
type Call<P, R> = (params: P) => Promise<R>;

interface Place {
  readonly chain: Chain;
  readonly network: 'mainnet' | 'testnet';
}
export interface DraftedView {
  readonly id: string;
  readonly deadlineMs: string;
  readonly documents: readonly object[];
  readonly notes: readonly { readonly code: string; readonly found: Readonly<Record<string, string>> }[];
}
export interface ReadView {
  readonly id: string;
  readonly lines: readonly { readonly marks: readonly string[] }[];
}
export interface SentText {
  readonly envelope: string;
  readonly number: number;
  readonly digest: string;
  readonly plain: readonly { readonly format: string; readonly text: string }[];
}
export interface StepSeen {
  readonly stage: string;
  readonly hash: string | null;
  readonly seenBy: number;
}
export interface FlowSeen {
  readonly id: string;
  readonly stage: string;
  readonly putAway: boolean;
  readonly steps: readonly StepSeen[];
  readonly documents: readonly object[];
}
export interface PendingSeen {
  readonly hash: string;
  readonly account: string;
  readonly signedBy: readonly string[];
  readonly missing: readonly string[];
}

export interface TakenSeen {
  readonly flows: readonly string[];
  readonly next: readonly {
    readonly account: string;
    readonly signedBy: readonly string[];
    readonly missing: readonly string[];
    readonly sent: SentText;
  }[];
}

export interface DeskCalls {
  readonly nodes: {
    readonly add: Call<Place & { readonly url: string }, Answer<object>>;
    readonly remove: Call<{ readonly url: string }, Answer<object>>;
    readonly list: Call<object, readonly { readonly url: string }[]>;
  };
  readonly accounts: {
    readonly add: Call<
      Place & { readonly address: string; readonly name: string; readonly publicKey?: string },
      Answer<object>
    >;
    readonly remove: Call<{ readonly address: string }, Answer<object>>;
    readonly list: Call<object, readonly { readonly holdings: readonly object[] }[]>;
  };
  readonly compose: {
    readonly draft: Call<IntentText, Answer<DraftedView>>;
    readonly readPayouts: Call<
      Place & { readonly account: string; readonly signer: string; readonly bytes: Uint8Array },
      Answer<ReadView>
    >;
    readonly draftPayouts: Call<
      { readonly id: string; readonly way: 'bonded' | 'complete'; readonly lifetimeMs: string },
      Answer<DraftedView>
    >;
    readonly again: Call<{ readonly id: string }, Answer<DraftedView>>;
    readonly send: Call<
      { readonly id: string; readonly purpose: string; readonly reference: string | null },
      Answer<SentText>
    >;
  };
  readonly inbox: { readonly list: Call<object, readonly PendingSeen[]> };
  readonly reply: { readonly take: Call<{ readonly text: string }, Answer<TakenSeen>> };
  readonly flows: {
    readonly list: Call<object, readonly FlowSeen[]>;
    readonly start: Call<{ readonly id: string }, Answer<object>>;
    readonly repeat: Call<{ readonly id: string }, Answer<object>>;
    readonly putAway: Call<{ readonly id: string }, Answer<object>>;
    readonly receipts: Call<{ readonly encoding: 'utf-8' | 'shift_jis' }, Answer<Uint8Array>>;
  };
  readonly requester: { readonly get: Call<object, Answer<{ readonly lastNumber: number }>> };
  readonly record: {
    readonly list: Call<{ readonly before: number | null }, readonly { readonly kind: string }[]>;
  };
}
