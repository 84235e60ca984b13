/**
 * A payment list and its match with a batch, as the window sees them. Exact values and codes; what is long is cut, and says so.
 */
import * as v from 'valibot';
import { bytes, count, type Infer, list, smallCount, text } from '../base/schema.ts';
import { maxBatchItems } from '../batch/limits.ts';
import { knownNemMosaic, knownSymbolMosaic } from '../chain/known-mosaics.ts';
import type { Chain, Network } from '../chain/networks.ts';
import { chain, network } from '../chain/schema.ts';
import { requesterRoles } from '../envelope/requesters.ts';
import { type Movement, movementCauses } from '../movement/movement.ts';
import type { DiffSegment } from '../payment-list/diff.ts';
import type { GivenList, MatchedList } from '../payment-list/given-list.ts';
import { type AlteredLine, differingFields } from '../payment-list/match.ts';
import { type ListedPayment, listEncodings, maxListBytes } from '../payment-list/payment-list.ts';

/** A signed list has its file in hex. */
export const listFile = bytes(2 * maxListBytes + 1000);

const amount = v.strictObject({
  /** Atomic units; null where the bytes do not state how much. */
  atomic: v.nullable(text(48)),
  unit: text(256),
  divisibility: v.nullable(smallCount),
});
const hex32 = text(64);

export const maxShownTotals = 50;
/** What was detected of a list, before it counts. */
const seen = v.strictObject({
  encoding: v.picklist(listEncodings),
  reference: text(400),
  payments: smallCount,
  /** The first ones, and how many there are. */
  totals: list(v.strictObject({ chain, network, count: smallCount, amount }), maxShownTotals),
  mosaics: smallCount,
  /** Null: not signed. `signer`: null if the key is not registered for lists. */
  signed: v.nullable(v.strictObject({ key: hex32, created: count, signer: v.nullable(text(64)) })),
});
export interface ListSeen extends Infer<typeof seen> {}
export const listSeen: v.GenericSchema<unknown, ListSeen> = seen;

const segment = v.strictObject({
  kind: v.picklist(['same', 'listed', 'requested']),
  text: text(1200),
  points: list(v.strictObject({ code: text(8), kind: v.picklist(['combining', 'width', 'unseen']) }), 64),
});
const difference = v.strictObject({
  field: v.picklist(differingFields),
  segments: list(segment, 100),
  readsSame: v.boolean(),
  /** The rest is left out. */
  isCut: v.boolean(),
});
const place = { item: v.pipe(smallCount, v.maxValue(maxBatchItems - 1)), part: v.nullable(smallCount) };
const paid = { chain, network, amount, destination: text(128), message: text(1200) };

/** Rows of each kind that are told; all are counted. */
export const maxShownRows = 30;
const comparison = v.strictObject({
  list: listSeen,
  ...{ matched: smallCount, altered: smallCount, missing: smallCount, extra: smallCount },
  alteredRows: list(
    v.strictObject({ line: smallCount, ...place, ...paid, differences: list(difference, differingFields.length) }),
    maxShownRows,
  ),
  missingRows: list(v.strictObject({ line: smallCount, ...paid }), maxShownRows),
  extraRows: list(v.strictObject({ ...place, ...paid, cause: v.picklist(movementCauses) }), maxShownRows),
});
/** By name: what the compiler would infer of it in a proposal is deeper than it goes. */
export interface ListComparison extends Infer<typeof comparison> {}
export const listComparison: v.GenericSchema<unknown, ListComparison> = comparison;
export type ListDifference = Infer<typeof difference>;

/** A key of the rule book, and what was used last of it. */
export const requester = v.strictObject({
  ...{ name: text(64), key: hex32, role: v.picklist(requesterRoles) },
  ...{ lastNumber: count, lastDigest: v.nullable(hex32) },
});
export type Requester = Infer<typeof requester>;

/** `known`: decimals that the list says. */
function amountOf(
  { chain, network, mosaic, atomic }: Place & { readonly mosaic: string | null; readonly atomic: bigint | null },
  known: ReadonlyMap<string, number>,
): Infer<typeof amount> {
  const currency =
    mosaic === null
      ? null
      : chain === 'nem'
        ? knownNemMosaic(mosaic)
        : knownSymbolMosaic(network, BigInt(`0x${mosaic}`));
  return {
    atomic: atomic?.toString() ?? null,
    unit: currency?.unit ?? mosaic ?? '',
    divisibility: currency?.divisibility ?? known.get(keyOf({ chain, network, mosaic })) ?? null,
  };
}
interface Place {
  readonly chain: Chain;
  readonly network: Network;
}
const keyOf = ({ chain, network, mosaic }: Place & { readonly mosaic: string | null }): string =>
  `${chain} ${network} ${mosaic}`;

const divisibilities = ({ payments }: Pick<GivenList, 'payments'>): ReadonlyMap<string, number> =>
  new Map(payments.map((line) => [keyOf(line), line.divisibility]));

export function listSeenOf(given: GivenList): ListSeen {
  const { encoding, reference, payments, totals, signature } = given;
  const known = divisibilities(given);
  return {
    ...{ encoding, reference: cut(reference, 200).text, payments: payments.length, mosaics: totals.length },
    totals: totals.slice(0, maxShownTotals).map(({ chain, network, mosaic, count: paidCount, atomic }) => {
      return { chain, network, count: paidCount, amount: amountOf({ chain, network, mosaic, atomic }, known) };
    }),
    signed: signature === null ? null : { key: signature.key, created: signature.created, signer: signature.signer },
  };
}

export function comparisonOf({ list: given, match }: MatchedList): ListComparison {
  const known = divisibilities(given);
  const { matched, altered, missing, extra } = match;
  return {
    list: listSeenOf(given),
    ...{ matched: matched.length, altered: altered.length, missing: missing.length, extra: extra.length },
    alteredRows: altered.slice(0, maxShownRows).map((row) => alteredRow(row, known)),
    missingRows: missing.slice(0, maxShownRows).map((line) => ({ line: line.line, ...paidBy(line, known) })),
    extraRows: extra.slice(0, maxShownRows).map((movement) => {
      const { item, part, chain, network, cause } = movement;
      const message = movement.message.type === 'text' ? movement.message.text : '';
      return {
        ...{ item, part, cause, chain, network, amount: amountOf(movement, known) },
        ...{ destination: destinationOf(movement), message: cut(message).text },
      };
    }),
  };
}

const destinationOf = ({ to }: Movement): string =>
  to === null ? '' : to.type === 'address' ? to.address : `alias:${to.namespaceId}`;

function paidBy(line: ListedPayment, known: ReadonlyMap<string, number>) {
  const { chain, network, destination, message } = line;
  return { chain, network, destination, message: cut(message).text, amount: amountOf(line, known) };
}

const alteredRow = ({ line, movement, differences }: AlteredLine, known: ReadonlyMap<string, number>) => ({
  ...{ line: line.line, item: movement.item, part: movement.part, ...paidBy(line, known) },
  differences: differences.map(({ field, segments, readsSame }) => ({ field, readsSame, ...shortened(segments) })),
});

const maxText = 600;
/** By code points, so that no character is cut in two. */
function cut(whole: string, most = maxText): { readonly text: string; readonly isCut: boolean } {
  const points = Array.from(whole);
  return { text: points.slice(0, most).join(''), isCut: points.length > most };
}

function shortened(all: readonly DiffSegment[]) {
  const kept = all.slice(0, 100).map(({ kind, text: whole, points }) => ({
    ...{ kind, ...cut(whole), points: points.slice(0, 64) },
  }));
  return {
    segments: kept.map(({ isCut: _, ...rest }) => rest),
    isCut: all.length > kept.length || kept.some(({ isCut }) => isCut),
  };
}
