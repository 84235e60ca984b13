/**
 * Blocks copying, cutting and dragging out of the window, even out of fields (typed text may be a secret, and the copy
 * would not be logged), and dropping onto it, except where the app wants it.
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
