/** At home: what waits for approvals, the newest first, with a way in; and what ended without signatures, until it is removed. */
import { useCallback, useEffect, useState } from 'react';
import type { Reason } from '../../core/base/reason.ts';
import type { PendingBatch } from '../../core/contract/pending.ts';
import { useWords } from '../i18n/use-words.ts';
import { Problem } from '../kit/problem.tsx';
import styles from './pending-item.module.css';
import { PendingItem } from './pending-item.tsx';
import { useApp } from './use-app.ts';

export function PendingBatches() {
  const { approvals } = useWords();
  const { state, act } = useApp();
  const { quietly } = act;
  const [batches, setBatches] = useState<readonly PendingBatch[]>([]);
  const [problem, setProblem] = useState<Reason | null>(null);
  const load = useCallback(async (): Promise<void> => {
    const answer = await quietly((vault) => vault.signing.pending({}));
    if (answer.ok) setBatches(answer.value.batches);
    setProblem(answer.ok ? null : answer.reason);
  }, [quietly]);
  useEffect(() => void load(), [load]);
  const dismiss = async (round: string): Promise<void> => {
    const answer = await quietly((vault) => vault.signing.dismiss({ round }));
    if (!answer.ok) setProblem(answer.reason);
    else await load();
  };
  const waiting = batches.filter(({ ended }) => ended === null).length;
  if (batches.length === 0) return problem === null ? null : <Problem reason={problem} />;
  return (
    <section className={styles.section} data-testid="pending-batches" aria-labelledby="pending-batches">
      <h2 id="pending-batches">{waiting === 0 ? approvals.titleEnded : approvals.waiting(waiting)}</h2>
      <Problem reason={problem ?? state.problem} />
      <ul className={styles.list}>
        {[...batches].reverse().map((one) => (
          <li key={one.round}>
            <PendingItem pending={one} dismiss={(round) => void dismiss(round)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
