/** Every way in, through one reader: what it collects, and the one whole text that it ends with. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Reason } from '../../core/base/reason.ts';
import type { Cleaned } from '../../core/intake/clean-text.ts';
import type { Progress } from '../../core/qr/transports.ts';
import type { Advice } from './camera/advice.ts';
import type { News, Rate } from './camera/messages.ts';
import { openReader, type Reader } from './camera/reader.ts';
import type { View } from './camera/view.ts';

export interface Collecting {
  readonly progress: Progress;
  /** Null while nothing comes. */
  readonly rate: Rate | null;
}

/** What the reader has told so far. */
export interface Seen {
  readonly broken: boolean;
  readonly collecting: Collecting | null;
  readonly notice: Reason | null;
  /** The code in view was just dealt with. */
  readonly sameAgain: boolean;
  readonly advice: Advice | null;
  readonly view: View | null;
  /** Counts the codes that brought something new: each count is one tick. */
  readonly ticks: number;
}

export interface Intake extends Seen {
  /** Null before the first moment, and where WebAssembly cannot run. */
  readonly reader: Reader | null;
  readonly fromText: (text: string) => void;
  /** Among collected parts a refusal is only mentioned. Alone, it ends the scan. */
  readonly turnDown: (reason: Reason) => void;
  readonly readAgain: () => void;
  readonly clear: () => void;
}

export const nothingSeen: Seen = {
  broken: false,
  collecting: null,
  notice: null,
  sameAgain: false,
  advice: null,
  view: null,
  ticks: 0,
};

export function seenAfter(seen: Seen, news: News): Seen {
  switch (news.kind) {
    case 'progress':
      return { ...seen, collecting: { progress: news.progress, rate: news.rate }, notice: null };
    case 'tick':
      return { ...seen, ticks: seen.ticks + 1 };
    case 'stranger':
      return { ...seen, notice: news.reason };
    case 'refused':
      return news.alone ? seen : { ...seen, notice: news.reason };
    case 'same':
      return { ...seen, sameAgain: news.same };
    case 'cleared':
      return { ...seen, collecting: null, notice: null };
    case 'view':
      return { ...(news.advice === null ? seen : still(seen)), view: news.view, advice: news.advice };
    case 'broken':
      return { ...seen, broken: true };
    case 'camera-ended':
      return { ...still(seen), advice: null };
    case 'complete':
      return seen;
  }
}

const still = (seen: Seen): Seen =>
  seen.collecting === null ? seen : { ...seen, collecting: { ...seen.collecting, rate: null } };

/** When the first part of a text was read, and the last: Unix milliseconds, decimal. */
export interface ReadAt {
  readonly seenMs: string;
  readonly collectedMs: string;
}

/** What happens with what was read. One text or one refusal ends it, unless several are read in a row. */
export interface IntakeUse {
  /** Goes on after each text and each refusal. */
  readonly several?: boolean;
  readonly whole: (text: string, cleaned: readonly Cleaned[], times: ReadAt) => void;
  readonly refused: (reason: Reason) => void;
  /** Codes just dealt with, which outlive this reading; without it nothing is remembered. */
  readonly handled?: HandledCodes;
}

export interface HandledCodes {
  readonly keys: readonly string[];
  readonly set: (keys: readonly string[]) => void;
}

/** The next of several may come: nothing of the one before is shown any more. */
const isNext = (news: News, { several }: IntakeUse): boolean => several === true && news.kind === 'complete';

export function useIntake(use: IntakeUse): Intake {
  const latest = useRef(use);
  latest.current = use;
  const [reader, setReader] = useState<Reader | null>(null);
  const [seen, setSeen] = useState<Seen>(nothingSeen);
  /** Whatever comes after the end, or after the person has left, is not wanted any more. */
  const done = useRef(false);
  const since = useRef<number | null>(null);
  const isCollecting = useRef(false);
  isCollecting.current = seen.collecting !== null;

  const end = useCallback((reason: Reason) => {
    if (done.current) return;
    done.current = latest.current.several !== true;
    latest.current.refused(reason);
  }, []);

  const goesOn = use.several === true;
  // The one text that ended it may have turned out to hold several: reading goes on, and nothing of that text is shown.
  useEffect(() => {
    if (!goesOn) return;
    done.current = false;
    setSeen(({ ticks }) => ({ ...nothingSeen, ticks }));
  }, [goesOn]);

  useEffect(() => {
    done.current = false;
    const opened = openReader(latest.current.handled?.keys ?? [], (news) => {
      if (done.current) return;
      if (news.kind === 'tick' || news.kind === 'progress') since.current ??= Date.now();
      if (news.kind === 'cleared') since.current = null;
      if (news.kind === 'complete') {
        latest.current.handled?.set(news.handled);
        done.current = latest.current.several !== true;
        const nowMs = Date.now();
        const times = { seenMs: String(since.current ?? nowMs), collectedMs: String(nowMs) };
        since.current = null;
        latest.current.whole(news.text, news.cleaned, times);
      } else if (news.kind === 'refused' && news.alone) {
        latest.current.handled?.set(news.handled);
        end(news.reason);
      }
      setSeen((before) =>
        isNext(news, latest.current) ? { ...nothingSeen, ticks: before.ticks } : seenAfter(before, news),
      );
    });
    setReader(opened);
    return () => {
      done.current = true;
      opened.close();
      setReader(null);
    };
  }, [end]);

  const turnDown = useCallback(
    (reason: Reason) => {
      if (isCollecting.current) setSeen((before) => ({ ...before, notice: reason }));
      else end(reason);
    },
    [end],
  );

  const fromText = useCallback(
    (text: string) => {
      void reader?.text(text).then((outcome) => {
        if (outcome.is === 'refused') turnDown(outcome.reason);
      });
    },
    [reader, turnDown],
  );

  const readAgain = useCallback(() => {
    latest.current.handled?.set([]);
    reader?.readAgain();
  }, [reader]);
  const clear = useCallback(() => reader?.clear(), [reader]);

  return { ...seen, reader, fromText, turnDown, readAgain, clear };
}
