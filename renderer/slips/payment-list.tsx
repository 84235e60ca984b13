/** The first payments, if the sentence above only counts them or states something else. */
import type { ReactNode } from 'react';
import type { Payment, ReviewDocument, Value } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import { Sentence } from '../kit/sentence.tsx';
import { Party } from './consequence-view.tsx';
import styles from './payment-list.module.css';
import { isFromSigner, mostPayments, paymentsToShow } from './payments.ts';
import { AmountView, ValueView } from './value-view.tsx';

interface PaymentListProps {
  readonly document: ReviewDocument;
  /** Number of further payments, in the words of the screen. */
  readonly more: (count: number) => string;
}

export function PaymentList({ document, more }: PaymentListProps) {
  const { slip } = useWords();
  const payments = paymentsToShow(document);
  if (payments.length === 0) return null;
  const left = payments.length - mostPayments;
  return (
    <section className={styles.payments} data-testid="payments" data-count={payments.length}>
      <h2>{slip.payments(payments.length)}</h2>
      <ul>
        {payments.slice(0, mostPayments).map((payment, index) => (
          <PaymentLine key={index} payment={payment} isFromSigner={isFromSigner(document, payment)} />
        ))}
      </ul>
      {left > 0 && <p data-testid="payments-more">{more(left)}</p>}
    </section>
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
