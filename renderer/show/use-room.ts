import { type RefObject, useEffect, useState } from 'react';

/** What stands in the height of the page besides the code, in CSS pixels: in a window of ordinary height, and in a low one. */
export interface KeptFree {
  readonly high: number;
  readonly low: number;
}

/** Where sender.module.css and the sheet's styles save height. */
const isLow = (): boolean => matchMedia('(height < 42rem)').matches;
/** In a very low window the code may be higher than what is seen at once: too small to be read would be worse. */
const leastRoom = 200;

/**
 * The side of the square that a code may have, in CSS pixels. `keptFree` null: all of the place is there for it; otherwise
 * its width, and what is left of the height of the area that scrolls around it.
 */
export function useRoom(place: RefObject<HTMLElement | null>, keptFree: KeptFree | null): number {
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const area = keptFree === null ? element : (element.closest('main') ?? element);
    const measure = () => {
      const free = keptFree === null ? 0 : isLow() ? keptFree.low : keptFree.high;
      const height = keptFree === null ? element.clientHeight : Math.max(leastRoom, area.clientHeight - free);
      setRoom(Math.floor(Math.min(element.clientWidth, height)));
    };
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    watch.observe(area);
    measure();
    return () => watch.disconnect();
  }, [place, keptFree]);
  return room;
}
