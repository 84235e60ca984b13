/** The review of several requests: what was found, what they move in sum, changes of control, and every line. */
import { useMemo } from 'react';
import { paymentLines } from '../../../core/review/payment-lines.ts';
import type { BatchReviewed } from '../../app/screens.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { ApprovalTime, useApprovalLeft } from '../../slips/approval-time.tsx';
import { BatchFindings } from '../../slips/batch-findings.tsx';
import { BatchTotals } from '../../slips/batch-totals.tsx';
import { ControlChangeList } from '../../slips/control-change-list.tsx';
import { LineSums } from '../../slips/line-sums.tsx';
import { PaymentTable } from '../../slips/payment-table.tsx';
import styles from './basket.module.css';

export function BatchReview({ batch, documents, totals, requirement }: BatchReviewed) {
  const { basket, table } = useWords();
  const { state, act } = useApp();
  const left = useApprovalLeft(requirement);
  const lines = useMemo(() => paymentLines(documents), [documents]);
  const ticked = state.ticked.batch === batch ? state.ticked.lines : [];
  const open = (item: number) => act.dispatch({ is: 'batch-show', item });
  return (
    <Sheet name="batch" wide>
      <Heading>{basket.title(documents.length)}</Heading>
      <BatchFindings documents={documents} open={open} />
      <BatchTotals totals={totals} documents={documents} />
      {documents.map(
        (document, item) =>
          document.controlChanges.length > 0 && (
            <section key={document.digest} className={styles.control} data-testid={`control-${item + 1}`}>
              <h2>
                {basket.control} <span className={styles.of}>{table.request(item + 1)}</span>
              </h2>
              <ControlChangeList document={document} />
            </section>
          ),
      )}
      <PaymentTable
        lines={lines}
        documents={documents}
        ticked={ticked}
        tick={(numbers) => act.dispatch({ is: 'ticked', batch, lines: numbers })}
        open={open}
      />
      <LineSums lines={lines} />
      <p className={styles.of}>{basket.approvalSize}</p>
      <div className={styles.end}>
        <ApprovalTime left={left} />
        <span data-testid="lines-left">{table.ticked(ticked.length, lines.length)}</span>
        <ButtonRow>
          <Button testId="discard" onClick={() => act.dispatch({ is: 'go', to: 'scan' })}>
            {basket.backToList}
          </Button>
          <Button
            look="strong"
            testId="continue-to-sign"
            disabled={left === null}
            onClick={() => act.dispatch({ is: 'review-done' })}
          >
            {basket.goOn(documents.length)}
          </Button>
        </ButtonRow>
      </div>
    </Sheet>
  );
}
