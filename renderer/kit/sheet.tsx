/** The single column of a screen. */
import type { ReactNode } from 'react';
import styles from './sheet.module.css';

export function Sheet({
  children,
  name,
  wide = false,
}: {
  readonly children: ReactNode;
  readonly name: string;
  readonly wide?: boolean;
}) {
  return (
    <div className={wide ? `${styles.sheet} ${styles.wide}` : styles.sheet} data-testid={`screen-${name}`}>
      {children}
    </div>
  );
}

export function ButtonRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.buttons}>{children}</div>;
}
