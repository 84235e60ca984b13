import type { ReactNode } from 'react';
import styles from './button.module.css';

interface ButtonProps {
  readonly children: ReactNode;
  readonly testId: string;
  readonly onClick?: () => void;
  readonly disabled?: boolean;
  /** `strong`: the way on. `plain`: everything else. */
  readonly look?: 'strong' | 'plain' | 'quiet';
  readonly type?: 'button' | 'submit';
}

export function Button({ children, testId, onClick, disabled = false, look = 'plain', type = 'button' }: ButtonProps) {
  return (
    <button
      type={type}
      className={`${styles.button} ${styles[look]}`}
      onClick={onClick}
      disabled={disabled}
      data-testid={testId}
    >
      {children}
    </button>
  );
}
