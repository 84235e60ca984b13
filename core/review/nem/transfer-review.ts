/**
 * Reviews a transfer. Two traps: with mosaics, `amount` is a multiplier and not XEM (TransferTransaction.java
 * getRawQuantity); a levy is set in the mosaic's definition and costs the sender more than is shown.
 */
import { knownNemMosaic, nemCurrencyName } from '../../chain/known-mosaics.ts';
import { fullNemName } from '../../chain/nem-mosaic.ts';
import type { NemTransferMosaic } from '../../transaction/common-fields.ts';
import type { NemTransferContent } from '../../transaction/nem/content.ts';
import { decimalsOf, effect, ownerOfValue, paymentsOf } from '../content-makers.ts';
import type { ContentContext, ContentReview } from '../content-review.ts';
import { lookAlikeWarnings } from '../look-alike-review.ts';
import { messageCard, messageWarnings } from '../message-review.ts';
import type { Effect, Headline, Row, Value, Warning } from '../review-document.ts';
import {
  card,
  currencyAmount,
  integerValue,
  nemAmount,
  ratioValue,
  recipientValue,
  row,
  textValue,
  warn,
} from '../values.ts';
import { mosaicNameWarnings } from './mosaic-name-warnings.ts';

/** 1 000 000 is the multiplier for "once". */
const once = 1_000_000n;

interface Move {
  readonly atomic: bigint;
  readonly amount: Value;
  readonly rows: readonly Row[];
  readonly warnings: readonly Warning[];
}

export function reviewNemTransfer(content: NemTransferContent, context: ContentContext): ContentReview {
  const to = recipientValue(content.recipient, context);
  const moves = movesOf(content, context);
  const amounts = moves.map((move) => move.amount);
  const movesNothing = moves.every(({ atomic }) => atomic === 0n);
  return {
    headline: headlineOf(context.actor, to, movesNothing ? [] : amounts),
    cards: [
      card('transfer', [row('from', context.actor), row('to', to), ...moves.flatMap(({ rows }) => rows)]),
      messageCard(content.message),
    ],
    payments: paymentsOf(context.actor, to, amounts),
    effects: effectsOf(context.actor, to, amounts),
    controlChanges: [],
    trees: [],
    warnings: [
      ...lookAlikeWarnings(content.recipient.address, context),
      ...multiplierWarnings(content),
      ...moves.flatMap(({ warnings }) => warnings),
      ...(movesNothing ? [warn('moves-nothing', 'note')] : []),
      ...messageWarnings(content.message),
      ...(content.recipient.address === context.actorAddress ? [warn('to-self', 'note')] : []),
    ],
  };
}

function movesOf(content: NemTransferContent, context: ContentContext): readonly Move[] {
  if (content.amountIs === 'multiplier') return content.mosaics.map((each) => moveOf(each, content.amount, context));
  const amount = currencyAmount('nem', context.network, content.amount);
  return [{ atomic: content.amount, amount, rows: [row('amount', amount)], warnings: [] }];
}

function moveOf(mosaic: NemTransferMosaic, multiplier: bigint, context: ContentContext): Move {
  const name = fullNemName(mosaic);
  const amount = nemAmount(context, mosaic, mosaic.rawQuantity);
  const decimals = decimalsOf(amount, knownNemMosaic(name), textValue(name));
  const facts = { mosaic: textValue(name) };
  return {
    atomic: mosaic.rawQuantity,
    amount,
    rows: [
      row('amount', amount),
      ...decimals.raw,
      row('mosaic', textValue(name)),
      row('mosaic-quantity', integerValue(mosaic.quantity)),
      row('mosaic-multiplier', ratioValue(multiplier, once)),
    ],
    warnings: [
      ...mosaicNameWarnings(mosaic),
      ...decimals.warnings,
      // A levy is in the mosaic's definition, not in the transaction, so it is unknown offline.
      ...(name === nemCurrencyName ? [] : [warn('mosaic-levy-possible', 'caution', facts)]),
      ...(mosaic.losesFraction ? [warn('mosaic-fraction-lost', 'caution', facts)] : []),
      ...(mosaic.rawQuantity === 0n ? [warn('amount-zero', 'caution', facts)] : []),
    ],
  };
}

function multiplierWarnings({ amountIs, amount }: NemTransferContent): readonly Warning[] {
  if (amountIs === 'xem' || amount === once) return [];
  return [warn('mosaic-multiplier', 'caution', { multiplier: ratioValue(amount, once) })];
}

function headlineOf(from: Value, to: Value, amounts: readonly Value[]): Headline {
  if (amounts.length === 0) return { code: 'transfer-nothing', slots: { from: [from], to: [to] } };
  return { code: 'transfer', slots: { amount: amounts, from: [from], to: [to] } };
}

/** Always the sender's loss; the recipient's gain only if the account is ours. */
function effectsOf(from: Value, to: Value, amounts: readonly Value[]): readonly Effect[] {
  const out = amounts.map((amount) => effect(from, 'out', 'transfer', amount));
  if (ownerOfValue(to) === null) return out;
  return [...out, ...amounts.map((amount) => effect(to, 'in', 'transfer', amount))];
}
