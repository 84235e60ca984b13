/** A batch at the seal: every stop and caution, the sums, the three largest lines, and the number of new recipients. */

import { sealedArrows } from '../../core/approval/typed-check.ts';
import type { ProposedTotals } from '../../core/contract/signing.ts';
import { newRecipients, type PaymentLine, paymentLines, sortedLines } from '../../core/review/payment-lines.ts';
import type { ReviewDocument } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './batch-brief.module.css';
import { BatchFindings } from './batch-findings.tsx';
import { BatchTotals } from './batch-totals.tsx';
import { Party } from './consequence-view.tsx';
import { ControlChangeList } from './control-change-list.tsx';
import { nameOf } from './line-texts.ts';
import { SlipBlock } from './slip-block.tsx';
import { ValueView } from './value-view.tsx';

const mostLargest = 3;

interface BatchBriefProps {
  readonly documents: readonly ReviewDocument[];
  readonly totals: ProposedTotals;
  /** The request that what is typed is read from, counted from 0; null if there is none. */
  readonly asked: number | null;
}

export function BatchBrief({ documents, totals, asked }: BatchBriefProps) {
  const { table } = useWords();
  const lines = paymentLines(documents);
  const askedDocument = asked === null ? undefined : documents[asked];
  const largest = sortedLines(lines, 'largest', nameOf)
    .filter(({ amount }) => amount !== null)
    .slice(0, mostLargest);
  return (
    <>
      <BatchFindings documents={documents} />
      {documents
        .filter(({ controlChanges }) => controlChanges.length > 0)
        .map((document) => (
          <ControlChangeList key={document.digest} document={document} />
        ))}
      <BatchTotals totals={totals} documents={documents} />
      <section className={styles.part} data-testid="largest-lines">
        <h2>{table.largest}</h2>
        <ul>
          {largest.map((line) => (
            <LargestLine key={line.number} line={line} />
          ))}
        </ul>
        <p data-testid="new-recipients">{table.newRecipients(newRecipients(lines))}</p>
      </section>
      {askedDocument !== undefined && asked !== null && (
        <section className={styles.part} data-testid="asked-request">
          <h2>
            {table.number} {asked + 1}
          </h2>
          <SlipBlock document={askedDocument} most={sealedArrows} />
        </section>
      )}
    </>
  );
}

function LargestLine({ line: { number, amount, to } }: { readonly line: PaymentLine }) {
  const { table } = useWords();
  return (
    <li>
      {table.number} {number}{' '}
      {amount !== null && (
        <strong className={styles.amount}>
          <ValueView value={amount} />
        </strong>
      )}{' '}
      {to !== null && <Party value={to} />}
    </li>
  );
}
