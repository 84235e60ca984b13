/** A cancel button that asks first, because it discards work. */
import { useEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { Mark } from './mark.tsx';
import styles from './problem.module.css';
import { ButtonRow } from './sheet.tsx';

interface CancelProps {
  /** Test ids: `<testId>`, and once it is pressed `<testId>-really`, `<testId>-stay`. */
  readonly testId: string;
  readonly label: string;
  /** What would be lost. */
  readonly lost: string;
  readonly really: string;
  readonly stay: string;
  readonly disabled?: boolean;
  readonly cancel: () => void;
}

export function Cancel({ testId, label, lost, really, stay, disabled = false, cancel }: CancelProps) {
  const [asked, setAsked] = useState(false);
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked) question.current?.focus();
  }, [asked]);
  if (!asked)
    return (
      <Button testId={testId} disabled={disabled} onClick={() => setAsked(true)}>
        {label}
      </Button>
    );
  return (
    <div role="alert" ref={question} tabIndex={-1} className={styles.problem}>
      <Mark shape="caution" />
      <div>
        <p className={styles.title}>{lost}</p>
        <ButtonRow>
          <Button testId={`${testId}-stay`} onClick={() => setAsked(false)}>
            {stay}
          </Button>
          <Button testId={`${testId}-really`} disabled={disabled} onClick={cancel}>
            {really}
          </Button>
        </ButtonRow>
      </div>
    </div>
  );
}
