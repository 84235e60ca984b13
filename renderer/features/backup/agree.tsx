import type { ReactNode } from 'react';
import type { Operation } from '../../../core/contract/operations.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Mark } from '../../ui/mark.tsx';
import { ButtonRow, Sheet } from '../../ui/sheet.tsx';
import { Authorise } from '../authorise/authorise.tsx';
import styles from './backup.module.css';

interface AgreeProps {
  readonly operation: Extract<Operation, { purpose: 'show-words' | 'make-shares' | 'make-backup' }>;
  /** What exactly, where the heading does not say it. */
  readonly children?: ReactNode;
  readonly onDone: () => void;
  readonly back: () => void;
}

/** Keys leave the vault: the custodians say yes, one after the other. */
export function Agree({ operation, children, onDone, back }: AgreeProps) {
  const { backup } = useWords().recovery;
  const { busy } = useApp().state;
  return (
    <Sheet name="backup-agree">
      <Heading>{backup.agree[operation.purpose]}</Heading>
      <p className={styles.warn}>
        <Mark shape="caution" /> {backup.agreeWhy}
      </p>
      {children}
      <Authorise operation={operation} need="quorum" onDone={onDone} />
      <ButtonRow>
        <Button testId="back" disabled={busy} onClick={back}>
          {backup.back}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}
