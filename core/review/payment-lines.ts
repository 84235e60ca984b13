/**
 * The lines of a table of payments: one per payment, and one per request or inner transaction without a payment, so that
 * nothing of a batch is outside of its table.
 * Takes: review documents, in the order of the batch. Gives: lines with what was found about each, an order in which
 * what needs attention comes first, and exact sums.
 * Never: adds amounts of different units, divisibilities or networks; leaves out a part, a stop or a caution.
 */
import type { Chain, Network } from '../chain/networks.ts';
import { isCurrency, placesInUnit } from './largest-first.ts';
import { movesOf } from './moves.ts';
import type {
  Card,
  Finding,
  Headline,
  Kind,
  Move,
  Payment,
  ReviewDocument,
  Value,
  Warning,
} from './review-document.ts';
import { findingsIn } from './warnings.ts';
import { isOwn, isStranger } from './whose.ts';

/**
 * 'new': the recipient is neither ours nor in the registry, or a name, which the network resolves to whatever account it
 * then belongs to. What else is found is in the line's findings.
 */
export const lineFlags = ['new'] as const;
export type LineFlag = (typeof lineFlags)[number];

export interface PaymentLine {
  /** From 1, in the order of the batch and of the bytes. */
  readonly number: number;
  /** Place of the request in the batch, from 0. */
  readonly item: number;
  /** Number of the inner transaction, from 1; null if the request has none. */
  readonly part: number | null;
  readonly chain: Chain;
  readonly network: Network;
  readonly kind: Kind;
  readonly from: Value;
  /** Both null if this part of the request has no payment. */
  readonly to: Value | null;
  readonly amount: Value | null;
  /** What a line without a payment moves all the same: a deposit, a rental fee, a supply. */
  readonly moves: readonly Move[];
  readonly message: Value | null;
  /** The sentence of a request without a payment; else null. */
  readonly headline: Headline | null;
  readonly findings: readonly Finding[];
  readonly flags: readonly LineFlag[];
}

type Draft = Omit<PaymentLine, 'number' | 'flags'>;

export const paymentLines = (documents: readonly ReviewDocument[]): readonly PaymentLine[] =>
  documents.flatMap(draftsOf).map((draft, index) => {
    const isNew = draft.to?.type === 'alias' || isStranger(draft.to);
    return { ...draft, number: index + 1, flags: isNew ? lineFlags : [] };
  });

function draftsOf(document: ReviewDocument, item: number): readonly Draft[] {
  const { chain, network, payments, cards } = document;
  const place = { item, chain, network };
  const parts = new Map(cards.flatMap(({ part }) => (part === null ? [] : [[part.index, part]])));
  const messages = messagesOf(cards);
  const messageOf = (part: Payment['part']): Value | null => messages.get(part) ?? null;
  const paying = new Set(payments.map(({ part }) => part));
  const isOne = paying.size === 1 && parts.size <= 1;
  const lines = payments.map(
    (payment): Draft => ({
      ...place,
      ...{ part: payment.part, from: payment.from, to: payment.to, amount: payment.amount, moves: [], headline: null },
      kind: (payment.part === null ? null : parts.get(payment.part)?.kind) ?? document.kind,
      message: messageOf(payment.part),
      findings: isOne ? findingsIn(document.warnings) : (payment.findings ?? []),
    }),
  );
  const nothing = { ...place, to: null, amount: null };
  const others = [...parts.values()]
    .filter(({ index }) => !paying.has(index))
    .map(
      ({ index, kind, signer, findings, moves = [] }): Draft => ({
        ...{ ...nothing, part: index, kind, from: signer, moves, headline: null },
        message: messageOf(index),
        findings: parts.size === 1 ? findingsIn(document.warnings) : (findings ?? []),
      }),
    );
  const all = [...lines, ...others].sort((a, b) => (a.part ?? 0) - (b.part ?? 0));
  if (all.length > 0) return withRest(all, document.warnings);
  const { kind, signer, headline, warnings, effects } = document;
  const from: Value = { type: 'address', text: signer.address, owner: signer.owner, known: null };
  const alone = { part: null, kind, from, headline, message: messageOf(null), findings: findingsIn(warnings) };
  return [{ ...nothing, ...alone, moves: movesOf(effects) }];
}

/**
 * Adds the stops and cautions that no line has of its own part: to the lines of the account that they name, else to all,
 * so that none is without a line.
 */
function withRest(drafts: readonly Draft[], warnings: readonly Warning[]): readonly Draft[] {
  const keyOf = ({ code, severity }: Finding): string => `${severity} ${code}`;
  const own = new Set(drafts.flatMap(({ findings }) => findings.map(keyOf)));
  const rest = warnings.filter((warning) => warning.severity !== 'note' && !own.has(keyOf(warning)));
  if (rest.length === 0) return drafts;
  const added = new Map<Draft, Warning[]>(drafts.map((draft) => [draft, []]));
  for (const warning of rest) {
    const account = textOf(warning.facts.account ?? null);
    const of = drafts.filter(({ from, to }) => account !== null && [textOf(from), textOf(to)].includes(account));
    for (const draft of of.length > 0 ? of : drafts) added.get(draft)?.push(warning);
  }
  return drafts.map((draft) => ({ ...draft, findings: findingsIn([...draft.findings, ...(added.get(draft) ?? [])]) }));
}

/** The text or the bytes of the message of each part that has one. */
function messagesOf(cards: readonly Card[]): ReadonlyMap<Payment['part'], Value> {
  const messages = new Map<Payment['part'], Value>();
  for (const { code, part, rows } of cards) {
    const message = code === 'message' ? rows.find(({ label }) => label === 'message') : undefined;
    const index = part?.index ?? null;
    if (message !== undefined && !messages.has(index)) messages.set(index, message.value);
  }
  return messages;
}

const textOf = (value: Value | null): string | null =>
  value?.type === 'address' ? value.text : value?.type === 'alias' ? value.namespaceId : null;

/** 0: a stop; 1: a caution; 2: a new recipient; 3: nothing that needs attention. */
export function rankOf({ findings, flags }: Pick<PaymentLine, 'findings' | 'flags'>): 0 | 1 | 2 | 3 {
  if (findings.some(({ severity }) => severity === 'stop')) return 0;
  if (findings.some(({ severity }) => severity === 'caution')) return 1;
  return flags.includes('new') ? 2 : 3;
}

/** How many lines there are, and how many of them need attention. */
export const countLines = (lines: readonly PaymentLine[]): { readonly lines: number; readonly flagged: number } => ({
  lines: lines.length,
  flagged: lines.filter((line) => rankOf(line) < 3).length,
});

export type LineOrder = 'attention' | 'largest' | 'number' | 'from' | 'to' | 'amount' | 'message';

/**
 * 'attention': by rank, then as 'largest'. 'largest': the largest of each unit before the second largest of any, the
 * currency of the chain before other units; what moves between accounts of ours last. All others ascend. Equal lines
 * stay in the order of their numbers.
 * `nameOf`: how a person reads a value, for the columns that are words.
 */
export function sortedLines(
  lines: readonly PaymentLine[],
  order: LineOrder,
  nameOf: (value: Value | null) => string,
): readonly PaymentLine[] {
  const units = unitPlaces(lines);
  const byText = (column: 'from' | 'to' | 'message') => (a: PaymentLine, b: PaymentLine) =>
    compareTexts(nameOf(a[column]), nameOf(b[column]));
  const largest = largestFirst(lines, units);
  const comparisons: Readonly<Record<LineOrder, (a: PaymentLine, b: PaymentLine) => number>> = {
    attention: (a, b) => rankOf(a) - rankOf(b) || largest(a, b),
    largest,
    number: (a, b) => a.number - b.number,
    from: byText('from'),
    to: byText('to'),
    amount: (a, b) => compareAmounts(a, b, units),
    message: byText('message'),
  };
  return lines.toSorted((a, b) => comparisons[order](a, b) || a.number - b.number);
}

const compareTexts = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** The first unit of the table is the last when ascending, so that its lines come first when descending. */
function unitPlaces(lines: readonly PaymentLine[]): ReadonlyMap<string, number> {
  const units = [...new Set(lines.map(unitOf))].reverse();
  return new Map(units.map((unit, at) => [unit, at]));
}

/** Amounts of different units are not compared: only their places within their unit are. */
function largestFirst(lines: readonly PaymentLine[], units: ReadonlyMap<string, number>) {
  const places = placesInUnit(
    lines,
    (line) => `${isBetweenOurs(line)} ${unitOf(line)}`,
    (a, b) => compareAmounts(b, a, units),
  );
  const placeOf = (line: PaymentLine): number => (atomicOf(line) === null ? -1 : (places.get(line) ?? 0));
  return (a: PaymentLine, b: PaymentLine): number =>
    Number(isBetweenOurs(a)) - Number(isBetweenOurs(b)) ||
    placeOf(a) - placeOf(b) ||
    Number(isCurrency(b.amount)) - Number(isCurrency(a.amount)) ||
    compareAmounts(b, a, units);
}

const isBetweenOurs = ({ from, to }: PaymentLine): boolean => isOwn(from) && isOwn(to);

/** The first line of each unit, in the order of the lines. */
export function firstOfUnits(lines: readonly PaymentLine[]): readonly PaymentLine[] {
  const first = new Map<string, PaymentLine>();
  for (const line of lines.filter(({ amount }) => amount?.type === 'amount'))
    if (!first.has(unitOf(line))) first.set(unitOf(line), line);
  return [...first.values()];
}

function unitOf({ chain, network, amount }: PaymentLine): string {
  if (amount?.type !== 'amount') return '';
  return JSON.stringify([chain, network, amount.unit, amount.divisibility]);
}

/** Within a unit by amount. Lines without an amount are the largest: what they move is not known here. */
function compareAmounts(a: PaymentLine, b: PaymentLine, units: ReadonlyMap<string, number>): number {
  const [first, second] = [atomicOf(a), atomicOf(b)];
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  const place = (units.get(unitOf(a)) ?? 0) - (units.get(unitOf(b)) ?? 0);
  return place !== 0 ? place : first === second ? 0 : first < second ? -1 : 1;
}

const atomicOf = ({ amount }: PaymentLine): bigint | null =>
  amount?.type === 'amount' && /^\d+$/.test(amount.atomic) ? BigInt(amount.atomic) : null;

export interface LineSum {
  readonly chain: Chain;
  readonly network: Network;
  /** The account or recipient; null for the sums of the whole table. */
  readonly of: Value | null;
  readonly amount: Value;
  readonly lines: number;
}

/** Per asset, or per asset and account. The largest number of lines first; then in order of appearance. */
export function sumsOf(lines: readonly PaymentLine[], by: 'asset' | 'from' | 'to'): readonly LineSum[] {
  const sums = new Map<string, LineSum>();
  for (const line of lines) {
    const { chain, network, amount } = line;
    if (amount?.type !== 'amount' || atomicOf(line) === null) continue;
    const of = by === 'asset' ? null : line[by];
    const key = JSON.stringify([unitOf(line), textOf(of)]);
    const before = sums.get(key);
    const sum = (before?.amount.type === 'amount' ? BigInt(before.amount.atomic) : 0n) + BigInt(amount.atomic);
    const total: Value = { ...amount, atomic: sum.toString() };
    sums.set(key, { chain, network, of, amount: total, lines: (before?.lines ?? 0) + 1 });
  }
  return [...sums.values()].sort((a, b) => b.lines - a.lines);
}

/** Lines of which every word of `search` is in a column. Spaces in addresses do not matter. */
export function searchedLines(
  lines: readonly PaymentLine[],
  search: string,
  textsOf: (line: PaymentLine) => readonly string[],
): readonly PaymentLine[] {
  const plain = (text: string): string => text.normalize('NFKC').toLowerCase();
  const words = plain(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return lines;
  return lines.filter((line) => {
    const text = textsOf(line).map(plain).join('\n');
    return words.every((word) => text.includes(word)) || text.replaceAll(' ', '').includes(words.join(''));
  });
}

/** Recipients that are neither ours nor in the registry, and names, each once. */
export const newRecipients = (lines: readonly PaymentLine[]): number =>
  new Set(lines.filter(({ flags }) => flags.includes('new')).map(({ to }) => textOf(to))).size;

export interface Payer extends Pick<PaymentLine, 'chain' | 'network' | 'from'> {
  readonly count: number;
}

/** Each account that lines are from, per chain and network, with their number; the most lines first. */
export function payersOf(lines: readonly PaymentLine[]): readonly Payer[] {
  const payers = new Map<string, Payer>();
  for (const { chain, network, from } of lines) {
    const key = JSON.stringify([chain, network, from]);
    payers.set(key, { chain, network, from, count: (payers.get(key)?.count ?? 0) + 1 });
  }
  return [...payers.values()].sort((a, b) => b.count - a.count);
}
