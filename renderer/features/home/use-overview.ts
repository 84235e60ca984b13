/** The vault's overview for the home screen, asked once when it appears, and the note that the log's words are on paper. */
import { useCallback, useEffect, useState } from 'react';
import type { Reason } from '../../../core/base/reason.ts';
import type { Overview } from '../../../core/contract/overview.ts';
import type { Actions } from '../../app/actions.ts';
import { useApp } from '../../app/use-app.ts';
import { type Calls, useCalls } from '../../app/use-calls.ts';

export interface OverviewSeen {
  /** Null until the vault has answered. */
  readonly overview: Overview | null;
  readonly problem: Reason | null;
  readonly busy: boolean;
  /** The words that the overview shows were written down. */
  readonly note: () => void;
}

/**
 * Notes the head that was shown. The log may have gone on meanwhile, and the words to write down are others then: what
 * is asked again does not replace the refusal.
 */
export async function noted(
  { run, quietly }: Pick<Calls, 'run'> & Pick<Actions, 'quietly'>,
  head: Overview['log']['head'],
): Promise<Overview | null> {
  const answer = await run((vault) => vault.custody.noteHead(head));
  if (answer !== null) return answer.value;
  const seen = await quietly((vault) => vault.custody.overview({}));
  return seen.ok ? seen.value : null;
}

export function useOverview(): OverviewSeen {
  const { quietly } = useApp().act;
  const { run, busy, problem } = useCalls();
  const [overview, setOverview] = useState<Overview | null>(null);
  useEffect(() => {
    void run((vault) => vault.custody.overview({})).then((answer) => answer !== null && setOverview(answer.value));
  }, [run]);
  const head = overview?.log.head ?? null;
  const note = useCallback(() => {
    if (head === null) return;
    void noted({ run, quietly }, head).then((seen) => seen !== null && setOverview(seen));
  }, [run, quietly, head]);
  return { overview, problem, busy, note };
}
