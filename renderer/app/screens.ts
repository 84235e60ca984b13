/**
 * All screens, and the places that a person can navigate to. Types only: the descriptors of the features (feature.ts),
 * combined in renderer/features.ts, name the component of a screen and the target of a place.
 */
import type { Reason } from '../../core/base/reason.ts';
import type { AccountName } from '../../core/contract/creation.ts';
import type { Enrolment } from '../../core/contract/custody.ts';
import type { ListComparison } from '../../core/contract/payment-list.ts';
import type { ApprovalsStanding, PendingBatch } from '../../core/contract/pending.ts';
import type { RulesSaid } from '../../core/contract/rule-book.ts';
import type { Requirement, Signed } from '../../core/contract/shapes.ts';
import type { ProposedTotals, Stop } from '../../core/contract/signing.ts';
import type { TrainingJudged } from '../../core/contract/training.ts';
import type { Headline, Option, ReviewDocument } from '../../core/review/review-document.ts';
import type { Question } from '../../core/task/task.ts';
import type { HowRead } from '../slips/how-read.tsx';
import type { GivenList } from './given-list.ts';
import type { TrainingSeen } from './training-seen.ts';

/** Each screen by its name, with its facts. */
interface Screens {
  readonly loading: NoFacts;
  readonly language: NoFacts;
  readonly start: NoFacts;
  readonly unlock: NoFacts;
  /** Enough custodians gave their share, but the log or the file failed a check. */
  readonly held: { readonly problem: Reason; readonly word: string };
  /** `restoring`: the keys come from a backup that was read before. `enrolment`: the custodians chosen so far, when
   * somebody comes back. */
  readonly 'create-custody': { readonly restoring?: boolean; readonly enrolment?: Enrolment };
  readonly 'create-enrol': { readonly enrolment: Enrolment; readonly restoring?: boolean };
  readonly restore: NoFacts;
  /** `names`: as chosen so far. */
  readonly 'create-accounts': { readonly names: readonly AccountName[] };
  readonly 'create-rules': NoFacts;
  readonly 'create-entropy': NoFacts;
  readonly 'create-words': { readonly words: readonly string[]; readonly ask: readonly number[] };
  readonly 'create-check': { readonly ask: readonly number[] };
  /** The two words of a vault that is new on this machine, to be written down. */
  readonly 'vault-words': { readonly journey?: Journey };
  readonly custodians: NoFacts;
  readonly 'custodians-change': NoFacts;
  readonly 'custodians-enrol': { readonly enrolment: Enrolment };
  readonly 'custodians-done': NoFacts;
  readonly home: NoFacts;
  readonly scan: NoFacts;
  readonly choose: {
    readonly question: Question;
    readonly subject: Headline | null;
    readonly options: readonly Option[];
  };
  /** `batch`: the digest that is approved. */
  readonly review: Reviewed & { readonly within?: WithinMany };
  /** `several`: the batch, if it is one of several requests; `document` is then its first. */
  readonly sign: Reviewed & { readonly several?: BatchReviewed };
  /** Several requests that are approved together. */
  readonly batch: BatchReviewed;
  /** What was detected of a payment list, before it counts. */
  readonly 'payment-list': { readonly given: GivenList };
  /** Requests that differ from the list. `reasons`: what else refuses them. */
  readonly 'list-differs': { readonly comparison: ListComparison; readonly reasons: readonly Reason[] };
  /** A batch that waits for more approvals, or that a custodian has just refused. */
  readonly pending: { readonly pending: PendingBatch };
  /** Everything signed since opening; `now`: how many of them were signed just now. */
  readonly since: { readonly now: number };
  /** `collected`: the result grew by a cosignature from another person. */
  readonly signed: { readonly signed: Signed; readonly collected: boolean };
  readonly kept: { readonly count: number };
  readonly refused: {
    readonly reasons: readonly Reason[];
    readonly document: ReviewDocument | null;
    readonly rules?: RulesSaid;
    /** A batch that was brought back: it stays in the list at home, waiting or ended. */
    readonly stays?: true;
  };
  readonly accounts: NoFacts;
  readonly certificate: NoFacts;
  readonly books: NoFacts;
  readonly backup: NoFacts;
  readonly log: NoFacts;
  readonly training: NoFacts;
  /** The order of the exercise under way, before its request is opened. */
  readonly 'training-order': NoFacts;
  readonly 'training-result': { readonly seen: TrainingSeen; readonly judged: TrainingJudged };
  readonly settings: { readonly changed: boolean };
  readonly rules: NoFacts;
}
/** What an approval needs a reason for; who has approved and who may still, if one custodian is not enough; the digest of the rules. */
export interface Judged {
  readonly stops?: readonly Stop[];
  readonly approvals?: ApprovalsStanding;
  readonly book?: string;
  /** What the rule books in force said; absent where none was asked. */
  readonly rules?: RulesSaid;
  /** Only with a payment list. */
  readonly list?: ListComparison;
}
export interface Reviewed extends Judged {
  readonly batch: string;
  readonly document: ReviewDocument;
  readonly requirement: Requirement;
}
/** The two ways to a new vault, each with steps of its own. */
export type Journey = 'create' | 'restore';
export interface BatchReviewed extends Judged {
  readonly batch: string;
  /** In the order of signing. */
  readonly documents: readonly ReviewDocument[];
  /** How each of them was read. */
  readonly howRead: readonly HowRead[];
  readonly totals: ProposedTotals;
  readonly requirement: Requirement;
}
/** One request of many on the screen of a single one: it is looked at, and approved only with the others. */
export interface WithinMany {
  /** The batch to return to; null: the list on the scan screen. */
  readonly batch: ({ readonly name: 'batch' } & BatchReviewed) | null;
  /** Its number in the batch or the list, from 1. */
  readonly place: number;
}
type NoFacts = Readonly<Record<never, never>>;

export type ScreenName = keyof Screens;
export type ScreenOf<N extends ScreenName> = { readonly [K in N]: { readonly name: K } & Screens[K] }[N];
export type Screen = ScreenOf<ScreenName>;

/** Targets of `go`: screens that need no facts from the vault, and other names for them. */
export type Place =
  | 'start'
  | 'unlock'
  | 'create-custody'
  | 'restore-custody'
  | 'restore'
  | 'create-rules'
  | 'create-entropy'
  | 'home'
  | 'scan'
  | 'since'
  | 'accounts'
  | 'books'
  | 'backup'
  | 'settings'
  | 'rules'
  | 'custodians'
  | 'custodians-change'
  | 'certificate'
  | 'log'
  | 'training';

/** Where a place leads, and whether it needs an open vault. */
export interface PlaceFacts {
  readonly while: 'locked' | 'open' | 'always';
  readonly screen: Screen;
}
export type Places = Readonly<Record<Place, PlaceFacts>>;

/** Without an open vault only the start is available; with one, nothing before home. */
export function screenAt(to: Place, isOpen: boolean, places: Places): Screen {
  const place = places[to];
  if (place.while === 'always' || (place.while === 'open') === isOpen) return place.screen;
  return { name: isOpen ? 'home' : 'start' };
}
