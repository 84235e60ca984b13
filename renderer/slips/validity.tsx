/** Fee and deadline, with the remaining time. */
import type { Value } from '../../core/review/review-document.ts';
import { timeLeft, toMoment } from '../i18n/moments.ts';
import { useWords } from '../i18n/use-words.ts';
import { useNow } from '../kit/use-now.ts';
import styles from './validity.module.css';
import { InstantView, ValueView } from './value-view.tsx';

interface ValidityProps {
  readonly fees: readonly Value[];
  readonly deadlineMs: string;
}

export function Validity({ fees, deadlineMs }: ValidityProps) {
  const { slip } = useWords();
  return (
    <dl className={styles.validity}>
      <div data-testid="fee">
        <dt>{slip.fee}</dt>
        {fees.length === 0 && <dd>—</dd>}
        {fees.map((fee, index) => (
          <dd key={index}>
            <ValueView value={fee} />
          </dd>
        ))}
      </div>
      <div data-testid="deadline">
        <dt>{slip.validUntil}</dt>
        <dd>
          <InstantView epochMs={deadlineMs} />
        </dd>
        <dd className={styles.left}>
          <TimeLeft untilMs={deadlineMs} />
        </dd>
      </div>
    </dl>
  );
}

export function TimeLeft({ untilMs }: { readonly untilMs: string }) {
  const words = useWords();
  const now = useNow();
  const until = toMoment(untilMs);
  if (until === null) return null;
  const left = timeLeft(until, now, words);
  return (
    <b role="timer" data-testid="time-left">
      {left === null ? words.slip.passed : words.slip.left(left)}
    </b>
  );
}
