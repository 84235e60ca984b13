/** The current code. It draws itself: React is not involved in changing codes, and nothing else moves. */
import { useEffect, useRef, useState } from 'react';
import type { Code } from './code.ts';
import styles from './code-canvas.module.css';
import { drawCode, whiteLevel } from './draw.ts';
import { fitCode } from './fit.ts';
import { makePace } from './pace.ts';
import type { Show } from './use-show.ts';

interface CodeCanvasProps {
  readonly show: Show;
  readonly label: string;
  /** CSS pixels available to the code in each direction. */
  readonly room: number;
}

export function CodeCanvas({ show, label, room }: CodeCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const wanted = useRef({ show, room });
  useEffect(() => {
    wanted.current = { show, room };
  });
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    const pace = makePace();
    let lastCode: Code | null = null;
    let lastLooks = '';
    let next = 0;
    const turn = (nowMs: number) => {
      next = requestAnimationFrame(turn);
      const { show: now, room: side } = wanted.current;
      if (!now.paused && now.feed !== null && pace.isDue(nowMs, now.settings.rate)) now.feed.move();
      const current = currentOf(now);
      const looks = [side, now.settings.size, now.settings.white, devicePixelRatio].join();
      if (canvas.current === null || side <= 0) return;
      if (current === null) {
        // Nothing that is no longer shown may stay on the screen.
        if (lastCode !== null) canvas.current.width = 0;
        lastCode = null;
        setThere(false);
        return;
      }
      if (current.code === lastCode && looks === lastLooks) return;
      lastCode = current.code;
      lastLooks = looks;
      paint(canvas.current, current.code, current.index, side, now);
      setThere(true);
    };
    next = requestAnimationFrame(turn);
    return () => cancelAnimationFrame(next);
  }, []);
  return (
    <canvas
      ref={canvas}
      className={styles.canvas}
      role="img"
      aria-label={label}
      data-testid={isThere ? 'signed-qr' : 'qr-in-the-making'}
    />
  );
}

const currentOf = ({ still, feed }: Show): { readonly code: Code; readonly index: number } | null =>
  still === null ? (feed?.now() ?? null) : { code: still, index: 0 };

function paint(canvas: HTMLCanvasElement, code: Code, index: number, room: number, { settings }: Show): void {
  const { pixels, side } = fitCode(code.size, room, devicePixelRatio, settings.size);
  if (canvas.width !== side || canvas.height !== side) {
    canvas.width = side;
    canvas.height = side;
  }
  canvas.style.inlineSize = `${side / devicePixelRatio}px`;
  const context = canvas.getContext('2d', { alpha: false });
  if (context !== null) drawCode(context, code, pixels, whiteLevel(settings.white));
  canvas.dataset.index = String(index);
  canvas.dataset.size = String(code.size);
  canvas.dataset.pixels = String(pixels);
}
