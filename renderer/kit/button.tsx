import type { MouseEvent, ReactNode } from 'react';
import styles from './button.module.css';

interface ButtonProps {
  readonly children: ReactNode;
  readonly testId: string;
  readonly onClick?: () => void;
  readonly disabled?: boolean;
  /** `strong`: the way on. `plain`: everything else. */
  readonly look?: 'strong' | 'plain' | 'quiet';
  readonly type?: 'button' | 'submit';
  /** Whether what it shows and hides is there. */
  readonly expanded?: boolean;
  /** Where the words on it are the same on several: these say which one it is. */
  readonly label?: string;
}

/** While it is disabled it keeps the focus: who works by keyboard or screen reader stays where the answer will be. */
export function Button({
  children,
  testId,
  onClick,
  disabled = false,
  look = 'plain',
  type = 'button',
  expanded,
  label,
}: ButtonProps) {
  const press = (event: MouseEvent): void => {
    // Of a form too: Enter in one of its fields presses its button.
    if (disabled) event.preventDefault();
    else onClick?.();
  };
  return (
    <button
      type={type}
      className={`${styles.button} ${styles[look]}`}
      onClick={press}
      aria-disabled={disabled}
      aria-expanded={expanded}
      aria-label={label}
      data-testid={testId}
    >
      {children}
    </button>
  );
}
