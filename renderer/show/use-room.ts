/** Measures the space that a QR code may fill. */
import { type RefObject, useEffect, useState } from 'react';

/** Height in CSS pixels used by everything but the code: in a window of ordinary height, and in a low one. */
export interface KeptFree {
  readonly high: number;
  readonly low: number;
}

/** Matches the rule for low windows in sender.module.css and the sheet's styles. */
const isLow = (): boolean => matchMedia('(height < 42rem)').matches;
/** In a very low window the code takes all of the visible height: a smaller one would be unreadable, and a larger one cut. */
const leastRoom = 300;
const margin = 16;

/**
 * Side of the square available to the code, in CSS pixels. `keptFree` null: the complete place; otherwise its width,
 * and the remaining height of the scrolling area.
 */
export function useRoom(place: RefObject<HTMLElement | null>, keptFree: KeptFree | null): number {
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const area = keptFree === null ? element : (element.closest('main') ?? element);
    const measure = () => {
      const free = keptFree === null ? 0 : isLow() ? keptFree.low : keptFree.high;
      const height =
        keptFree === null
          ? element.clientHeight
          : Math.max(Math.min(leastRoom, area.clientHeight - margin), area.clientHeight - free);
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
