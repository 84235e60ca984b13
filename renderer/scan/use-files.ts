/** Files, chosen or dropped: read one batch at a time, with what is being read and what became of each. */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Reason } from '../../core/base/reason.ts';
import type { Settings } from '../../core/policy/registry.ts';
import type { PayloadSink, Step } from './intake/payload-sink.ts';
import { type Beside, type FileReport, nothingBeside, readFiles } from './intake/read-file.ts';

export interface Files {
  /** Null while nothing is being read. */
  readonly step: Step | null;
  /** The files of the last batch that gave nothing, where that needs no page of its own. */
  readonly reports: readonly FileReport[];
  /** Where a video is played while it is read. */
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly take: (files: readonly File[]) => void;
  readonly stop: () => void;
}

/**
 * `turnDown` gets the reason when all there was, one file, gave nothing. `beside` learns what of the batch gives nothing.
 * `several`: each file may hold a request of its own.
 */
export function useFiles(
  sink: PayloadSink | null,
  waysIn: Settings['waysIn'],
  turnDown: (reason: Reason) => void,
  beside?: RefObject<Beside>,
  several = false,
): Files {
  const video = useRef<HTMLVideoElement>(null);
  const reading = useRef<AbortController | null>(null);
  /** Resolved when the former batch has let go of the video element. */
  const former = useRef<Promise<unknown>>(Promise.resolve());
  const [step, setStep] = useState<Step | null>(null);
  const [reports, setReports] = useState<readonly FileReport[]>([]);
  const latest = useRef({ sink, waysIn, turnDown, beside, several });
  latest.current = { sink, waysIn, turnDown, beside, several };

  // Once the whole is there the screen goes, and with it what is still being read.
  useEffect(() => () => reading.current?.abort(), []);

  const take = useCallback((files: readonly File[]) => {
    const { sink: takes, waysIn: allowed, several: goesOn } = latest.current;
    if (files.length === 0 || video.current === null || takes === null) return;
    reading.current?.abort();
    const mine = new AbortController();
    reading.current = mine;
    setReports([]);
    const besides = (now: Beside) => {
      const told = latest.current.beside;
      if (told !== undefined && !mine.signal.aborted) told.current = now;
    };
    besides(nothingBeside);
    const hear = (next: Step) => !mine.signal.aborted && setStep(next);
    const options = {
      ...{ sink: takes, waysIn: allowed, video: video.current, hear, besides, signal: mine.signal },
      several: goesOn,
    };
    const batch = former.current.then(() => readFiles(files, options));
    former.current = batch;
    void batch.then((found) => {
      if (mine.signal.aborted) return;
      setStep(null);
      const [only] = found;
      if (files.length === 1 && only !== undefined) latest.current.turnDown(only.reason);
      else setReports(found);
    });
  }, []);
  const stop = useCallback(() => {
    reading.current?.abort();
    setStep(null);
  }, []);

  return { step, reports, video, take, stop };
}
