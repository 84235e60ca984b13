/** The log for the screen: one page at a time, and its verdict, requested once. */
import { useEffect, useState } from 'react';
import type { Reason } from '../../../core/base/reason.ts';
import type { LogPage, LogVerdictFacts } from '../../../core/contract/log-pages.ts';
import { useApp } from '../../app/use-app.ts';

/** As many as a person can follow. */
const pageEntries = 25;

export interface LogView {
  readonly page: LogPage | null;
  readonly problem: Reason | null;
  /** Null while every entry is being verified. */
  readonly verdict: LogVerdictFacts | null;
  readonly older: (() => void) | null;
  readonly newer: (() => void) | null;
}

export function useLog(): LogView {
  const { log } = useApp().act;
  /** The newest entry shown; 0: the newest of all. */
  const [from, setFrom] = useState(0);
  const [page, setPage] = useState<LogPage | null>(null);
  const [verdict, setVerdict] = useState<LogVerdictFacts | null>(null);
  const [problem, setProblem] = useState<Reason | null>(null);

  useEffect(() => {
    let isCurrent = true;
    void log.page(from, pageEntries).then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) setPage(answer.value);
      else setProblem(answer.reason);
    });
    return () => {
      isCurrent = false;
    };
  }, [from, log]);

  useEffect(() => {
    let isCurrent = true;
    void log.verify().then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) setVerdict(answer.value);
      else setProblem(answer.reason);
    });
    return () => {
      isCurrent = false;
    };
  }, [log]);

  const newest = page?.entries[0]?.sequence ?? 0;
  const oldest = page?.entries.at(-1)?.sequence ?? 0;
  const newestOfAll = page?.head.sequence ?? 0;
  return {
    page,
    problem,
    verdict,
    older: oldest > 1 ? () => setFrom(oldest - 1) : null,
    newer: newest < newestOfAll ? () => setFrom(newest + pageEntries >= newestOfAll ? 0 : newest + pageEntries) : null,
  };
}
