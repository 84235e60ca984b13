/** A complete review document: the block that decides, the findings in full, and everything else folded. */
import { memo, useRef, useState } from 'react';
import type { ReviewDocument } from '../../../core/review/review-document.ts';
import { AllFields } from '../../slips/all-fields.tsx';
import { PaymentList } from '../../slips/payment-list.tsx';
import { SlipBlock } from '../../slips/slip-block.tsx';
import { WarningList } from '../../slips/warning-list.tsx';
import styles from './review.module.css';

/** Memoised between ticks of the clock, because with a hundred inner transactions it is long. */
export const DocumentView = memo(function DocumentView({ document }: { readonly document: ReviewDocument }) {
  const list = useRef<HTMLUListElement>(null);
  const payments = useRef<HTMLDivElement>(null);
  const fields = useRef<HTMLDivElement>(null);
  const [paymentsOpen, setPaymentsOpen] = useState(false);
  const [fieldsOpen, setFieldsOpen] = useState(false);
  const jump = (index: number) => {
    const item = list.current?.children[index];
    if (!(item instanceof HTMLElement)) return;
    const fold = item.querySelector('details');
    if (fold !== null) fold.open = true;
    item.focus();
  };
  const lead = (fold: HTMLDivElement | null) => {
    fold?.querySelector('summary')?.focus({ preventScroll: true });
    fold?.scrollIntoView();
  };
  return (
    <>
      <SlipBlock
        document={document}
        jump={jump}
        showPayments={() => {
          setPaymentsOpen(true);
          lead(payments.current);
        }}
        showAll={() => {
          setFieldsOpen(true);
          lead(fields.current);
        }}
      />
      <WarningList warnings={document.warnings} list={list} />
      <div ref={payments} className={styles.part}>
        <PaymentList document={document} open={paymentsOpen} onToggle={setPaymentsOpen} />
      </div>
      <div ref={fields} className={styles.part}>
        <AllFields document={document} open={fieldsOpen} onToggle={setFieldsOpen} />
      </div>
    </>
  );
});
