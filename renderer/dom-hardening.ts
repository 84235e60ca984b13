/**
 * Nothing leaves the window by habit: no copying, cutting or dragging out of it, not even out of fields (what is typed may be a
 * secret, and a copy would stand in no log); no dropping onto it except where it is wanted.
 */
import { hostClient } from './app/host-client.ts';

export function hardenDom(page: Document): void {
  for (const name of ['copy', 'cut', 'dragstart', 'dragover', 'drop'] as const) {
    page.addEventListener(name, (event) => event.preventDefault());
  }
  page.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'file') void hostClient().choosing({});
  });
}
