/** Draws a complete review document. */
import { memo, type ReactNode, useMemo } from 'react';
import { paymentLines } from '../../../core/review/payment-lines.ts';
import type { ReviewDocument, Value } from '../../../core/review/review-document.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Sentence } from '../../kit/sentence.tsx';
import { BytesView } from '../../slips/bytes-view.tsx';
import { CardList } from '../../slips/card-list.tsx';
import { ConsequenceView, Party } from '../../slips/consequence-view.tsx';
import { ControlChangeList } from '../../slips/control-change-list.tsx';
import { CosignerTable } from '../../slips/cosigner-table.tsx';
import { isOneself } from '../../slips/cosigners.ts';
import { EffectTable } from '../../slips/effect-table.tsx';
import { feesOf } from '../../slips/fees.ts';
import { LineSums } from '../../slips/line-sums.tsx';
import { LossList } from '../../slips/loss-list.tsx';
import { lossesSayMore } from '../../slips/losses.ts';
import { PaymentList } from '../../slips/payment-list.tsx';
import { PaymentTable } from '../../slips/payment-table.tsx';
import { Validity } from '../../slips/validity.tsx';
import { WarningList } from '../../slips/warning-list.tsx';
import styles from './review.module.css';

/** Up to this number, payments are a list. */
export const mostWithoutTable = 5;

interface DocumentViewProps {
  readonly document: ReviewDocument;
  /** Lines of the table that were looked at. */
  readonly ticked: readonly number[];
  readonly tick: (lines: readonly number[]) => void;
}

/**
 * The complete document: losses, sentences, payments, control changes, time, warnings, cosigners, effects, every card,
 * the bytes. Memoised between ticks of the clock, because with a hundred inner transactions it is long.
 */
export const DocumentView = memo(function DocumentView({ document, ticked, tick }: DocumentViewProps) {
  const { review, cosigners } = useWords();
  const isTable = document.payments.length > mostWithoutTable;
  // Behind a table, that an account signs for itself is a detail.
  const isSelfSigned = isTable && document.cosigners.every(isOneself);
  const whoMustSign = document.cosigners.length > 0 && (
    <section className={styles.section}>
      <h2>{cosigners.title}</h2>
      <CosignerTable groups={document.cosigners} />
    </section>
  );
  return (
    <>
      {lossesSayMore(document) && <LossList document={document} brief={isTable} />}
      <ConsequenceView headline={document.headline} envelope={document.envelope} />
      {isTable ? (
        <ManyPayments document={document} ticked={ticked} tick={tick} />
      ) : (
        <PaymentList document={document} more={review.paymentsMore} />
      )}
      <WhoSigns document={document} />
      {document.controlChanges.length > 0 && (
        <section className={styles.section}>
          <h2>{review.controlChanges}</h2>
          <ControlChangeList document={document} />
        </section>
      )}
      {document.deadlineMs !== null && <Validity fees={feesOf(document)} deadlineMs={document.deadlineMs} />}
      <section className={styles.section}>
        <h2>{review.warnings}</h2>
        <WarningList warnings={document.warnings} />
      </section>
      {!isSelfSigned && whoMustSign}
      <Folded isFolded={isTable}>
        {isSelfSigned && whoMustSign}
        {document.effects.length > 0 && (
          <section className={styles.section}>
            <h2>{review.effects}</h2>
            <EffectTable effects={document.effects} />
          </section>
        )}
        <CardList cards={document.cards} />
        <BytesView document={document} />
      </Folded>
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

/** Behind the table: each line opens its own card, so all of them are on demand. */
function Folded({ isFolded, children }: { readonly isFolded: boolean; readonly children: ReactNode }) {
  const { table } = useWords();
  if (!isFolded) return children;
  return (
    <details className={styles.folded} data-testid="all-fields">
      <summary>{table.allFields}</summary>
      {children}
    </details>
  );
}

/** Only if it is not the sentence's subject: the maker, or at least the payer, and whose key signs. */
function WhoSigns({ document }: { readonly document: ReviewDocument }) {
  const { review } = useWords();
  const { initiator, signer } = document;
  if (initiator === null) return null;
  const madeBy = document.task === 'cosign-multisig' ? review.paidBy : review.madeBy;
  const key: Value = { type: 'address', text: signer.address, owner: signer.owner, known: null };
  return (
    <div className={styles.who} data-testid="who-signs">
      <p>
        <Sentence template={madeBy} slots={{ initiator: <Party value={initiator} /> }} />
      </p>
      <p>
        <Sentence template={review.signsWith} slots={{ signer: <Party value={key} /> }} />
      </p>
    </div>
  );
}
