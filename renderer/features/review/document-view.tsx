/** A complete review document: the block that decides, the findings in full, and everything else folded. */
import { memo, useMemo, useRef, useState } from 'react';
import { paymentLines } from '../../../core/review/payment-lines.ts';
import type { ReviewDocument } from '../../../core/review/review-document.ts';
import { AllFields } from '../../slips/all-fields.tsx';
import { LineSums } from '../../slips/line-sums.tsx';
import { PaymentList } from '../../slips/payment-list.tsx';
import { PaymentTable } from '../../slips/payment-table.tsx';
import { SlipBlock } from '../../slips/slip-block.tsx';
import { WarningList } from '../../slips/warning-list.tsx';
import styles from './review.module.css';

/** Arrows above a table, which has all of them. */
const drawnAboveTable = 3;

/** Up to this number, payments are a folded list. */
export const mostWithoutTable = 5;

interface DocumentViewProps {
  readonly document: ReviewDocument;
  /** Lines of the table that were looked at. */
  readonly ticked: readonly number[];
  readonly tick: (lines: readonly number[]) => void;
}

/** Memoised between ticks of the clock, because with a hundred inner transactions it is long. */
export const DocumentView = memo(function DocumentView({ document, ticked, tick }: DocumentViewProps) {
  const isTable = document.payments.length > mostWithoutTable;
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
        {...(isTable ? { isTable, most: drawnAboveTable } : {})}
        jump={jump}
        showPayments={() => {
          setPaymentsOpen(true);
          if (isTable) payments.current?.querySelector('input')?.focus();
          else lead(payments.current);
        }}
        showAll={() => {
          setFieldsOpen(true);
          lead(fields.current);
        }}
      />
      <WarningList warnings={document.warnings} list={list} />
      <div ref={payments} className={styles.part}>
        {isTable ? (
          <ManyPayments document={document} ticked={ticked} tick={tick} />
        ) : (
          <PaymentList document={document} open={paymentsOpen} onToggle={setPaymentsOpen} />
        )}
      </div>
      <div ref={fields} className={styles.part}>
        <AllFields document={document} open={fieldsOpen} onToggle={setFieldsOpen} />
      </div>
    </>
  );
});

function ManyPayments({ document, ticked, tick }: DocumentViewProps) {
  const lines = useMemo(() => paymentLines([document]), [document]);
  return (
    <>
      <LineSums lines={lines} />
      <PaymentTable lines={lines} documents={[document]} ticked={ticked} tick={tick} />
    </>
  );
}
