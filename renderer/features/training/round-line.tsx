/** How far a round is, and the score so far. */
import type { TrainingRound } from '../../../core/contract/training.ts';
import { useWords } from '../../i18n/use-words.ts';

export function RoundLine({ round }: { readonly round: TrainingRound | null }) {
  const { training } = useWords();
  if (round === null) return null;
  const { of, answered, right } = round;
  return (
    <p data-testid="training-round" data-answered={answered} data-right={right} data-of={of}>
      {answered < of ? training.underWay(answered, of, right) : <b>{training.done(right, of)}</b>}
    </p>
  );
}
