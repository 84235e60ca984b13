/** The remaining time of a transaction. */
import { timeLeft, toMoment } from '../i18n/moments.ts';
import { useWords } from '../i18n/use-words.ts';
import { useNow } from '../kit/use-now.ts';

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
