import type { RiskCode } from '../../../../core/review/review-codes.ts';
import type { WarningText } from '../../texts.ts';

export const risk = {
  'recipient-new': {
    title: 'Nothing was paid to this recipient before',
    why: 'The recipient is not in the registry, and this vault has signed no payment to this address.',
    doThis: 'Compare the whole address with the order.',
  },
  'recipient-look-alike': {
    title: 'The recipient looks like another address',
    why: 'Beginning or end are the same as those of another recipient, of an earlier one or of a refused one. Among as many comparisons as were made here, chance hardly ever gives that. Swindlers make such addresses on purpose.',
    doThis:
      'Compare the two whole addresses, group by group, with the order. Do not copy an address out of a list of earlier payments.',
  },
  'recipient-refused-before': {
    title: 'A payment to this recipient was refused before',
    why: 'A person or a rule refused a payment to this address, and it has not been put into the registry since.',
    doThis: 'Find out why it was refused. Go on only if that reason no longer holds.',
  },
  'amount-above-recipient': {
    title: 'Far more than this recipient ever got',
    why: 'The amount is far above all earlier payments to this address, more than these differ among themselves.',
    doThis: 'Compare the amount with the order, digit by digit.',
  },
  'amount-above-account': {
    title: 'Far more than this account ever paid at once',
    why: 'The amount is far above all earlier payments of this account to others.',
    doThis: 'Have the amount and the recipient confirmed by a second person, on another way than the request came.',
  },
  'outflow-above-days': {
    title: 'More leaves the account in a day than ever before',
    why: 'With this batch, the payments of 24 hours are more than three times those of any day before.',
    doThis: 'Compare the sum with what was ordered for today.',
  },
  'request-signed-before': {
    title: 'This request was signed before',
    why: 'The vault has signed the same bytes already. The network takes them only once, so nothing is paid twice.',
    doThis: 'Go on if the signature was lost on the way.',
  },
  'payment-repeated': {
    title: 'The same payment a second time',
    why: 'Recipient, amount and message are the same as those of another line of this batch or of a payment signed in the last seven days.',
    doThis: 'Find both orders. If the earlier payment was not confirmed, wait until its time limit has passed.',
  },
  'payee-twice': {
    title: 'The same payee may be paid twice',
    why: 'Another payment has the same amount and the same reference, or nearly the same name, and goes to another address.',
    doThis: 'Find both orders, and ask whether they are for one payee.',
  },
  'message-missing': {
    title: 'The message that this recipient needs is missing',
    why: 'All other payments to this address had a message. An exchange finds its customer by the message; what comes without one is usually lost.',
    doThis: 'Do not sign until the requester has given the message, or has confirmed that none is needed.',
  },
  'message-changed': {
    title: 'Another message than always',
    why: 'All earlier payments to this address had one and the same message. With another one the recipient may credit somebody else.',
    doThis: 'Compare the message with the order.',
  },
  'probe-then-drain': {
    title: 'A small first payment, then a very large one',
    why: 'The recipient got a small first payment within the last seven days, and now gets at least a hundred times as much. Thieves try with a small amount first.',
    doThis: 'Have the recipient and the sum confirmed by a second person, on another way than the request came.',
  },
  'sum-split': {
    title: 'A large sum in several parts',
    why: 'Each payment to this recipient in 24 hours is within the limit; together they are above it.',
    doThis: 'Ask why the sum is split. Judge it as one payment.',
  },
  'fee-unusual': {
    title: 'A fee unlike those of the other requests',
    why: 'For what it does, the request pays more than ten times the usual fee of this batch.',
    doThis: 'Ask the requester to build it again with the usual fee.',
  },
  'deadline-unusual': {
    title: 'A time limit much longer than usual',
    why: 'The signature could be used long after this day, when nobody expects it any more.',
    doThis: 'Ask the requester to build it again with the usual time limit.',
  },
} satisfies Record<RiskCode, WarningText>;
