/** The remaining time of an approval. */
import type { Requirement } from '../../core/contract/shapes.ts';
import { timeLeft, toMoment } from '../i18n/moments.ts';
import { useWords } from '../i18n/use-words.ts';
import { useNow } from '../kit/use-now.ts';

/** The time in which the vault still accepts an approval, in words; null when it is over. */
export function useApprovalLeft(requirement: Requirement): string | null {
  const words = useWords();
  const now = useNow();
  const until = toMoment(requirement.expiresAtMs);
  return until === null ? null : timeLeft(until, now, words);
}

export function ApprovalTime({ left }: { readonly left: string | null }) {
  const { slip } = useWords();
  return (
    <p data-testid="approval-time" role={left === null ? 'alert' : undefined}>
      {left === null ? slip.approvalGone : slip.approvalLeft(left)}
    </p>
  );
}
