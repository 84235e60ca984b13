/** Everything that the window shows, as one value, and all its changes. Pure: no clock, no calls. */

import type { Reason, ReasonCode } from '../../core/base/reason.ts';
import { assertNever } from '../../core/base/result.ts';
import type { Machine } from '../../core/contract/host.ts';
import type { PendingBatch, WorkClock } from '../../core/contract/pending.ts';
import type { EntriesImported, Signed, VaultFacts } from '../../core/contract/shapes.ts';
import type { Proposal } from '../../core/contract/signing.ts';
import type { TrainingBegun, TrainingJudged } from '../../core/contract/training.ts';
import type { ReviewDocument } from '../../core/review/review-document.ts';
import type { HowRead } from '../slips/how-read.tsx';
import { type AppState, noReasons, plainlyRead, readBefore } from './app-data.ts';
import { withoutSigned } from './basket.ts';
import { type BasketEvent, isBasketEvent, reduceBasket } from './basket-events.ts';
import { type CustodyEvent, isCustodyEvent, reduceCustody } from './custody-events.ts';
import { judgedOf, type RequestReading } from './one-request.ts';
import { type Place, type Places, type Screen, type ScreenOf, screenAt } from './screens.ts';
import { withGrown, withSignatures, workOf } from './signed-since.ts';
import type { TrainingSeen } from './training-seen.ts';

export type AppEvent =
  | CustodyEvent
  | BasketEvent
  | { readonly is: 'machine-known'; readonly machine: Machine }
  | { readonly is: 'asked' }
  /** A call ended without changing anything else on the screen. */
  | { readonly is: 'answered' }
  | { readonly is: 'failed'; readonly reason: Reason }
  | { readonly is: 'go'; readonly to: Place }
  | { readonly is: 'vault-opened'; readonly vault: VaultFacts }
  | { readonly is: 'settings-changed'; readonly vault: VaultFacts }
  /** The vault has changed; the screen stays. */
  | { readonly is: 'vault-changed'; readonly vault: VaultFacts }
  | { readonly is: 'words-made'; readonly words: readonly string[]; readonly ask: readonly number[] }
  | { readonly is: 'words-written' }
  /** Codes just handled: they are not read again while they stay in view. */
  | { readonly is: 'handled'; readonly keys: readonly string[] }
  | { readonly is: 'being-read'; readonly how: HowRead }
  | { readonly is: 'read'; readonly reading: RequestReading }
  | { readonly is: 'could-not-read'; readonly reason: Reason }
  | { readonly is: 'review-done' }
  | { readonly is: 'reasons-typed'; readonly batch: string; readonly typed: AppState['reasons']['typed'] }
  | { readonly is: 'back-to-review' }
  | { readonly is: 'signed'; readonly signed: Signed; readonly atMs: number; readonly clock?: WorkClock }
  /** Others have to approve too, or somebody refused. */
  | { readonly is: 'pending'; readonly pending: PendingBatch }
  /** A batch that waited is under review again. */
  | { readonly is: 'reopened'; readonly proposal: Proposal }
  | { readonly is: 'kept'; readonly kept: EntriesImported }
  /** What is being collected is shown again, from home or while scanning. */
  | { readonly is: 'collection-shown'; readonly signed: Signed }
  | { readonly is: 'collect-more' }
  | { readonly is: 'back-to-signed' }
  | { readonly is: 'not-signed'; readonly reason: Reason }
  | { readonly is: 'training-begun'; readonly begun: TrainingBegun }
  | { readonly is: 'training-judged'; readonly judged: TrainingJudged };

/** Refusals of `sign` that the person can correct on the same screen. All others end the review. */
const answerable: readonly ReasonCode[] = [
  'passphrase-wrong',
  'wait-after-failures',
  'key-file-missing',
  'approval-act-missing',
  'disposition-empty',
  'disposition-repeated',
  'message-rejected',
  'approval-repeated',
  'approver-differs',
  'pending-full',
];

/** `places`: where `go` leads, from the descriptors of the features. */
export const makeReducer =
  (places: Places) =>
  (state: AppState, event: AppEvent): AppState =>
    withoutOldReasons(event.is === 'go' ? goTo(state, event.to, places) : reduce(state, event));

/** What was typed at the seal stays while its batch is looked at: whoever comes to the seal next finds empty fields. */
function withoutOldReasons(state: AppState): AppState {
  const { name } = state.screen;
  const isKept = state.reasons === noReasons || name === 'sign' || name === 'review' || name === 'batch';
  return isKept ? state : { ...state, reasons: noReasons };
}

/** Whoever puts the request of an exercise down comes back to its order; every other way ends the exercise. */
function goTo(state: AppState, to: Place, places: Places): AppState {
  const settled = { ...state, busy: false, problem: null, visit: state.visit + 1 };
  if (state.training !== null && to === 'scan' && state.screen.name !== 'training-order')
    return { ...settled, screen: { name: 'training-order' } };
  return { ...settled, training: null, screen: screenAt(to, state.vault !== null, places) };
}

function reduce(state: AppState, event: Exclude<AppEvent, { readonly is: 'go' }>): AppState {
  if (isCustodyEvent(event)) return reduceCustody(state, event);
  if (isBasketEvent(event)) return reduceBasket(state, event);
  const settled: AppState = { ...state, busy: false, problem: null };
  switch (event.is) {
    case 'machine-known':
      return learnMachine(state, event.machine);
    case 'asked':
      return { ...state, busy: true, problem: null };
    case 'answered':
      return settled;
    case 'failed':
      return { ...settled, problem: event.reason };
    case 'handled':
      return { ...state, handled: event.keys };
    case 'reasons-typed':
      return { ...state, reasons: { batch: event.batch, typed: event.typed } };
    case 'vault-opened':
      return { ...settled, vault: event.vault, screen: afterOpening(state, event.vault) };
    case 'settings-changed':
      return { ...settled, vault: event.vault, screen: { name: 'settings', changed: true } };
    case 'vault-changed':
      return { ...settled, vault: state.vault === null ? null : event.vault };
    case 'words-made':
      return { ...settled, screen: { name: 'create-words', words: event.words, ask: event.ask } };
    case 'words-written':
      return state.screen.name === 'create-words'
        ? { ...settled, screen: { name: 'create-check', ask: state.screen.ask } }
        : state;
    case 'being-read':
      return { ...state, howRead: event.how };
    case 'read':
      return mayTakeIn(state.screen, event.reading) ? takeIn(settled, event.reading) : state;
    case 'could-not-read':
      return awaitsReading(state.screen) ? refusedNow(settled, [event.reason], null) : state;
    case 'review-done':
      return reviewDone(state, settled);
    case 'back-to-review':
      return state.screen.name === 'sign' ? { ...settled, screen: reviewOf(state.screen) } : state;
    case 'signed':
      return state.screen.name === 'sign'
        ? showSigned(recorded(settled, state.screen.document, event), event.signed, false)
        : settled;
    case 'pending':
      return afterAct(settled, event.pending);
    case 'reopened':
      return state.screen.name === 'home' || state.screen.name === 'pending'
        ? underReview(settled, event.proposal)
        : settled;
    case 'kept':
      return afterImport(settled, event.kept);
    case 'training-begun': {
      const training = { begun: event.begun, document: null, reasons: [] };
      return { ...settled, vault: event.begun.vault, training, screen: { name: 'training-order' } };
    }
    case 'training-judged':
      return state.training === null
        ? settled
        : {
            ...settled,
            training: null,
            screen: { name: 'training-result', seen: state.training, judged: event.judged },
          };
    case 'collection-shown':
      return state.screen.name === 'home' || state.screen.name === 'scan'
        ? showSigned(settled, event.signed, false)
        : settled;
    case 'collect-more':
      return state.screen.name === 'signed'
        ? { ...settled, screen: { name: 'scan' }, collecting: state.screen.signed }
        : state;
    case 'back-to-signed':
      return state.collecting === null ? state : showSigned(settled, state.collecting, false);
    case 'not-signed':
      return answerable.includes(event.reason.code)
        ? { ...settled, problem: event.reason }
        : { ...settled, screen: { name: 'refused', reasons: [event.reason], document: null } };
    default:
      return assertNever(event);
  }
}

/** One request of many is approved only with the others. */
function reviewDone(state: AppState, settled: AppState): AppState {
  const { screen } = state;
  if (screen.name === 'review' && screen.within === undefined) {
    return { ...settled, screen: { ...screen, name: 'sign' } };
  }
  if (screen.name !== 'batch') return state;
  const { name: _, ...several } = screen;
  const { documents, howRead: _how, totals: _totals, ...reviewed } = several;
  const [document] = documents;
  if (document === undefined) return state;
  return { ...settled, screen: { ...reviewed, name: 'sign', document, several } };
}

function reviewOf({ several, ...reviewed }: ScreenOf<'sign'>): Screen {
  return several === undefined ? { ...reviewed, name: 'review' } : { name: 'batch', ...several };
}

/** The requests of a batch that now waits, or was refused, are off the list: they would be proposed a second time. */
function afterAct(settled: AppState, pending: PendingBatch): AppState {
  const { screen } = settled;
  if (screen.name !== 'sign') return settled;
  const digests = (screen.several?.documents ?? [screen.document]).map(({ digest }) => digest);
  return {
    ...settled,
    basket: withoutSigned(settled.basket, new Set(digests)),
    screen: { name: 'pending', pending },
  };
}

/** A batch that is blocked or void by now is refused like a text that was read, and stays where it was. */
function underReview(settled: AppState, proposal: Proposal): AppState {
  if (proposal.action === 'refuse') {
    const reasons = proposal.refused.flatMap((one) => one.reasons);
    const rules = proposal.rules === undefined ? {} : { rules: proposal.rules };
    return {
      ...settled,
      howRead: plainlyRead,
      screen: { name: 'refused', reasons, document: null, stays: true, ...rules },
    };
  }
  const state = { ...settled, howRead: readBefore };
  if (proposal.action !== 'sign') return settled;
  const { digest: batch, items: documents, totals, requirement } = proposal;
  const [document] = documents;
  if (document === undefined) return state;
  const reviewed = { batch, requirement, ...judgedOf(proposal) };
  return {
    ...state,
    screen:
      documents.length === 1
        ? { name: 'review', document, ...reviewed }
        : { name: 'batch', documents, howRead: documents.map(() => readBefore), totals, ...reviewed },
  };
}

/** Remembers the signature until the lock, and takes its request off the list. */
const recorded = (
  state: AppState,
  document: ReviewDocument,
  { signed, atMs, clock }: { readonly signed: Signed; readonly atMs: number; readonly clock?: WorkClock },
): AppState => ({
  ...state,
  signedSince: withSignatures(state.signedSince, [{ signed, document }], atMs, workOf(state.screen, clock)),
  basket: withoutSigned(state.basket, new Set([document.digest])),
});

/** Polled every second: unchanged facts change nothing, and an acknowledged alarm clears its problem. */
function learnMachine(state: AppState, machine: Machine): AppState {
  if (JSON.stringify(machine) === JSON.stringify(state.machine)) return state;
  const closed = (state.machine?.alarm ?? null) !== null && machine.alarm === null;
  const problem = closed ? null : state.problem;
  return { ...state, machine, problem, screen: afterMachine(state.screen, machine) };
}

function afterMachine(screen: Screen, machine: Machine): Screen {
  if (machine.language === null) return { name: 'language' };
  return screen.name === 'loading' || screen.name === 'language' ? { name: 'start' } : screen;
}

/** A vault of a version before custodians was encrypted anew, and has words that nobody has seen yet. */
const afterOpening = ({ vaultStatus }: AppState, { mode }: VaultFacts): Screen => ({
  name: mode === 'real' && vaultStatus?.vaultStatus?.vault === '' ? 'vault-words' : 'home',
});

const awaitsReading = ({ name }: Screen): boolean => name === 'scan' || name === 'choose' || name === 'training-order';

/**
 * A late proposal that nobody waits for must not replace the screen. Only a result that gained a cosignature replaces
 * itself.
 */
const mayTakeIn = (screen: Screen, reading: RequestReading): boolean =>
  awaitsReading(screen) ||
  (screen.name === 'signed' && reading.action === 'collected' && reading.signed.hash === screen.signed.hash);

const takeIn = (state: AppState, reading: RequestReading): AppState =>
  reading.action === 'collected'
    ? showSigned({ ...state, signedSince: withGrown(state.signedSince, reading.signed) }, reading.signed, true)
    : { ...state, training: withSeen(state.training, reading), screen: afterReading(reading) };

/** What Inkan showed of the request of an exercise, for its result. */
function withSeen(training: TrainingSeen | null, reading: RequestReading): TrainingSeen | null {
  if (training === null) return null;
  const document = reading.action === 'sign' || reading.action === 'refuse' ? reading.document : null;
  return { ...training, document, reasons: reading.action === 'refuse' ? reading.reasons : [] };
}

function refusedNow(state: AppState, reasons: readonly Reason[], document: null): AppState {
  const training = state.training === null ? null : { ...state.training, reasons, document };
  return { ...state, training, screen: { name: 'refused', reasons, document } };
}

function afterReading(reading: Exclude<RequestReading, { action: 'collected' }>): Screen {
  switch (reading.action) {
    case 'sign':
      return {
        ...{ name: 'review', batch: reading.batch },
        ...{ document: reading.document, requirement: reading.requirement, ...reading.judged },
      };
    case 'choose':
      return { name: 'choose', question: reading.question, subject: reading.subject, options: reading.options };
    case 'refuse':
      return {
        ...{ name: 'refused', reasons: reading.reasons, document: reading.document },
        ...(reading.rules === undefined ? {} : { rules: reading.rules }),
      };
    default:
      return assertNever(reading);
  }
}

/** The newest result replaces the current collection. */
const showSigned = (state: AppState, signed: Signed, collected: boolean): AppState => ({
  ...state,
  screen: { name: 'signed', signed, collected },
  collecting: null,
});

/** Applies the update even if the user has left the signing screen. */
function afterImport(state: AppState, kept: EntriesImported): AppState {
  if (state.vault === null) return state;
  const screen: Screen = state.screen.name === 'sign' ? { name: 'kept', count: kept.count } : state.screen;
  return { ...state, vault: kept.vault, screen };
}
