/** Keys leave the vault: the custodians authorise it, one after the other. */
import type { ReactNode } from 'react';
import type { Operation } from '../../../core/contract/operations.ts';
import { useApp } from '../../app/use-app.ts';
import { Authorise } from '../../custody/authorise.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Mark } from '../../kit/mark.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import styles from '../../recovery/recovery.module.css';

interface AgreeProps {
  readonly operation: Extract<Operation, { purpose: 'show-words' | 'make-shares' | 'make-backup' }>;
  /** Details, if the heading does not state them. */
  readonly children?: ReactNode;
  readonly onDone: () => void;
  readonly back: () => void;
}

export function Agree({ operation, children, onDone, back }: AgreeProps) {
  const { backup } = useWords();
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
