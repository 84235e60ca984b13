/** Scrolls sideways if its content is too wide. Then it can be reached and moved with the keyboard, otherwise it is no stop. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './scroll-box.module.css';

interface ScrollBoxProps {
  readonly label: string;
  readonly framed?: boolean;
  readonly children: ReactNode;
}

export function ScrollBox({ label, framed = false, children }: ScrollBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const [isTooWide, setTooWide] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => setTooWide(element.scrollWidth > element.clientWidth);
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    for (const child of element.children) watch.observe(child);
    measure();
    return () => watch.disconnect();
  }, []);
  return (
    <div
      ref={box}
      className={framed ? `${styles.box} ${styles.framed}` : styles.box}
      {...(isTooWide && { tabIndex: 0, role: 'group', 'aria-label': label })}
    >
      {children}
    </div>
  );
}
