/**
 * Keeps the focus on the screen. When what has it is removed or disabled, browsers let it fall to the page, and who works by
 * keyboard or screen reader starts again at the top; here it goes to the alert that has come, else to the nearest part that
 * is still there. A click beside everything takes the focus away as ever.
 */
import { type RefObject, useEffect } from 'react';

export function useKeptFocus(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = main.current;
    if (root === null) return;
    /** What has the focus, and everything around it up to the root, from the inside. */
    let path: readonly HTMLElement[] = [];
    const took = (event: FocusEvent) => {
      path = around(event.target, root);
    };
    const left = () => {
      // Chromium says this also of what is being removed or disabled: then it is not somebody's wish.
      const [had] = path;
      queueMicrotask(() => {
        if (document.activeElement === document.body && had !== undefined && canHold(had) && path[0] === had) path = [];
      });
    };
    const observer = new MutationObserver(() => {
      const [had] = path;
      if (had === undefined || document.activeElement !== document.body || canHold(had)) return;
      hold(
        root.querySelector<HTMLElement>('[role="alert"]:not(:empty)') ?? path.find((part) => part.isConnected) ?? root,
      );
    });
    root.addEventListener('focusin', took);
    root.addEventListener('focusout', left);
    observer.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] });
    return () => {
      root.removeEventListener('focusin', took);
      root.removeEventListener('focusout', left);
      observer.disconnect();
    };
  }, [main]);
}

function around(target: EventTarget | null, root: HTMLElement): readonly HTMLElement[] {
  const parts: HTMLElement[] = [];
  for (let part = target instanceof HTMLElement ? target : null; part !== null; part = part.parentElement) {
    parts.push(part);
    if (part === root) break;
  }
  return parts;
}

const canHold = (part: HTMLElement): boolean => part.isConnected && !part.matches(':disabled');

function hold(part: HTMLElement): void {
  if (part.tabIndex < 0) part.tabIndex = -1;
  part.focus({ preventScroll: part.getAttribute('role') !== 'alert' });
}
