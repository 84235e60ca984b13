/** A batch at the seal: every stop and caution, the sums, the largest lines of every unit, the number of new recipients,
 * who pays, and what expires first. */
import { memo } from 'react';
import { sealedArrows } from '../../core/approval/typed-check.ts';
import type { ProposedTotals } from '../../core/contract/signing.ts';
import {
  firstOfUnits,
  newRecipients,
  type PaymentLine,
  payersOf,
  paymentLines,
  sortedLines,
} from '../../core/review/payment-lines.ts';
import type { ReviewDocument } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './batch-brief.module.css';
import { BatchFindings } from './batch-findings.tsx';
import { BatchTotals } from './batch-totals.tsx';
import { Party } from './consequence-view.tsx';
import { ControlChangeList } from './control-change-list.tsx';
import { nameOf } from './line-texts.ts';
import { SlipBlock } from './slip-block.tsx';
import { TimeLeft } from './time-left.tsx';
import { LocalInstant, ValueView } from './value-view.tsx';

/** Lines that are shown, and most of them if there are more units. */
const fewestLargest = 3;
const mostLargest = 10;

interface BatchBriefProps {
  readonly documents: readonly ReviewDocument[];
  readonly totals: ProposedTotals;
  /** The request that what is typed is read from, counted from 0; null if there is none. */
  readonly asked: number | null;
}

/** Memoised between ticks of the clock, because a batch may have thousands of lines. */
export const BatchBrief = memo(function BatchBrief({ documents, totals, asked }: BatchBriefProps) {
  const { table } = useWords();
  const lines = paymentLines(documents);
  const askedDocument = asked === null ? undefined : documents[asked];
  const paying = sortedLines(lines, 'largest', nameOf).filter(({ amount }) => amount !== null);
  const ofUnits = firstOfUnits(paying);
  const shown = new Set([...ofUnits.slice(0, mostLargest), ...paying.slice(0, fewestLargest)]);
  const largest = paying.filter((line) => shown.has(line));
  const left = ofUnits.flatMap((line) => (line.amount?.type !== 'amount' || shown.has(line) ? [] : [line.amount.unit]));
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
        {left.length > 0 && <p data-testid="units-not-shown">{table.unitsNotShown(left.join(', '))}</p>}
        <p data-testid="new-recipients">{table.newRecipients(newRecipients(lines))}</p>
      </section>
      <dl className={styles.facts}>
        <Payers lines={lines} />
        <EarliestDeadline documents={documents} />
      </dl>
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
});

/** Payers that are named; the rest are counted. */
const mostPayers = 4;

/** Every account that the lines are from, with their number. */
function Payers({ lines }: { readonly lines: readonly PaymentLine[] }) {
  const { table } = useWords();
  const payers = payersOf(lines);
  const left = payers.slice(mostPayers);
  return (
    <div data-testid="batch-payers" data-count={payers.length}>
      <dt>{table.payers(payers.length)}</dt>
      <dd className={styles.payers}>
        {payers.slice(0, mostPayers).map(({ from, chain, network, count }) => (
          <span key={`${chain} ${network} ${JSON.stringify(from)}`}>
            <Party value={from} /> {table.lines(count)}
          </span>
        ))}
        {left.length > 0 && (
          <span>
            {table.morePayers(
              left.length,
              left.reduce((sum, { count }) => sum + count, 0),
            )}
          </span>
        )}
      </dd>
    </div>
  );
}

/** The first of the batch to expire: after it, the network refuses that request. */
function EarliestDeadline({ documents }: { readonly documents: readonly ReviewDocument[] }) {
  const { table } = useWords();
  const dated = documents.flatMap(({ deadlineMs }, item) => (deadlineMs === null ? [] : [{ deadlineMs, item }]));
  const [first] = dated.toSorted((a, b) => Number(BigInt(a.deadlineMs) - BigInt(b.deadlineMs)));
  if (first === undefined) return null;
  return (
    <div data-testid="batch-deadline" data-item={first.item + 1}>
      <dt>{table.earliest}</dt>
      <dd>
        <TimeLeft untilMs={first.deadlineMs} /> <LocalInstant epochMs={first.deadlineMs} />{' '}
        {table.request(first.item + 1)}
      </dd>
    </div>
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
