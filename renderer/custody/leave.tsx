/** Leaves the creation or the restore of a vault. Asks first, because everything that was begun is dropped. */
import { useApp } from '../app/use-app.ts';
import { useWords } from '../i18n/use-words.ts';
import { Cancel } from '../kit/cancel.tsx';

interface LeaveProps {
  /** What would be lost. */
  readonly lost: string;
}

export function Leave({ lost }: LeaveProps) {
  const { common, enrolment } = useWords();
  const { state, act } = useApp();
  return (
    <Cancel
      testId="cancel"
      label={common.cancel}
      {...enrolment.cancel}
      lost={lost}
      disabled={state.busy}
      cancel={() => void act.leaveCreation()}
    />
  );
}
