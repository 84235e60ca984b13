/** The review of several requests: what was found, what they move in sum, changes of control, and every line. */
import { memo, useCallback, useMemo } from 'react';
import { type PaymentLine, paymentLines } from '../../../core/review/payment-lines.ts';
import { GroupApprovals } from '../../app/group-approvals.tsx';
import type { BatchReviewed } from '../../app/screens.ts';
import { useApp } from '../../app/use-app.ts';
import { type Ticked, useTicked } from '../../app/use-ticked.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { ButtonRow, PinnedEnd, Sheet } from '../../kit/sheet.tsx';
import { ApprovalTime, useApprovalLeft } from '../../slips/approval-time.tsx';
import { ApprovalsView } from '../../slips/approvals-view.tsx';
import { BatchFindings } from '../../slips/batch-findings.tsx';
import { BatchTotals } from '../../slips/batch-totals.tsx';
import { ControlChangeList } from '../../slips/control-change-list.tsx';
import { type HowRead, HowReadView } from '../../slips/how-read.tsx';
import { LineSums } from '../../slips/line-sums.tsx';
import { ListCompared } from '../../slips/list-compared.tsx';
import { PaymentTable } from '../../slips/payment-table.tsx';
import { RulesAsked } from '../../slips/rules-asked.tsx';
import { SameBytes } from '../../slips/same-bytes.tsx';
import styles from './basket.module.css';

export function BatchReview(props: BatchReviewed) {
  const { batch, documents, howRead, totals, requirement, approvals, book, list, rules } = props;
  const { basket, table } = useWords();
  const { act } = useApp();
  const left = useApprovalLeft(requirement);
  const lines = useMemo(() => paymentLines(documents), [documents]);
  const { ticked, tick } = useTicked(batch);
  const { dispatch } = act;
  const open = useCallback((item: number) => dispatch({ is: 'batch-show', item }), [dispatch]);
  return (
    <Sheet name="batch" wide>
      <Heading>{basket.title(documents.length)}</Heading>
      {list !== undefined && <ListCompared comparison={list} />}
      <Contents
        documents={documents}
        howRead={howRead}
        totals={totals}
        lines={lines}
        ticked={ticked}
        tick={tick}
        open={open}
      />
      {rules !== undefined && <RulesAsked books={rules.books} />}
      {approvals !== undefined && <ApprovalsView standing={approvals} />}
      {approvals !== undefined && <GroupApprovals standing={approvals} />}
      <SameBytes batch={batch} book={book} />
      <p className={styles.of}>{basket.approvalSize}</p>
      <PinnedEnd>
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
      </PinnedEnd>
    </Sheet>
  );
}

interface ContentsProps extends Pick<BatchReviewed, 'documents' | 'howRead' | 'totals'>, Ticked {
  readonly lines: readonly PaymentLine[];
  readonly open: (item: number) => void;
}

/** Memoised between ticks of the clock, because with hundreds of requests it is long. */
const Contents = memo(function Contents({ documents, howRead, totals, lines, ticked, tick, open }: ContentsProps) {
  const { basket, table } = useWords();
  // All of them were read before: said once.
  const before = howRead.find(({ notKept }) => notKept);
  return (
    <>
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
      <PaymentTable lines={lines} documents={documents} ticked={ticked} tick={tick} open={open} />
      <LineSums lines={lines} />
      {before !== undefined && (
        <section className={styles.control} data-testid="how-read-before">
          <h2>{basket.howRead}</h2>
          <HowReadView how={before} />
        </section>
      )}
      {documents.map(({ digest }, item) => {
        const how = howRead[item];
        return (
          how !== undefined &&
          !isPlain(how) && (
            <section key={digest} className={styles.control} data-testid={`how-read-${item + 1}`}>
              <h2>
                {basket.howRead} <span className={styles.of}>{table.request(item + 1)}</span>
              </h2>
              <HowReadView how={how} />
            </section>
          )
        );
      })}
    </>
  );
});

const isPlain = ({ cleaned, aside, unread }: HowRead): boolean => cleaned.length + aside.length + unread === 0;
