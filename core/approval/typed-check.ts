/**
 * What a person types to approve a document with a stop: something that has to be read off the slip, so that typing
 * checks it. Several facts qualify, and the vault draws which one is asked for: whoever makes requests cannot choose it.
 * Takes: the documents of a batch, random bytes. Gives: what is asked, and the answer.
 * Never: asks for what the seal does not show, or for four equal digits, which look alike in many amounts.
 */
import { isTyped } from '../base/typed-word.ts';
import type { FlowArrow, ReviewDocument, Value } from '../review/review-document.ts';

/**
 * `amount-end`: the last four digits of an amount as it is shown. `amount-whole`: its digits before the decimal point.
 * `address-end`: the last four characters of an address. Besides them
 * `number`: four digits that are drawn and shown.
 */
export const askedOfSlip = ['amount-end', 'amount-whole', 'address-end'] as const;

export type TypedCheck =
  | {
      readonly asks: (typeof askedOfSlip)[number];
      /** The document in the batch, from 0. */
      readonly item: number;
      readonly of: 'payment' | 'cosigner';
      /** Its number in the picture, from 1: an arrow of the flow, or an added cosigner of the trees. */
      readonly line: number;
    }
  | { readonly asks: 'number'; readonly number: string };

/** Random bytes for one check: four choose the document, four the fact, four make the number; big-endian. */
export const checkBytes = 12;

/** The seal draws as many arrows. It draws all trees of ours and of those that we act for. */
export const sealedArrows = 3;
const endLength = 4;

/** Null if there are too few random bytes: then nothing that requires typing can be approved. */
export function drawCheck(documents: readonly ReviewDocument[], random: Uint8Array): TypedCheck | null {
  if (random.length < checkBytes) return null;
  const view = new DataView(random.buffer, random.byteOffset, checkBytes);
  const drawn = view.getUint32(8) % 10_000;
  const number: TypedCheck = { asks: 'number', number: String(drawn).padStart(4, '0') };
  const facts = documents.map(factsOf).filter((each) => each.length > 0);
  const answers = new Set(facts.flat().map((each) => answerOf(each, documents)));
  // A single answer would follow from the digest alone, however many facts have it.
  const all = answers.size > 1 ? facts : [...facts, [number]];
  const ofItem = all[view.getUint32(0) % all.length] ?? [];
  return ofItem[view.getUint32(4) % ofItem.length] ?? null;
}

/** The answer; null if the documents do not have such a line. */
export function answerOf(check: TypedCheck, documents: readonly ReviewDocument[]): string | null {
  if (check.asks === 'number') return check.number;
  const document = documents[check.item];
  if (document === undefined) return null;
  const line = linesOf(document)[check.of][check.line - 1];
  if (line === undefined) return null;
  if (check.asks === 'address-end') return addressEnd(line.account);
  return check.asks === 'amount-end' ? amountEnd(line.amount) : amountWhole(line.amount);
}

/** Separators of digits and groups do not count; width and case neither (core/base/typed-word.ts). */
export const isAnswer = (typed: string | null, answer: string): boolean =>
  isTyped((typed ?? '').normalize('NFKC').replace(/[\s,]/g, ''), answer);

interface Line {
  readonly account: Value;
  readonly amount: Value | null;
}

function linesOf({ pictures }: ReviewDocument): Readonly<Record<'payment' | 'cosigner', readonly Line[]>> {
  const arrows = (pictures.flow?.arrows ?? []).slice(0, sealedArrows);
  return {
    payment: arrows.map((arrow) => ({ account: otherEnd(arrow), amount: arrow.amount })),
    cosigner: pictures.control
      .filter(({ owner, actedFor }) => owner !== null || actedFor)
      .flatMap((picture) => (picture.shape === 'tree' ? picture.after.cosigners : []))
      .filter(({ change }) => change === 'added')
      .map(({ account }) => ({ account, amount: null })),
  };
}

/** The party that is not ours stands on the right. */
const otherEnd = ({ side, from, to }: FlowArrow): Value => (side === 'in' ? from : to);

/** Of a document with a stop; nothing of one without. */
function factsOf(document: ReviewDocument, item: number): readonly TypedCheck[] {
  if (!document.warnings.some(({ severity }) => severity === 'stop')) return [];
  const lines = linesOf(document);
  return (['payment', 'cosigner'] as const).flatMap((of) =>
    lines[of].flatMap(({ account, amount }, at) => {
      const ofAmount = asksOfAmount(amount);
      const asks = [
        ...(ofAmount === null ? [] : [ofAmount]),
        ...(addressEnd(account) === null ? [] : ['address-end' as const]),
      ];
      return asks.map((each): TypedCheck => ({ asks: each, item, of, line: at + 1 }));
    }),
  );
}

const asksOfAmount = (amount: Value | null): 'amount-end' | 'amount-whole' | null =>
  amountEnd(amount) !== null ? 'amount-end' : amountWhole(amount) !== null ? 'amount-whole' : null;

/** An account of this vault is shown by name, so its address cannot be read off. */
const addressEnd = (value: Value): string | null =>
  value.type === 'address' && value.owner === null ? value.text.slice(-endLength) : null;

function amountEnd(value: Value | null): string | null {
  if (value?.type !== 'amount') return null;
  const end = value.atomic.padStart((value.divisibility ?? 0) + 1, '0').slice(-endLength);
  return end.length === endLength && new Set(end).size > 1 ? end : null;
}

/** At least two digits. */
function amountWhole(value: Value | null): string | null {
  if (value?.type !== 'amount') return null;
  const places = value.divisibility ?? 0;
  const whole = places === 0 ? value.atomic : value.atomic.slice(0, -places);
  return whole.length > 1 ? whole : null;
}
