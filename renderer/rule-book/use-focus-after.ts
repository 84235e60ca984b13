/** An entry that is taken out of a group of fields takes the focus with it: the next entry gets it, or the group. */
import { type RefObject, useEffect, useRef, useState } from 'react';

export interface FocusAfter {
  /** The group; it has tabIndex -1, and each entry of it `data-entry`. */
  readonly group: RefObject<HTMLFieldSetElement | null>;
  /** The entry at this place is taken out. */
  readonly removed: (at: number) => void;
}

export function useFocusAfter(): FocusAfter {
  const group = useRef<HTMLFieldSetElement>(null);
  const [place, setPlace] = useState<{ readonly at: number } | null>(null);
  useEffect(() => {
    if (place === null || group.current === null) return;
    const entries = [...group.current.querySelectorAll<HTMLElement>('[data-entry]')];
    const next = entries[Math.min(place.at, entries.length - 1)];
    (next?.querySelector<HTMLElement>('input, button') ?? group.current).focus();
  }, [place]);
  return { group, removed: (at) => setPlace({ at }) };
}
