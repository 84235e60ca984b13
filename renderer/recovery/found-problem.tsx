/** A refusal, with the positions that it concerns. */
import type { Reason } from '../../core/base/reason.ts';
import { useWords } from '../i18n/use-words.ts';
import { Problem } from '../kit/problem.tsx';

export function FoundProblem({ reason }: { readonly reason: Reason | null }) {
  const { recovery } = useWords();
  const positions = reason?.found.positions;
  return (
    <>
      <Problem reason={reason} />
      {positions !== undefined && (
        <p data-testid="problem-positions">
          <b>{recovery.unknownAt(positions)}</b>
        </p>
      )}
    </>
  );
}
