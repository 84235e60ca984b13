/** The vault's overview for the home screen, asked once when it appears, and the note that the log's words are on paper. */
import { useCallback, useEffect, useState } from 'react';
import type { Reason } from '../../../core/base/reason.ts';
import type { Overview } from '../../../core/contract/overview.ts';
import { useCalls } from '../../app/use-calls.ts';

export interface OverviewSeen {
  /** Null until the vault has answered. */
  readonly overview: Overview | null;
  readonly problem: Reason | null;
  readonly busy: boolean;
  /** The words that the overview shows were written down. */
  readonly note: () => void;
}

export function useOverview(): OverviewSeen {
  const { run, busy, problem } = useCalls();
  const [overview, setOverview] = useState<Overview | null>(null);
  useEffect(() => {
    void run((vault) => vault.custody.overview({})).then((answer) => answer !== null && setOverview(answer.value));
  }, [run]);
  const head = overview?.log.head ?? null;
  const note = useCallback(() => {
    if (head === null) return;
    void run((vault) => vault.custody.noteHead(head)).then(async (answer) => {
      // The log went on meanwhile: the words to write down are others now.
      const seen = answer ?? (await run((vault) => vault.custody.overview({})));
      if (seen !== null) setOverview(seen.value);
    });
  }, [run, head]);
  return { overview, problem, busy, note };
}
