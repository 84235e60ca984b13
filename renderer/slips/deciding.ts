/** Collects the facts that decide from a document. */
import type { ReviewDocument, Row, Value } from '../../core/review/review-document.ts';
import { isOneself, stillMissing } from './cosigners.ts';
import { feesOf } from './fees.ts';

export interface FeePaid {
  readonly amount: Value;
  /** Null if it is the account whose key signs. */
  readonly payer: Value | null;
}

/** Every fee with its payer; if no payer is known, the fee fields of the outermost transaction. */
export function feesPaid(document: ReviewDocument): readonly FeePaid[] {
  const paid = document.effects.filter(({ cause, direction }) => cause === 'fee' && direction === 'out');
  if (paid.length === 0) return feesOf(document).map((amount) => ({ amount, payer: null }));
  const isSigner = (account: Value): boolean => account.type === 'address' && account.text === document.signer.address;
  return paid.map(({ account, amount }) => ({ amount, payer: isSigner(account) ? null : account }));
}

export interface MessageFact {
  readonly part: number | null;
  readonly rows: readonly Row[];
}

/** Those of the payments in the picture first, in its order. Of several, those without a text are left out. */
export function messagesOf({ cards, pictures }: ReviewDocument): readonly MessageFact[] {
  const all = cards
    .filter(({ code }) => code === 'message')
    .map(({ part, rows }) => ({ part: part?.index ?? null, rows }));
  const drawn = (pictures.flow?.arrows ?? []).map(({ part }) => part);
  const rank = ({ part }: MessageFact): number => (drawn.includes(part) ? drawn.indexOf(part) : drawn.length);
  return all.length > 1 ? all.filter(({ rows }) => !rows.every(isNone)).sort((a, b) => rank(a) - rank(b)) : all;
}

const isNone = ({ value }: Row): boolean => value.type === 'code' && value.code === 'none';

export interface GroupFact {
  readonly account: Value;
  readonly need: number | null;
  readonly of: number;
  readonly missing: number;
}

/** Multisig accounts with their numbers; how many other accounts must sign for themselves and have not. */
export function signaturesOf({ cosigners }: ReviewDocument): {
  readonly groups: readonly GroupFact[];
  readonly others: number;
} {
  const groups = cosigners.filter((group) => !isOneself(group));
  return {
    groups: groups.map((group) => ({
      account: group.account,
      need: group.need,
      of: group.cosigners.length,
      missing: stillMissing(group) ?? 0,
    })),
    others: cosigners.filter((group) => isOneself(group) && stillMissing(group) !== 0).length,
  };
}
