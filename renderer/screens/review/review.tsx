import type { Requirement } from '../../../core/contract/shapes.ts';
import type { ReviewDocument } from '../../../core/review/review-document.ts';
import { BytesView } from '../../cards/bytes-view.tsx';
import { CardView } from '../../cards/card-view.tsx';
import { consequenceOf } from '../../cards/consequence.ts';
import { ConsequenceView } from '../../cards/consequence-view.tsx';
import { EffectTable } from '../../cards/effect-table.tsx';
import { Validity } from '../../cards/validity.tsx';
import { WarningList } from '../../cards/warning-list.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { ButtonRow, Sheet } from '../../ui/sheet.tsx';
import { ApprovalTime, useApprovalLeft } from './approval-time.tsx';
import styles from './review.module.css';

interface ReviewProps {
  readonly document: ReviewDocument;
  readonly requirement: Requirement;
}

/** The slip. The way on comes last: whoever signs has passed everything above it. */
export function Review({ document, requirement }: ReviewProps) {
  const words = useWords();
  const { act } = useApp();
  const consequence = consequenceOf(document);
  const left = useApprovalLeft(requirement);
  return (
    <Sheet name="review">
      <div className={styles.top}>
        <Heading>{words.review.title}</Heading>
        <p data-testid="review-network" data-network={document.network}>
          {words.values[document.chain]} – <b>{words.values[document.network]}</b>
        </p>
      </div>
      <ConsequenceView consequence={consequence} />
      <Validity fee={consequence.fee} deadlineMs={document.deadlineMs} />
      <section className={styles.section}>
        <h2>{words.review.warnings}</h2>
        <WarningList warnings={document.warnings} />
      </section>
      <section className={styles.section}>
        <h2>{words.review.effects}</h2>
        <EffectTable effects={document.effects} />
      </section>
      {document.cards.map((card) => (
        <CardView key={card.code} card={card} />
      ))}
      <BytesView document={document} />
      <div className={styles.end}>
        <ApprovalTime left={left} />
        <ButtonRow>
          <Button testId="discard" onClick={() => act.dispatch({ is: 'go', to: 'scan' })}>
            {words.review.discard}
          </Button>
          <Button
            look="strong"
            testId="continue-to-sign"
            disabled={left === null}
            onClick={() => act.dispatch({ is: 'review-done' })}
          >
            {words.review.toSign}
          </Button>
        </ButtonRow>
      </div>
    </Sheet>
  );
}
