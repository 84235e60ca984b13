/** What the screens share: the client, the polled views, the current screen, and the texts. */
import { createContext, useContext, useState } from 'react';
import { useLanguage } from '../../renderer/i18n/use-words.ts';
import type { AccountView, DeskFlowView, DraftView, NodeView, PendingView, SentView } from '../contract/desk-api.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import type { DeskSettings } from '../contract/desk-window.ts';
import { type DeskWords, deskWords } from '../words/words.ts';
import { type Answer, asked, type DeskClient } from './desk-client.ts';

export const places = [
  ...(['home', 'compose', 'inbox', 'reply', 'flows'] as const),
  ...(['accounts', 'nodes', 'record', 'settings'] as const),
] as const;
export type Place = (typeof places)[number];

/** `aheadMs`: how far the network's time was ahead of this machine's when the draft came. */
export interface Drafted {
  readonly draft: DraftView;
  readonly aheadMs: number;
}
/** A text that is shown to Inkan: a request that was signed, entries, or the requester's key. */
export interface Shown {
  readonly texts: readonly { readonly label: string; readonly text: string }[];
  readonly sent: Pick<SentView, 'number' | 'digest'> | null;
  readonly name: string;
  readonly from: Place;
}
export type Screen =
  | { readonly name: Place }
  | { readonly name: 'draft'; readonly drafted: Drafted }
  | { readonly name: 'send'; readonly shown: Shown };

/** Null: not asked yet. */
export interface Views {
  readonly nodes: readonly NodeView[] | null;
  readonly accounts: readonly AccountView[] | null;
  readonly inbox: readonly PendingView[] | null;
  readonly flows: readonly DeskFlowView[] | null;
}
export const noViews: Views = { nodes: null, accounts: null, inbox: null, flows: null };

export interface Desk {
  readonly client: DeskClient;
  readonly views: Views;
  readonly look: () => Promise<void>;
  readonly screen: Screen;
  readonly go: (screen: Screen) => void;
  readonly settings: DeskSettings;
  readonly change: (settings: DeskSettings) => void;
  readonly build: string;
}

export const DeskContext = createContext<Desk | null>(null);
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('a screen outside of the desk');
  return desk;
}
export const useDeskWords = (): DeskWords => deskWords[useLanguage()];

export const draftedNow = (draft: DraftView): Drafted => ({
  draft,
  aheadMs: Number(BigInt(draft.networkTimeMs) - BigInt(Date.now())),
});

/** One call at a time, and the reasons of the last one that was refused. */
export function useAsking() {
  const [busy, setBusy] = useState(false);
  const [reasons, setReasons] = useState<readonly DeskReason[]>([]);
  const ask = async <T>(call: () => Promise<Answer<T>>, then: (value: T) => void): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setReasons([]);
    const answer = await asked(call());
    setBusy(false);
    if (answer.ok) then(answer.value);
    else setReasons(answer.reasons);
  };
  return { busy, reasons, ask, refuse: setReasons };
}
