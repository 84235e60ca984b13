/**
 * What can be on the screen, and where a person can go by themselves. Types only: which component shows a screen, and where a
 * place leads, the descriptors of the features say (feature.ts), put together in renderer/features.ts.
 */
import type { Reason } from '../../core/base/reason.ts';
import type { Enrolment } from '../../core/contract/custody.ts';
import type { Requirement, Signed } from '../../core/contract/shapes.ts';
import type { Headline, Option, ReviewDocument } from '../../core/review/review-document.ts';
import type { Question } from '../../core/task/task.ts';

/** Each screen by its name, with what it is given. */
interface Screens {
  readonly loading: NoFacts;
  readonly language: NoFacts;
  readonly start: NoFacts;
  readonly unlock: NoFacts;
  /** Enough custodians have given their share, but the log or the file is not as it was left. */
  readonly held: { readonly problem: Reason; readonly word: string };
  /** `restoring`: the keys come from a backup, once the custodians have their passphrases. */
  readonly 'create-custody': { readonly restoring?: boolean };
  readonly 'create-enrol': { readonly enrolment: Enrolment; readonly restoring?: boolean };
  readonly restore: NoFacts;
  readonly 'create-entropy': NoFacts;
  readonly 'create-words': { readonly words: readonly string[]; readonly ask: readonly number[] };
  readonly 'create-check': { readonly ask: readonly number[] };
  /** The two words of a vault that is new on this machine, to be written down. */
  readonly 'vault-words': NoFacts;
  readonly custodians: NoFacts;
  readonly 'custodians-change': NoFacts;
  readonly 'custodians-enrol': { readonly enrolment: Enrolment };
  readonly 'custodians-done': NoFacts;
  readonly scan: NoFacts;
  readonly choose: {
    readonly question: Question;
    readonly subject: Headline | null;
    readonly options: readonly Option[];
  };
  /** `batch`: the digest that is approved. */
  readonly review: Reviewed;
  readonly sign: Reviewed;
  /** `collected`: the result grew by a cosignature from another person. */
  readonly signed: { readonly signed: Signed; readonly collected: boolean };
  readonly kept: { readonly count: number };
  readonly refused: { readonly reasons: readonly Reason[]; readonly document: ReviewDocument | null };
  readonly accounts: NoFacts;
  readonly certificate: NoFacts;
  readonly books: NoFacts;
  readonly backup: NoFacts;
  readonly log: NoFacts;
  readonly settings: { readonly changed: boolean };
}
export interface Reviewed {
  readonly batch: string;
  readonly document: ReviewDocument;
  readonly requirement: Requirement;
}
type NoFacts = Readonly<Record<never, never>>;

export type ScreenName = keyof Screens;
export type ScreenOf<N extends ScreenName> = { readonly [K in N]: { readonly name: K } & Screens[K] }[N];
export type Screen = ScreenOf<ScreenName>;

/** What `go` takes: the screens that need no facts from the vault, and other ways to one of them. */
export type Place =
  | 'start'
  | 'unlock'
  | 'create-custody'
  | 'restore-custody'
  | 'restore'
  | 'create-entropy'
  | 'scan'
  | 'accounts'
  | 'books'
  | 'backup'
  | 'settings'
  | 'custodians'
  | 'custodians-change'
  | 'certificate'
  | 'log';

/** Where a place leads, and on which side of the vault's door it is. */
export interface PlaceFacts {
  readonly while: 'locked' | 'open' | 'always';
  readonly screen: Screen;
}
export type Places = Readonly<Record<Place, PlaceFacts>>;

/** Without an open vault there is nothing beyond the start; with one, nothing before the scan screen. */
export function screenAt(to: Place, isOpen: boolean, places: Places): Screen {
  const place = places[to];
  if (place.while === 'always' || (place.while === 'open') === isOpen) return place.screen;
  return { name: isOpen ? 'scan' : 'start' };
}
