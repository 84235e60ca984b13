/** The single column of a screen. */
import type { ReactNode } from 'react';
import styles from './sheet.module.css';

export function Sheet({
  children,
  name,
  wide = false,
  slip = false,
}: {
  readonly children: ReactNode;
  readonly name: string;
  readonly wide?: boolean;
  /** A document and its seal: wider and closer, so that what decides fits on the first screen. */
  readonly slip?: boolean;
}) {
  const shape = [wide && styles.wide, slip && styles.slip].filter(Boolean).join(' ');
  return (
    <div className={`${styles.sheet} ${shape}`} data-testid={`screen-${name}`}>
      {children}
    </div>
  );
}

export function ButtonRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.buttons}>{children}</div>;
}

/** The way on and the way out, always in reach at the bottom of the screen. */
export function PinnedEnd({ children }: { readonly children: ReactNode }) {
  return <div className={styles.end}>{children}</div>;
}
