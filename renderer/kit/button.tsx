/** A button. It keeps the focus while disabled, so that keyboard and screen reader users stay where the answer
 * appears. */
import type { MouseEvent, ReactNode } from 'react';
import styles from './button.module.css';

export type ButtonLook = 'strong' | 'plain' | 'quiet';

interface ButtonProps {
  readonly children: ReactNode;
  readonly testId: string;
  readonly onClick?: () => void;
  readonly disabled?: boolean;
  /** `strong`: the main action. `plain`: all others. */
  readonly look?: ButtonLook;
  readonly type?: 'button' | 'submit';
  /** Whether the content that it shows and hides is visible. */
  readonly expanded?: boolean;
  /** An accessible name, if several buttons have the same text. */
  readonly label?: string;
}

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
    // Also for forms, where Enter in a field presses the button.
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
