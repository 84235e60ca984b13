/** Events of several requests at once: the list, its batch, ticks in a table, and what was signed since opening. */
import type { Reason } from '../../core/base/reason.ts';
import { assertNever, type Result } from '../../core/base/result.ts';
import type { WorkClock } from '../../core/contract/pending.ts';
import type { Signed } from '../../core/contract/shapes.ts';
import type { Answered, Proposal } from '../../core/contract/signing.ts';
import type { HowRead } from '../slips/how-read.tsx';
import type { AppState } from './app-data.ts';
import {
  type BasketLine,
  isOfList,
  type LineOutcome,
  lineOf,
  outcomeOf,
  withDuplicates,
  withoutLines,
  withoutSigned,
  withRemoved,
} from './basket.ts';
import type { GivenList } from './given-list.ts';
import { judgedOf, readingOf } from './one-request.ts';
import { blocksAlone, blocksOfLine, blocksOfWhole, isOfLine } from './rules-of-line.ts';
import { withGrown, withSignatures, workOf } from './signed-since.ts';

export type BasketEvent =
  /** One request at a time, or several. */
  | { readonly is: 'basket-on'; readonly isOn: boolean }
  | {
      readonly is: 'basket-added';
      readonly id: number;
      readonly text: string;
      readonly how: HowRead;
      /** The envelope that it came in. */
      readonly carrier?: string;
    }
  /** The same text once more. */
  | { readonly is: 'basket-again'; readonly id: number }
  /** What was read is no request. */
  | { readonly is: 'basket-unreadable'; readonly id: number; readonly reason: Reason }
  | { readonly is: 'basket-answering'; readonly id: number; readonly answer: Omit<Answered, 'item'> }
  | { readonly is: 'basket-assessed'; readonly id: number; readonly answer: Result<Proposal, Reason> }
  | { readonly is: 'basket-excluded'; readonly id: number; readonly excluded: boolean }
  | { readonly is: 'basket-removed'; readonly id: number }
  | { readonly is: 'basket-cleared' }
  | { readonly is: 'basket-put-back' }
  | { readonly is: 'basket-show'; readonly id: number }
  /** Lines that are proposed together, in order, and the vault's answer. */
  | { readonly is: 'basket-proposed'; readonly ids: readonly number[]; readonly answer: Result<Proposal, Reason> }
  | { readonly is: 'batch-show'; readonly item: number }
  /** What was detected of a payment list; whether it is used; and no list any more. */
  | { readonly is: 'list-read'; readonly given: GivenList }
  | { readonly is: 'list-used'; readonly isUsed: boolean }
  | { readonly is: 'list-removed' }
  /** From one request back to the list or the batch. */
  | { readonly is: 'leave-request' }
  | {
      readonly is: 'batch-signed';
      readonly signed: readonly Signed[];
      readonly atMs: number;
      readonly clock?: WorkClock;
    }
  /** A line of a table was looked at; `batch`: digest of the approval that the table belongs to. */
  | { readonly is: 'ticked'; readonly batch: string; readonly lines: readonly number[] }
  | { readonly is: 'show-signed'; readonly number: number };

const basketEvents: Readonly<Record<BasketEvent['is'], true>> = {
  'basket-on': true,
  'basket-added': true,
  'basket-again': true,
  'basket-unreadable': true,
  'basket-answering': true,
  'basket-assessed': true,
  'basket-excluded': true,
  'basket-removed': true,
  'basket-cleared': true,
  'basket-put-back': true,
  'basket-show': true,
  'basket-proposed': true,
  'batch-show': true,
  'list-read': true,
  'list-used': true,
  'list-removed': true,
  'leave-request': true,
  'batch-signed': true,
  ticked: true,
  'show-signed': true,
};
export const isBasketEvent = (event: { readonly is: string }): event is BasketEvent => event.is in basketEvents;

const newLine = (id: number, text: string, how: HowRead, outcome: LineOutcome): BasketLine => ({
  ...{ id, text, how, outcome },
  ...{ carrier: null, answers: [], excluded: false },
});

const nothingSpecial: HowRead = { cleaned: [], aside: [], unread: 0 };

function withLine(state: AppState, line: BasketLine): AppState {
  const { basket } = state;
  const lines = [...basket.lines, line];
  return { ...state, basket: { ...basket, lines, last: { line: line.id, again: false }, whole: null } };
}

function changed(state: AppState, id: number, change: (line: BasketLine) => BasketLine): AppState {
  const lines = state.basket.lines.map((line) => (line.id === id ? change(line) : line));
  return { ...state, basket: { ...state.basket, lines, whole: null } };
}

export function reduceBasket(state: AppState, event: BasketEvent): AppState {
  const { basket } = state;
  switch (event.is) {
    case 'basket-on':
      return {
        ...state,
        basket: { ...basket, isOn: event.isOn || basket.lines.length > 0 || basket.list !== null, last: null },
      };
    case 'basket-added':
      return withLine(state, {
        ...newLine(event.id, event.text, event.how, { is: 'reading' }),
        carrier: event.carrier ?? null,
      });
    case 'basket-again':
      return { ...state, basket: { ...basket, last: { line: event.id, again: true } } };
    case 'basket-unreadable':
      return withLine(state, newLine(event.id, '', nothingSpecial, { is: 'refused', reasons: [event.reason] }));
    case 'basket-answering':
      return changed(state, event.id, (line) => ({
        ...line,
        answers: [...line.answers, event.answer],
        outcome: { is: 'reading' },
      }));
    case 'basket-assessed':
      return assessed(state, event);
    case 'basket-excluded':
      return changed(state, event.id, (line) => ({ ...line, excluded: event.excluded }));
    case 'basket-removed':
      return { ...state, basket: withoutLines(basket, ({ id }) => id === event.id) };
    case 'basket-cleared':
      return { ...state, basket: withoutLines(basket, () => true) };
    case 'basket-put-back':
      return { ...state, basket: withRemoved(basket) };
    case 'basket-show':
      return showLine(state, event.id);
    case 'basket-proposed':
      return state.screen.name === 'scan' ? proposed(state, event) : state;
    case 'batch-show':
      return showItem(state, event.item);
    case 'list-read':
      return state.screen.name === 'scan' ? { ...state, screen: { name: 'payment-list', given: event.given } } : state;
    case 'list-used':
      return listUsed(state, event.isUsed);
    case 'list-removed':
      return { ...state, basket: { ...basket, list: null } };
    case 'leave-request':
      return leaveRequest(state);
    case 'batch-signed':
      return batchSigned(state, event);
    case 'ticked':
      return { ...state, ticked: { batch: event.batch, lines: event.lines } };
    case 'show-signed': {
      const record = state.signedSince.find(({ number }) => number === event.number);
      return record === undefined
        ? state
        : { ...state, screen: { name: 'signed', signed: record.signed, collected: false } };
    }
    default:
      return assertNever(event);
  }
}

/** A cosignature has already changed the result that it belongs to. */
function assessed(state: AppState, { id, answer }: BasketEvent & { readonly is: 'basket-assessed' }): AppState {
  const outcome = outcomeOf(answer, id, state.basket.lines);
  const next = changed(state, id, (line) => ({ ...line, outcome }));
  return outcome.is === 'collected' ? { ...next, signedSince: withGrown(next.signedSince, outcome.signed) } : next;
}

/** One line of the list on the screen of a single request. It cannot be approved there. */
function showLine(state: AppState, id: number): AppState {
  const line = lineOf(state.basket, id);
  if (line === null || state.screen.name !== 'scan') return state;
  const { outcome, how } = line;
  if (outcome.is === 'collected')
    return { ...state, screen: { name: 'signed', signed: outcome.signed, collected: true } };
  if (outcome.is !== 'ready') return state;
  const { document, requirement } = outcome;
  return {
    ...{ ...state, howRead: how },
    screen: { name: 'review', batch: '', document, requirement, within: { batch: null, place: id } },
  };
}

function showItem(state: AppState, item: number): AppState {
  const { screen } = state;
  if (screen.name !== 'batch') return state;
  const document = screen.documents[item];
  if (document === undefined) return state;
  const { batch, requirement } = screen;
  return {
    ...{ ...state, howRead: screen.howRead[item] ?? nothingSpecial },
    screen: { name: 'review', batch, document, requirement, within: { batch: screen, place: item + 1 } },
  };
}

/** The requests of a list are read in a row. */
function listUsed(state: AppState, isUsed: boolean): AppState {
  const { screen, basket } = state;
  if (screen.name !== 'payment-list') return state;
  const taken = isUsed ? { ...basket, isOn: true, last: null, list: screen.given } : basket;
  return { ...state, basket: taken, screen: { name: 'scan' } };
}

function leaveRequest(state: AppState): AppState {
  const { screen } = state;
  if (screen.name !== 'review' || screen.within === undefined) return state;
  return { ...state, screen: screen.within.batch ?? { name: 'scan' } };
}

/** A batch of one goes the way of a single request. Refused lines wait aside, with their reasons. */
function proposed(state: AppState, { ids, answer }: BasketEvent & { readonly is: 'basket-proposed' }): AppState {
  const settled: AppState = { ...state, busy: false, problem: null, basket: { ...state.basket, whole: null } };
  if (!answer.ok) return { ...settled, problem: answer.reason };
  const proposal = answer.value;
  switch (proposal.action) {
    case 'sign': {
      const { digest: batch, items: documents, totals, requirement } = proposal;
      const [document] = documents;
      if (document === undefined) return settled;
      const howRead = ids.map((id) => lineOf(state.basket, id)?.how ?? nothingSpecial);
      return {
        ...settled,
        howRead: howRead[0] ?? nothingSpecial,
        screen:
          documents.length === 1
            ? { name: 'review', batch, document, requirement, ...judgedOf(proposal) }
            : { name: 'batch', batch, documents, howRead, totals, requirement, ...judgedOf(proposal) },
      };
    }
    case 'refuse': {
      const whole = proposal.refused
        .flatMap(({ reasons }) => reasons)
        .find(({ code }) => code === 'batch-too-large' || code === 'findings-too-many');
      // It is about all of them: no line is at fault.
      if (whole !== undefined) return { ...settled, problem: whole };
      return refusedLines(settled, ids, proposal);
    }
    case 'choose': {
      const { question, subject, options } = proposal;
      return changed(settled, ids[proposal.item] ?? 0, (line) => ({
        ...line,
        outcome: { is: 'asks', question, subject, options },
      }));
    }
    case 'collected': {
      const reading = readingOf(proposal);
      return reading?.action === 'collected'
        ? { ...settled, screen: { name: 'signed', signed: reading.signed, collected: true } }
        : settled;
    }
  }
}

/**
 * Lines that are at fault wait aside. What is said of all of them together, of more than one, blames no line. Where a payment list was
 * compared, its differences are shown first; what differs from it alone stays ready.
 */
function refusedLines(
  state: AppState,
  ids: readonly number[],
  { refused, list, rules }: Extract<Proposal, { readonly action: 'refuse' }>,
): AppState {
  const others = refused
    .map((one) => ({ ...one, reasons: one.reasons.filter((reason) => !isOfList(reason)) }))
    .filter(({ reasons }) => reasons.length > 0);
  if (list !== undefined && list.altered + list.extra > 0) {
    // Rules about the list may refuse at its first line what is no fault of that line.
    const reasons = others.flatMap((one) => one.reasons);
    return { ...withLines(state, state.basket), screen: { name: 'list-differs', comparison: list, reasons } };
  }
  const isAlone = ids.length === 1;
  const ofLine = (item: number) => (one: Reason) => isAlone || isOfLine(one, rules, item);
  const { basket } = others.reduce((before, { item, reasons: all }) => {
    const reasons = all.filter(ofLine(item));
    if (reasons.length === 0) return before;
    return changed(before, ids[item] ?? 0, (line) => ({
      ...line,
      outcome: {
        ...{ is: 'refused', reasons },
        rules: isAlone ? blocksAlone(rules, line.id) : blocksOfLine(rules, item, line.id),
      },
    }));
  }, state);
  const reasons = others.flatMap(({ item, reasons: all }) => all.filter((one) => !ofLine(item)(one)));
  const blocks = isAlone ? [] : blocksOfWhole(rules);
  const whole = reasons.length + blocks.length === 0 ? null : { reasons, rules: blocks };
  return withLines(state, { ...basket, whole });
}

const withLines = (state: AppState, basket: AppState['basket']): AppState => ({
  ...state,
  basket: { ...basket, lines: withDuplicates(basket.lines, false) },
});

/** The results of a batch are the newest of those since opening. */
function batchSigned(
  state: AppState,
  { signed, atMs, clock }: BasketEvent & { readonly is: 'batch-signed' },
): AppState {
  const settled: AppState = { ...state, busy: false, problem: null };
  const { screen } = state;
  // As after a single signature, one that nobody waits for any more is not shown; the log has it.
  if (screen.name !== 'sign' || screen.several === undefined) return settled;
  const { documents } = screen.several;
  const news = signed.flatMap((one, item) => {
    const document = documents[item];
    return document === undefined ? [] : [{ signed: one, document }];
  });
  return {
    ...settled,
    signedSince: withSignatures(state.signedSince, news, atMs, workOf(screen, clock)),
    basket: withoutSigned(state.basket, new Set(documents.map(({ digest }) => digest))),
    screen: { name: 'since', now: news.length },
  };
}
