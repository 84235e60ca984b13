/** The review document. The button to sign comes last, after everything else. */
import type { Requirement } from '../../../core/contract/shapes.ts';
import type { ReviewDocument } from '../../../core/review/review-document.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { ApprovalTime, useApprovalLeft } from '../../slips/approval-time.tsx';
import { HowReadView } from '../../slips/how-read.tsx';
import { DocumentView } from './document-view.tsx';
import styles from './review.module.css';

interface ReviewProps {
  readonly document: ReviewDocument;
  readonly requirement: Requirement;
}

export function Review({ document, requirement }: ReviewProps) {
  const words = useWords();
  const { state, act } = useApp();
  const left = useApprovalLeft(requirement);
  const texts = words.taskTexts[document.task];
  return (
    <Sheet name="review">
      <div className={styles.top}>
        <Heading>{texts.reviewTitle}</Heading>
        <p
          data-testid="review-network"
          data-network={document.network}
          data-kind={document.kind}
          data-task={document.task}
        >
          {words.values[document.chain]} – <b>{words.values[document.network]}</b> – {words.kinds[document.kind]}
        </p>
      </div>
      <DocumentView document={document} />
      <HowReadView how={state.howRead} />
      <div className={styles.end}>
        <ApprovalTime left={left} />
        <ButtonRow>
          <Button testId="discard" onClick={() => act.dispatch({ is: 'go', to: 'scan' })}>
            {words.slip.discard}
          </Button>
          <Button
            look="strong"
            testId="continue-to-sign"
            disabled={left === null}
            onClick={() => act.dispatch({ is: 'review-done' })}
          >
            {texts.goOn}
          </Button>
        </ButtonRow>
      </div>
    </Sheet>
  );
}
