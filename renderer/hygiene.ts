/** Nothing leaves the window by habit: no copying or dragging out of it, no dropping onto it except where it is wanted. */
import { caretaker } from './bridge/caretaker.ts';

const stillHereMs = 10_000;

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'password');

export function keepClean(page: Document): void {
  for (const name of ['copy', 'cut', 'dragstart'] as const) {
    page.addEventListener(name, (event) => {
      if (!isField(event.target)) event.preventDefault();
    });
  }
  for (const name of ['dragover', 'drop'] as const) page.addEventListener(name, (event) => event.preventDefault());
  reportPresence(page);
}

/** Tells the caretaker that a person is here, at most each ten seconds. */
function reportPresence(page: Document): void {
  let last = Number.NEGATIVE_INFINITY;
  const here = (event: Event) => {
    if (!event.isTrusted || performance.now() - last < stillHereMs) return;
    last = performance.now();
    void caretaker().stillHere({});
  };
  for (const name of ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const) {
    page.addEventListener(name, here, { passive: true });
  }
}
