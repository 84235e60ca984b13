/**
 * Nothing leaves the window by habit: no copying, cutting or dragging out of it, not even out of fields (what is typed may be a
 * secret, and a copy would stand in no log); no dropping onto it except where it is wanted.
 */
import type { HostClient } from './app/host-client.ts';

export function hardenDom(page: Document, host: HostClient): void {
  for (const name of ['copy', 'cut', 'dragstart', 'dragover', 'drop'] as const) {
    page.addEventListener(name, (event) => event.preventDefault());
  }
  page.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'file') void host.choosing({});
  });
}
