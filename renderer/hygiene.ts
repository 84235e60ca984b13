/**
 * Nothing leaves the window by habit: no copying, cutting or dragging out of it, not even out of fields (what is typed may be a
 * secret, and a copy would stand in no log); no dropping onto it except where it is wanted.
 */
import { caretaker } from './bridge/caretaker.ts';

const stillHereMs = 10_000;

export function keepClean(page: Document): void {
  for (const name of ['copy', 'cut', 'dragstart', 'dragover', 'drop'] as const) {
    page.addEventListener(name, (event) => event.preventDefault());
  }
  page.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'file') void caretaker().choosing({});
  });
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
