/** Typed rolls or flips, in a buffer that is wiped when the screen closes or another share is drawn; never in React's state. */
import { useEffect, useRef, useState } from 'react';
import { type AddedKind, measures } from '../../../core/entropy/sources.ts';
import { SymbolBuffer } from './symbol-buffer.ts';

export type Symbols = Pick<SymbolBuffer, 'count' | 'last' | 'push' | 'undo' | 'take'>;

/** `commitment`: of the share that the machine has drawn; null while it is drawn. */
export function useSymbols(kind: AddedKind, commitment: string | null): Symbols {
  const [buffer] = useState(() => new SymbolBuffer(measures[kind].most));
  const [, setCount] = useState(0);
  const bound = useRef<string | null>(null);
  if (bound.current !== commitment) {
    bound.current = commitment;
    buffer.bindTo(commitment);
  }
  useEffect(() => () => buffer.wipe(), [buffer]);
  const draw = <T>(value: T): T => {
    setCount(buffer.count);
    return value;
  };
  return {
    count: buffer.count,
    last: (most) => buffer.last(most),
    push: (symbol) => draw(buffer.push(symbol)),
    undo: () => draw(buffer.undo()),
    take: () => draw(buffer.take()),
  };
}
