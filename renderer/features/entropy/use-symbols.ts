/** Typed rolls or flips in one buffer that is wiped when the screen closes; never in React's state. */
import { useEffect, useRef, useState } from 'react';
import { type AddedKind, measures } from '../../../core/entropy/sources.ts';

export interface Symbols {
  readonly count: number;
  /** The newest ones, in order. */
  readonly last: (most: number) => readonly string[];
  readonly push: (symbol: string) => void;
  readonly undo: () => void;
  /** A copy of the typed symbols; the buffer is wiped. */
  readonly take: () => Uint8Array;
}

export function useSymbols(kind: AddedKind): Symbols {
  const buffer = useRef(new Uint8Array(measures[kind].most));
  const [count, setCount] = useState(0);
  const at = useRef(0);
  useEffect(() => {
    const { current } = buffer;
    return () => void current.fill(0);
  }, []);
  const moveTo = (next: number) => {
    at.current = next;
    setCount(next);
  };
  return {
    count,
    last: (most) =>
      Array.from(buffer.current.subarray(Math.max(0, count - most), count), (code) => String.fromCharCode(code)),
    push: (symbol) => {
      if (at.current >= buffer.current.length) return;
      buffer.current[at.current] = symbol.charCodeAt(0);
      moveTo(at.current + 1);
    },
    undo: () => {
      if (at.current === 0) return;
      buffer.current[at.current - 1] = 0;
      moveTo(at.current - 1);
    },
    take: () => {
      const taken = buffer.current.slice(0, at.current);
      buffer.current.fill(0);
      moveTo(0);
      return taken;
    },
  };
}
