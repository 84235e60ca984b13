/** Gives the focus to an answer when it appears in the place of the button that asked for it. */
import { type RefObject, useEffect, useRef } from 'react';

export function useArrival<E extends HTMLElement>(): RefObject<E | null> {
  const answer = useRef<E>(null);
  useEffect(() => answer.current?.focus(), []);
  return answer;
}
