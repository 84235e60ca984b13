/** A batch that waits for approvals, or that ended without signatures: what it asks for, where it stands, what one can do. */
import type { PendingBatch } from '../../core/contract/pending.ts';
import { useWords } from '../i18n/use-words.ts';
import { Button } from '../kit/button.tsx';
import { Mark } from '../kit/mark.tsx';
import { ApprovalsView } from '../slips/approvals-view.tsx';
import { ConsequenceView } from '../slips/consequence-view.tsx';
import { SameBytes } from '../slips/same-bytes.tsx';
import styles from './pending-item.module.css';
import { useApp } from './use-app.ts';

interface PendingItemProps {
  readonly pending: PendingBatch;
  /** Null where it cannot be removed here. */
  readonly dismiss: ((round: string) => void) | null;
}

export function PendingItem({ pending, dismiss }: PendingItemProps) {
  const { approvals } = useWords();
  const { state, act } = useApp();
  const { round, headlines, count, standing, ended, digest, book } = pending;
  return (
    <div className={styles.item} data-testid="pending-batch" data-round={round} data-ended={ended?.how ?? ''}>
      {headlines.map((headline, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a batch never changes
        <ConsequenceView key={at} headline={headline} envelope={null} />
      ))}
      {count > headlines.length && <p>{approvals.more(count - headlines.length)}</p>}
      {ended === null ? <ApprovalsView standing={standing} /> : <Ended ended={ended} />}
      <SameBytes batch={digest} book={book} />
      <div className={styles.acts}>
        {ended === null && (
          <Button look="strong" testId="review-pending" disabled={state.busy} onClick={() => void act.reopen(round)}>
            {approvals.review}
          </Button>
        )}
        {ended !== null && dismiss !== null && (
          <Button testId="dismiss-pending" disabled={state.busy} onClick={() => dismiss(round)}>
            {approvals.remove}
          </Button>
        )}
      </div>
    </div>
  );
}

function Ended({ ended }: { readonly ended: NonNullable<PendingBatch['ended']> }) {
  const { approvals, reasons } = useWords();
  return (
    <div data-testid="pending-ended">
      <p className={styles.ended}>
        <Mark shape="stop" />
        <b>{approvals.ended[ended.how]}</b>
      </p>
      {ended.by !== null && (
        <p>
          {approvals.by} <b>{ended.by.name}</b>
        </p>
      )}
      {ended.reason !== '' && (
        <p>
          {approvals.reason} <bdi data-testid="refusal-reason">{ended.reason}</bdi>
        </p>
      )}
      {[...new Set(ended.codes)].map((code) => (
        <p key={code}>{reasons[code].title}</p>
      ))}
    </div>
  );
}
