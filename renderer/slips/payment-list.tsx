/** All payments, a line each, folded: the picture draws the largest. */
import type { ReactNode } from 'react';
import type { Payment, ReviewDocument, Value } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import { Sentence } from '../kit/sentence.tsx';
import { Party } from './consequence-view.tsx';
import fold from './fold.module.css';
import styles from './payment-list.module.css';
import { isFromSigner, paymentsToShow } from './payments.ts';
import { AmountView, ValueView } from './value-view.tsx';

interface PaymentListProps {
  readonly document: ReviewDocument;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}

export function PaymentList({ document, open, onToggle }: PaymentListProps) {
  const { pictures } = useWords();
  const payments = paymentsToShow(document);
  if (payments.length === 0) return null;
  return (
    <details
      className={fold.fold}
      open={open}
      onToggle={(event) => onToggle(event.currentTarget.open)}
      data-testid="payments"
      data-count={payments.length}
    >
      <summary>{pictures.allPayments(payments.length)}</summary>
      <ul className={styles.payments}>
        {payments.map((payment, index) => (
          <PaymentLine key={index} payment={payment} isFromSigner={isFromSigner(document, payment)} />
        ))}
      </ul>
    </details>
  );
}

interface PaymentLineProps {
  readonly payment: Payment;
  readonly isFromSigner: boolean;
}

function PaymentLine({ payment, isFromSigner }: PaymentLineProps) {
  const { slip } = useWords();
  const slots: Record<string, ReactNode> = {
    amount: (
      <strong className={styles.amount}>
        <Figure value={payment.amount} />
      </strong>
    ),
    from: <Party value={payment.from} />,
    to: <Party value={payment.to} />,
  };
  return (
    <li>
      <Sentence template={isFromSigner ? slip.payment : slip.paymentFrom} slots={slots} />
    </li>
  );
}

const Figure = ({ value }: { readonly value: Value }) =>
  value.type === 'amount' ? <AmountView amount={value} /> : <ValueView value={value} />;
