/**
 * Matches a payment list with what the requests of a batch do, line by line. Lines and payments are multisets: their
 * order does not matter, and two equal lines need two equal payments.
 * Gives: every line as matched, altered (a payment that differs in few fields) or missing; and every payment, and every
 * other movement of value or control, that no line has. Never: counts a movement for two lines.
 */
import { type Reason, reason } from '../base/reason.ts';
import type { Movement, MovementCause } from '../movement/movement.ts';
import { type DiffSegment, diffTexts, isSameReading } from './diff.ts';
import { decimalOf } from './list-values.ts';
import type { ListedPayment, PaymentList } from './payment-list.ts';

export const differingFields = ['chain', 'network', 'source', 'destination', 'mosaic', 'amount', 'message'] as const;
export type DifferingField = (typeof differingFields)[number];

export interface Difference {
  readonly field: DifferingField;
  readonly segments: readonly DiffSegment[];
  /** The two read the same, though they are not. */
  readonly readsSame: boolean;
}

export interface AlteredLine {
  readonly line: ListedPayment;
  readonly movement: Movement;
  readonly differences: readonly Difference[];
}

export interface ListMatch {
  readonly matched: readonly { readonly line: ListedPayment; readonly movement: Movement }[];
  readonly altered: readonly AlteredLine[];
  /** Not in the batch: no danger of itself, for a list may be worked off in several batches. */
  readonly missing: readonly ListedPayment[];
  /** In no line of the list. */
  readonly extra: readonly Movement[];
}

/** What a list does not have: costs of the transactions themselves, and what moves nothing. */
const unlisted: readonly MovementCause[] = ['fee', 'deposit', 'none'];
/** A levy that the bytes do not state has no recipient there. */
const isLevy = ({ cause, to }: Movement): boolean => cause === 'transfer' && to === null;
const isListable = (movement: Movement): boolean => !unlisted.includes(movement.cause) && !isLevy(movement);

export function matchList({ payments }: PaymentList, movements: readonly Movement[]): ListMatch {
  const moved = movements.filter(isListable);
  const pool = new Pool(moved);
  // Lines that name the paying account choose first: any other order could leave one without its payment.
  const taken = new Map<ListedPayment, Movement>();
  for (const line of [...payments.filter(hasSource), ...payments.filter((one) => !hasSource(one))]) {
    const movement = pool.take(line);
    if (movement !== null) taken.set(line, movement);
  }
  const matched = payments.flatMap((line) => {
    const movement = taken.get(line);
    return movement === undefined ? [] : [{ line, movement }];
  });
  const used = new Set(taken.values());
  const near = nearPairs(
    payments.filter((line) => !taken.has(line)),
    moved.filter((movement) => !used.has(movement)),
  );
  return { matched, ...near };
}

const hasSource = ({ source }: ListedPayment): boolean => source !== null;

/** What the list calls the fields of a movement. */
function fieldsOf({ chain, network, source, to, mosaic, atomic, message, cause }: Movement) {
  const destination = to === null ? '' : to.type === 'address' ? to.address : `alias:${to.namespaceId}`;
  const written = message.type === 'none' ? '' : message.type === 'text' ? message.text : `hex:${message.hex}`;
  // A text that looks like the notation of bytes is told from them by a character that no list has.
  const text = message.type === 'text' && written.startsWith('hex:') ? `\u0000${written}` : written;
  return { chain, network, source, destination, mosaic: mosaic ?? '', atomic, message: text, cause };
}

const keyOf = (
  { chain, network, mosaic, destination, atomic, message }: Omit<ReturnType<typeof fieldsOf>, 'source' | 'cause'>,
  source: string | null,
): string => JSON.stringify([chain, network, source, destination, mosaic, String(atomic), message]);

/** Payments that are in no line yet, by their fields with and without the paying account. */
class Pool {
  /** Each in reverse order, so that the first is taken from the end. */
  readonly #byKey = new Map<string, Movement[]>();
  readonly #used = new Set<Movement>();

  constructor(movements: readonly Movement[]) {
    for (const movement of movements.toReversed()) {
      const fields = fieldsOf(movement);
      if (movement.cause !== 'transfer' || fields.atomic === null) continue;
      for (const source of [fields.source, null]) {
        const key = keyOf(fields, source);
        const same = this.#byKey.get(key);
        if (same === undefined) this.#byKey.set(key, [movement]);
        else same.push(movement);
      }
    }
  }

  take(line: ListedPayment): Movement | null {
    const same = this.#byKey.get(keyOf(line, line.source)) ?? [];
    for (let next = same.pop(); next !== undefined; next = same.pop()) {
      if (this.#used.has(next)) continue;
      this.#used.add(next);
      return next;
    }
    return null;
  }
}

/** What two that belong together share: who is paid says most. Two payments that share only a mosaic do not. */
const weights: Readonly<Record<DifferingField, number>> = {
  ...{ chain: 0, network: 0, source: 1, mosaic: 2, message: 2, amount: 3, destination: 4 },
};
const leastWeight = 5;
/** Pairs that are compared; beyond it every line is missing and every payment extra, which refuses as well. */
const maxPairs = 250_000;

function nearPairs(lines: readonly ListedPayment[], movements: readonly Movement[]): Omit<ListMatch, 'matched'> {
  const pairs = lines.length * movements.length > maxPairs ? [] : pairsOf(lines, movements);
  const [doneLines, doneMovements] = [new Set<ListedPayment>(), new Set<Movement>()];
  const altered: AlteredLine[] = [];
  for (const { line, movement } of pairs) {
    if (doneLines.has(line) || doneMovements.has(movement)) continue;
    doneLines.add(line);
    doneMovements.add(movement);
    altered.push({ line, movement, differences: differencesOf(line, movement) });
  }
  return {
    altered: altered.toSorted((a, b) => a.line.line - b.line.line),
    missing: lines.filter((line) => !doneLines.has(line)),
    extra: movements.filter((movement) => !doneMovements.has(movement)),
  };
}

/** The nearest first. Equal pairs are in an order of their content, so that the order of the lines makes no difference. */
function pairsOf(lines: readonly ListedPayment[], movements: readonly Movement[]) {
  const paying = movements
    .filter(({ cause }) => cause === 'transfer')
    .map((movement) => ({ movement, fields: fieldsOf(movement) }))
    .map((one) => ({ ...one, order: keyOf(one.fields, one.fields.source) }));
  const pairs = lines.flatMap((line) => {
    const order = keyOf(line, line.source);
    return paying.flatMap(({ movement, fields, order: movedOrder }) => {
      const weight = weightOf(line, fields);
      return weight === null ? [] : [{ line, movement, weight, order, movedOrder }];
    });
  });
  return pairs.sort((a, b) => b.weight - a.weight || compare(a.order, b.order) || compare(a.movedOrder, b.movedOrder));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Null for two that do not belong together: they share whom, how much or what for; an empty message says nothing. */
function weightOf(line: ListedPayment, fields: ReturnType<typeof fieldsOf>): number | null {
  if (line.chain !== fields.chain || line.network !== fields.network) return null;
  const isSameMessage = !isDifferent('message', line, fields);
  const isTelling =
    line.destination === fields.destination || line.atomic === fields.atomic || (isSameMessage && line.message !== '');
  if (!isTelling) return null;
  const weight = differingFields.reduce(
    (sum, field) => sum + (isDifferent(field, line, fields) ? 0 : weights[field]),
    0,
  );
  return weight < leastWeight ? null : weight;
}

function isDifferent(field: DifferingField, line: ListedPayment, fields: ReturnType<typeof fieldsOf>): boolean {
  if (field === 'source') return line.source !== null && line.source !== fields.source;
  return field === 'amount' ? line.atomic !== fields.atomic : line[field] !== fields[field];
}

function differencesOf(line: ListedPayment, movement: Movement): readonly Difference[] {
  const fields = fieldsOf(movement);
  return differingFields
    .filter((field) => isDifferent(field, line, fields))
    .map((field) => {
      const [listed, requested] = [writtenLine(field, line), writtenMoved(field, fields, line)];
      return { field, segments: diffTexts(listed, requested), readsSame: isSameReading(listed, requested) };
    });
}

const writtenLine = (field: DifferingField, line: ListedPayment): string =>
  field === 'amount' ? decimalOf(line.atomic, line.divisibility) : (line[field] ?? '');

/** An amount of another mosaic is in its atomic units, because its divisibility is not the line's. */
function writtenMoved(field: DifferingField, fields: ReturnType<typeof fieldsOf>, line: ListedPayment): string {
  if (field !== 'amount') return fields[field];
  if (fields.atomic === null) return '';
  return fields.mosaic === line.mosaic ? decimalOf(fields.atomic, line.divisibility) : fields.atomic.toString();
}

/** As many as anybody reads; a batch is refused by the first. */
const maxListReasons = 20;

/** Why the batch is refused beside this list; empty if every payment of it is in a line. `index`: the request, from 0. */
export function reasonsOfMatch({ altered, extra }: ListMatch): readonly Reason[] {
  const changed = altered.map(({ line, movement, differences }) =>
    reason('payment-list-altered', {
      ...{ line: String(line.line), index: String(movement.item) },
      field: differences.map(({ field }) => field).join(', '),
    }),
  );
  const added = extra.map(({ item, part, cause }) =>
    reason('payment-list-extra', {
      ...{ index: String(item), ...(part === null ? {} : { part: String(part) }) },
      ...(cause === 'transfer' ? {} : { kind: cause }),
    }),
  );
  return [...changed, ...added].slice(0, maxListReasons);
}
