/** Pressing a button without a break for two seconds: what the seal asks for when nothing has to be typed. */
import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import { holdProgress } from './hold.ts';

export interface Hold {
  readonly progress: number;
  readonly holding: boolean;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerUp: () => void;
    readonly onPointerLeave: () => void;
    readonly onPointerCancel: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onKeyUp: () => void;
    readonly onBlur: () => void;
  };
}

interface HoldWishes {
  /** Called before the hold begins; false prevents it. */
  readonly mayBegin: () => boolean;
  readonly onDone: () => void;
  readonly onLetGo: () => void;
}

/** Two seconds of uninterrupted pressing with mouse, finger, Space or Enter. */
export function useHold(wishes: HoldWishes): Hold {
  const latest = useRef(wishes);
  latest.current = wishes;
  const startedAt = useRef<number | null>(null);
  const frame = useRef(0);
  const [progress, setProgress] = useState(0);

  const stop = useCallback((done: boolean) => {
    if (startedAt.current === null) return;
    startedAt.current = null;
    cancelAnimationFrame(frame.current);
    setProgress(0);
    if (done) latest.current.onDone();
    else latest.current.onLetGo();
  }, []);
  const step = useCallback(() => {
    if (startedAt.current === null) return;
    const reached = holdProgress(startedAt.current, performance.now());
    setProgress(reached);
    if (reached >= 1) stop(true);
    else frame.current = requestAnimationFrame(step);
  }, [stop]);
  const begin = useCallback(() => {
    if (startedAt.current !== null || !latest.current.mayBegin()) return;
    startedAt.current = performance.now();
    frame.current = requestAnimationFrame(step);
  }, [step]);

  useEffect(() => {
    const letGo = () => stop(false);
    window.addEventListener('blur', letGo);
    return () => {
      window.removeEventListener('blur', letGo);
      cancelAnimationFrame(frame.current);
    };
  }, [stop]);

  const letGo = () => stop(false);
  return {
    progress,
    holding: progress > 0,
    handlers: {
      onPointerDown: (event) => {
        if (event.button === 0 && event.isPrimary) begin();
      },
      onPointerUp: letGo,
      onPointerLeave: letGo,
      onPointerCancel: letGo,
      onKeyDown: (event) => {
        if (event.key !== ' ' && event.key !== 'Enter') return;
        event.preventDefault();
        if (!event.repeat) begin();
      },
      onKeyUp: letGo,
      onBlur: letGo,
    },
  };
}
