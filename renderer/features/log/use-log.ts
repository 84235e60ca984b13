/** The log for the screen: one page of acts at a time, filtered or not, and its verdict, requested once. */
import { useEffect, useMemo, useState } from 'react';
import type { Reason } from '../../../core/base/reason.ts';
import type { LogVerdictFacts, ShownEntry } from '../../../core/contract/log-pages.ts';
import { useApp } from '../../app/use-app.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { peopleIn } from './fields.ts';
import { isFiltered, type LogFilter, noFilter, passes } from './filter.ts';
import { namesIn } from './names.ts';
import { type ActsPage, readActs } from './read-acts.ts';
import { isInternal } from './rows.ts';
import { type LogSpeech, sentenceOf } from './sentences.ts';

/** A search begins when nothing was typed for so long, in ms. */
const pauseMs = 200;

export interface LogView {
  readonly speech: LogSpeech;
  readonly page: ActsPage | null;
  readonly problem: Reason | null;
  /** Null while every entry is being verified. */
  readonly verdict: LogVerdictFacts | null;
  readonly filter: LogFilter;
  readonly setFilter: (filter: LogFilter) => void;
  /** Names that acted in the entries read so far, sorted. */
  readonly people: readonly string[];
  /** The newest entry of the page; 0: the newest of all. */
  readonly from: number;
  readonly older: (() => void) | null;
  readonly newer: (() => void) | null;
}

export function useLog(): LogView {
  const { state, act } = useApp();
  const { log } = act;
  const speech = useLogSpeech(state.vault);
  const [filter, setFilter] = useState(noFilter);
  /** Where the pages shown so far begin; the last is the present one. */
  const [starts, setStarts] = useState<readonly number[]>([0]);
  const [page, setPage] = useState<ActsPage | null>(null);
  const [people, setPeople] = useState<readonly string[]>([]);
  const [verdict, setVerdict] = useState<LogVerdictFacts | null>(null);
  const [problem, setProblem] = useState<Reason | null>(null);
  const from = starts.at(-1) ?? 0;

  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const met = new Set<string>();
      const answer = await readActs(log.page, from, wantedBy(filter, speech, met));
      if (!isCurrent) return;
      if (!answer.ok) return setProblem(answer.reason);
      setPage(answer.value);
      setPeople((known) => [...new Set([...known, ...met])].sort());
    };
    const timer = setTimeout(() => void read(), isFiltered(filter) ? pauseMs : 0);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [from, filter, log, speech]);

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

  const until = page?.until ?? 0;
  return {
    ...{ speech, page, problem, verdict, filter, people, from },
    setFilter: (changed) => {
      setFilter(changed);
      setStarts([0]);
    },
    older: until > 1 ? () => setStarts([...starts, until - 1]) : null,
    newer: starts.length > 1 ? () => setStarts(starts.slice(0, -1)) : null,
  };
}

function useLogSpeech(vault: Parameters<typeof namesIn>[0]): LogSpeech {
  const words = useWords();
  const language = useLanguage();
  return useMemo(() => ({ words, language, names: namesIn(vault) }), [words, language, vault]);
}

/** `met`: collects the names in everything that is read. */
function wantedBy(filter: LogFilter, speech: LogSpeech, met: Set<string>) {
  const isWanted = (entry: ShownEntry): boolean =>
    passes(entry, filter, entry.event === null ? '' : sentenceOf(entry.event, speech));
  const meet = ({ event }: ShownEntry) => {
    for (const name of event === null ? [] : peopleIn(event)) met.add(name);
  };
  const isSearch = isFiltered(filter);
  return {
    isAct: isSearch ? isWanted : (entry: ShownEntry) => !isInternal(entry.event),
    isShown: (entry: ShownEntry) => {
      meet(entry);
      return !isSearch || isWanted(entry);
    },
  };
}
