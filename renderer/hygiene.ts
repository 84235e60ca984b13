/** Nothing leaves the window by habit: no copying or dragging out of it, no dropping onto it except where it is wanted. */

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'password');

export function keepClean(page: Document): void {
  for (const name of ['copy', 'cut', 'dragstart'] as const) {
    page.addEventListener(name, (event) => {
      if (!isField(event.target)) event.preventDefault();
    });
  }
  for (const name of ['dragover', 'drop'] as const) page.addEventListener(name, (event) => event.preventDefault());
}
