/** One line of the home screen: its name, and what is known. */
import type { ReactNode } from 'react';
import styles from './home.module.css';

interface FactProps {
  readonly name: string;
  readonly testId: string;
  readonly children: ReactNode;
}

export function Fact({ name, testId, children }: FactProps) {
  return (
    <div className={styles.fact} data-testid={testId}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
