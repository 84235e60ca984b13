/** Reviews a transfer: what moves from whom to whom, and the message. */
import type { TransferContent } from '../../transaction/symbol/content.ts';
import { effect, ownerOfValue, paymentsOf } from '../content-makers.ts';
import type { ContentContext, ContentReview } from '../content-review.ts';
import { messageCard, messageWarnings } from '../message-review.ts';
import type { Effect, Headline, Value, Warning } from '../review-document.ts';
import { card, codeValue, recipientValue, row, warn } from '../values.ts';
import { moveOf, recipientWarnings } from './common-rows.ts';

export function reviewTransfer(content: TransferContent, context: ContentContext): ContentReview {
  const to = recipientValue(content.recipient, context);
  const { mosaics } = content;
  const moves = mosaics.map(({ id, amount }) => moveOf('amount', { id, amount, holder: context.actor }, context));
  const rows = moves.length === 0 ? [row('mosaics', codeValue('none'))] : moves.flatMap((move) => move.rows);
  const amounts = moves.map((move) => move.amount);
  return {
    headline: headlineOf(content, context.actor, to, amounts),
    cards: [card('transfer', [row('from', context.actor), row('to', to), ...rows]), messageCard(content.message)],
    payments: paymentsOf(context.actor, to, amounts),
    effects: effectsOf(context.actor, to, amounts),
    controlChanges: [],
    trees: [],
    warnings: [
      ...recipientWarnings(content.recipient, context),
      ...moves.flatMap((move) => move.warnings),
      ...(movesNothing(content) ? [warn('moves-nothing', 'note')] : []),
      ...messageWarnings(content.message),
      ...toSelf(content, context),
    ],
  };
}

const movesNothing = ({ mosaics }: TransferContent): boolean => mosaics.every(({ amount }) => amount === 0n);

function headlineOf(content: TransferContent, from: Value, to: Value, amounts: readonly Value[]): Headline {
  if (movesNothing(content)) return { code: 'transfer-nothing', slots: { from: [from], to: [to] } };
  const code = content.recipient.type === 'alias' ? 'transfer-alias' : 'transfer';
  return { code, slots: { amount: amounts, from: [from], to: [to] } };
}

/** Always the sender's loss; the recipient's gain only if the account is ours. */
function effectsOf(from: Value, to: Value, amounts: readonly Value[]): readonly Effect[] {
  const out = amounts.map((amount) => effect(from, 'out', 'transfer', amount));
  if (ownerOfValue(to) === null) return out;
  return [...out, ...amounts.map((amount) => effect(to, 'in', 'transfer', amount))];
}

function toSelf({ recipient }: TransferContent, { actorAddress }: ContentContext): readonly Warning[] {
  return recipient.type === 'address' && recipient.address === actorAddress ? [warn('to-self', 'note')] : [];
}
