/** When the work on a batch reached each step, in one line, and how long it took. */
import type { WorkClock } from '../../core/contract/pending.ts';
import { clockTime, timeLeft } from '../i18n/moments.ts';
import { useWords } from '../i18n/use-words.ts';

interface WorkClockProps {
  readonly clock: WorkClock;
  /** When the signature came onto the screen. */
  readonly shownMs: number;
}

export function WorkClockView({ clock, shownMs }: WorkClockProps) {
  const words = useWords();
  const { approvals } = words;
  const steps = [
    ['seen', clock.seenMs],
    ['collected', clock.collectedMs],
    ['reviewed', clock.reviewedMs],
    ['approved', clock.approvedMs],
    ['signed', clock.signedMs],
    ['shown', String(shownMs)],
  ] as const;
  const known = steps.flatMap(([step, ms]) => (ms === null ? [] : [{ step, ms: Number(ms) }]));
  const took = timeLeft(shownMs, known[0]?.ms ?? shownMs, words);
  return (
    <p data-testid="work-clock">
      {known.map(({ step, ms }) => `${approvals.work[step]} ${clockTime(ms, false)}`).join(' · ')}
      {took !== null && ` · ${approvals.workTook(took)}`}
    </p>
  );
}
