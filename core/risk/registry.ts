/** Every kind of finding. A new one: a file in kinds, a line here, its code in core/review/review-codes.ts, its texts. */
import { amountAboveAccount } from './kinds/amount-above-account.ts';
import { amountAboveRecipient } from './kinds/amount-above-recipient.ts';
import { deadlineUnusual } from './kinds/deadline-unusual.ts';
import { feeUnusual } from './kinds/fee-unusual.ts';
import { messageChanged } from './kinds/message-changed.ts';
import { messageMissing } from './kinds/message-missing.ts';
import { outflowAboveDays } from './kinds/outflow-above-days.ts';
import { payeeTwice } from './kinds/payee-twice.ts';
import { paymentRepeated } from './kinds/payment-repeated.ts';
import { probeThenDrain } from './kinds/probe-then-drain.ts';
import { recipientLookAlike } from './kinds/recipient-look-alike.ts';
import { recipientNew } from './kinds/recipient-new.ts';
import { recipientRefusedBefore } from './kinds/recipient-refused-before.ts';
import { requestSignedBefore } from './kinds/request-signed-before.ts';
import { sumSplit } from './kinds/sum-split.ts';
import type { RiskKind } from './risk.ts';

export const riskKinds: readonly RiskKind[] = [
  recipientNew,
  recipientLookAlike,
  recipientRefusedBefore,
  amountAboveRecipient,
  amountAboveAccount,
  outflowAboveDays,
  requestSignedBefore,
  paymentRepeated,
  payeeTwice,
  messageMissing,
  messageChanged,
  probeThenDrain,
  sumSplit,
  feeUnusual,
  deadlineUnusual,
];
