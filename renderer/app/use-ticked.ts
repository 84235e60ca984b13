/** The lines of a table that were looked at, as long as the approval that the table belongs to is under review. */
import { useCallback } from 'react';
import { useApp } from './use-app.ts';

const noLines: readonly number[] = [];

export interface Ticked {
  readonly ticked: readonly number[];
  readonly tick: (lines: readonly number[]) => void;
}

/** `batch`: digest that the table belongs to. `tick` stays the same between renderings. */
export function useTicked(batch: string): Ticked {
  const { state, act } = useApp();
  const { dispatch } = act;
  const tick = useCallback((lines: readonly number[]) => dispatch({ is: 'ticked', batch, lines }), [dispatch, batch]);
  return { ticked: state.ticked.batch === batch ? state.ticked.lines : noLines, tick };
}
