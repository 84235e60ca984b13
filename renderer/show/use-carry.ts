/** One thing carried out at a time: its progress, what came of it, and how it is stopped. */
import { useEffect, useRef, useState } from 'react';
import type { Reason } from '../../core/base/reason.ts';
import type { Result } from '../../core/base/result.ts';

export interface Carry {
  readonly busy: boolean;
  readonly said: string;
  readonly problem: Reason | null;
  readonly tell: (said: string) => void;
  readonly isStopped: () => boolean;
  readonly stop: () => void;
  /** Runs it; what it gives is said. Null: it was stopped. */
  readonly run: (work: () => Promise<Result<string, Reason> | null>) => Promise<void>;
}

export function useCarry(whenStopped: string, whenBroken: Reason): Carry {
  const [busy, setBusy] = useState(false);
  const [said, tell] = useState('');
  const [problem, setProblem] = useState<Reason | null>(null);
  const stopped = useRef(false);
  // Leaving the screen stops what is being drawn or recorded.
  useEffect(() => {
    stopped.current = false;
    return () => {
      stopped.current = true;
    };
  }, []);
  const run = async (work: () => Promise<Result<string, Reason> | null>) => {
    if (busy) return;
    stopped.current = false;
    setBusy(true);
    setProblem(null);
    try {
      const done = await work();
      tell(done === null ? whenStopped : done.ok ? done.value : '');
      setProblem(done === null || done.ok ? null : done.reason);
    } catch {
      tell('');
      setProblem(whenBroken);
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    said,
    problem,
    tell,
    isStopped: () => stopped.current,
    stop: () => {
      stopped.current = true;
    },
    run,
  };
}
