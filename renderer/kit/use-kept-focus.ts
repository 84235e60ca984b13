/**
 * Keeps the focus on the screen. If the focused element is removed or disabled, browsers move the focus to the page,
 * and keyboard and screen reader users start at the top again. Here it moves to a new alert, else to the nearest
 * remaining part. A click elsewhere removes the focus as usual.
 */
import { type RefObject, useEffect } from 'react';

export function useKeptFocus(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = main.current;
    if (root === null) return;
    /** The focused element and its ancestors, from the inside. */
    let path: readonly HTMLElement[] = [];
    const took = (event: FocusEvent) => {
      path = around(event.target, root);
    };
    const left = () => {
      // Chromium also fires this for elements that are being removed or disabled, which is nobody's wish.
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
