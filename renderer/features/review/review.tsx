/** The review document, with the way on and the way out always in reach at the bottom. */
import type { Requirement } from '../../../core/contract/shapes.ts';
import type { ReviewDocument } from '../../../core/review/review-document.ts';
import { GroupApprovals } from '../../app/group-approvals.tsx';
import type { Judged, WithinMany } from '../../app/screens.ts';
import { useApp } from '../../app/use-app.ts';
import { useTicked } from '../../app/use-ticked.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { ButtonRow, PinnedEnd, Sheet } from '../../kit/sheet.tsx';
import { ApprovalTime, useApprovalLeft } from '../../slips/approval-time.tsx';
import { ApprovalsView } from '../../slips/approvals-view.tsx';
import { HowReadView } from '../../slips/how-read.tsx';
import { ListCompared } from '../../slips/list-compared.tsx';
import { RulesAsked } from '../../slips/rules-asked.tsx';
import { SameBytes } from '../../slips/same-bytes.tsx';
import { NetworkLine } from '../../slips/slip-block.tsx';
import { DocumentView, mostWithoutTable } from './document-view.tsx';
import styles from './review.module.css';

interface ReviewProps extends Judged {
  /** Digest of the batch; '' of one that is only in the list. */
  readonly batch: string;
  readonly document: ReviewDocument;
  readonly requirement: Requirement;
  /** One of many: it is looked at here, and approved only with the others. */
  readonly within?: WithinMany;
}

export function Review({ batch, document, requirement, within, approvals, book, list, rules }: ReviewProps) {
  const words = useWords();
  const { state, act } = useApp();
  const left = useApprovalLeft(requirement);
  const texts = words.taskTexts[document.task];
  const { ticked, tick } = useTicked(document.digest);
  return (
    <Sheet name="review" slip wide={document.payments.length > mostWithoutTable}>
      <div className={styles.top}>
        <Heading>{texts.reviewTitle}</Heading>
        <NetworkLine document={document} />
      </div>
      {list !== undefined && within === undefined && <ListCompared comparison={list} />}
      <DocumentView document={document} ticked={ticked} tick={tick} />
      <HowReadView how={state.howRead} />
      {rules !== undefined && <RulesAsked books={rules.books} />}
      {approvals !== undefined && <ApprovalsView standing={approvals} />}
      {approvals !== undefined && <GroupApprovals standing={approvals} />}
      {within === undefined && <SameBytes request={document.digest} batch={batch} book={book} />}
      <PinnedEnd>
        {within === undefined ? (
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
        ) : (
          <Button look="strong" testId="leave-request" onClick={() => act.dispatch({ is: 'leave-request' })}>
            {within.batch === null ? words.review.backToList : words.review.backToBatch}
          </Button>
        )}
        {(within === undefined || within.batch !== null) && <ApprovalTime left={left} />}
      </PinnedEnd>
    </Sheet>
  );
}
