/** The review document, with the way on and the way out always in reach at the bottom. */
import type { Requirement } from '../../../core/contract/shapes.ts';
import type { ReviewDocument } from '../../../core/review/review-document.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { ApprovalTime, useApprovalLeft } from '../../slips/approval-time.tsx';
import { HowReadView } from '../../slips/how-read.tsx';
import { NetworkLine } from '../../slips/slip-block.tsx';
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
    <Sheet name="review" slip>
      <div className={styles.top}>
        <Heading>{texts.reviewTitle}</Heading>
        <NetworkLine document={document} />
      </div>
      <DocumentView document={document} />
      <HowReadView how={state.howRead} />
      <div className={styles.end}>
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
        <ApprovalTime left={left} />
      </div>
    </Sheet>
  );
}
