import { memo } from 'react';
import type { ReviewDocument, Value } from '../../../core/review/review-document.ts';
import { BytesView } from '../../cards/bytes-view.tsx';
import { CardList } from '../../cards/card-list.tsx';
import { ConsequenceView, Party } from '../../cards/consequence-view.tsx';
import { ControlChangeList } from '../../cards/control-change-list.tsx';
import { CosignerTable } from '../../cards/cosigner-table.tsx';
import { EffectTable } from '../../cards/effect-table.tsx';
import { feesOf } from '../../cards/fees.ts';
import { LossList } from '../../cards/loss-list.tsx';
import { lossesSayMore } from '../../cards/losses.ts';
import { PaymentList } from '../../cards/payment-list.tsx';
import { Validity } from '../../cards/validity.tsx';
import { WarningList } from '../../cards/warning-list.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Sentence } from '../../ui/sentence.tsx';
import styles from './review.module.css';

/**
 * The whole document: losses, the sentences, payments, powers, time, warnings, keyholders, effects, every card, the bytes. Kept
 * between the ticks of the clock: with a hundred transactions inside it is long.
 */
export const DocumentView = memo(function DocumentView({ document }: { readonly document: ReviewDocument }) {
  const { review, cosigners } = useWords();
  return (
    <>
      {lossesSayMore(document) && <LossList document={document} />}
      <ConsequenceView headline={document.headline} envelope={document.envelope} />
      <PaymentList document={document} more={review.paymentsMore} />
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
      {document.cosigners.length > 0 && (
        <section className={styles.section}>
          <h2>{cosigners.title}</h2>
          <CosignerTable groups={document.cosigners} />
        </section>
      )}
      {document.effects.length > 0 && (
        <section className={styles.section}>
          <h2>{review.effects}</h2>
          <EffectTable effects={document.effects} />
        </section>
      )}
      <CardList cards={document.cards} />
      <BytesView document={document} />
    </>
  );
});

/** Only where it is not the sentence's subject: who made it, or at least who pays, and whose key is asked for. */
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
