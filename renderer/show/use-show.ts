/** State of the presentation: which codes, running or paused, small or full window. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { type Code, stillCode } from './code.ts';
import { type Feed, makeFeed } from './feed.ts';
import { openLine } from './open-worker-client.ts';
import { useSenderSettings } from './remembered.ts';
import { easier, type SenderSettings } from './steps.ts';
import type { StreamFacts } from './streams.ts';
import type { View } from './views.ts';

/** Figures of the run; 'making' before it starts; null if the text cannot use this transport. */
export type RunFacts = StreamFacts | 'making' | null;

export interface Show {
  readonly view: View;
  readonly text: string;
  /** The single code of the view 'qr'; null otherwise. */
  readonly still: Code | null;
  /** The animated code; null in the other views. */
  readonly feed: Feed | null;
  readonly facts: RunFacts;
  readonly settings: SenderSettings;
  readonly change: (settings: SenderSettings) => void;
  /** One step slower and coarser (−1), or faster and finer (+1). */
  readonly ease: (by: number) => void;
  readonly paused: boolean;
  readonly setPaused: (paused: boolean) => void;
  /** While paused: moves by `by` codes; `standing` is then the index of the code on the screen. */
  readonly step: (by: number) => void;
  /** Index of the code shown while paused, from 0. */
  readonly standing: number;
  readonly whole: boolean;
  readonly setWhole: (whole: boolean) => void;
}

export function useShow(text: string, view: View): Show {
  const [settings, change] = useSenderSettings();
  const { feed, facts } = useFeed(text, view === 'running', settings);
  const still = useMemo(() => (view === 'qr' && text !== '' ? stillCode(text) : null), [text, view]);
  const [paused, setPausedState] = useState(false);
  const [standing, setStanding] = useState(0);
  const [whole, setWhole] = useState(false);
  // Another text, or another way to show it, runs from its own beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are what it begins anew with
  useEffect(() => {
    setPausedState(false);
    setStanding(0);
  }, [text, view]);
  const stand = useCallback(() => setStanding(feed?.now()?.index ?? 0), [feed]);
  const setPaused = (now: boolean) => {
    stand();
    setPausedState(now);
  };
  const step = (by: number) => void feed?.step(by).then(stand);
  const ease = (by: number) => change(easier(settings, by));
  const run = { settings, change, ease, paused, setPaused, step, standing, whole, setWhole };
  return { view, text, still, feed, facts, ...run };
}

/** One worker for as long as codes of this text run. */
function useFeed(text: string, running: boolean, { transport, version }: SenderSettings) {
  const [feed, setFeed] = useState<Feed | null>(null);
  const [facts, setFacts] = useState<RunFacts>('making');
  useEffect(() => {
    if (!running) return;
    const fresh = makeFeed(openLine(), text);
    setFeed(fresh);
    return () => {
      fresh.close();
      setFeed(null);
      setFacts('making');
    };
  }, [text, running]);
  useEffect(() => {
    if (feed === null) return;
    let isCurrent = true;
    void feed.show(transport, version).then((told) => {
      if (isCurrent) setFacts(told);
    });
    return () => {
      isCurrent = false;
    };
  }, [feed, transport, version]);
  return { feed: running ? feed : null, facts };
}
