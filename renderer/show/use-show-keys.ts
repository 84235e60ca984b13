/** Keyboard shortcuts of the running QR code. */
import { useEffect, useRef } from 'react';
import type { Show } from './use-show.ts';

/** Keyboard commands while a code is shown. They are printed on the buttons and are the same in both languages. */
export const keys = { slower: 'S', faster: 'F', pause: 'P', back: 'B', on: 'N', whole: 'W' } as const;

/** In elements where letters are typed or select something, they are no commands. */
const takesLetters = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('textarea, select, input:not([type="radio"], [type="checkbox"])') !== null;

export function useShowKeys(show: Show): void {
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // Holding a key is one command.
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || takesLetters(event.target)) return;
      // A Japanese keyboard may produce full-width letters.
      if (command(event.key.normalize('NFKC').toUpperCase(), latest.current)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** Returns true if the key was a command. */
function command(key: string, show: Show): boolean {
  if (show.view !== 'text' && key === keys.whole) show.setWhole(!show.whole);
  else if (show.feed === null) return false;
  else if (key === keys.slower) show.ease(-1);
  else if (key === keys.faster) show.ease(1);
  else if (key === keys.pause) show.setPaused(!show.paused);
  else if (show.paused && key === keys.back) show.step(-1);
  else if (show.paused && key === keys.on) show.step(1);
  else return false;
  return true;
}
