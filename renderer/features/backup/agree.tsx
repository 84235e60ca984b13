import type { ReactNode } from 'react';
import type { Deed } from '../../../core/contract/operations.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Mark } from '../../ui/mark.tsx';
import { ButtonRow, Sheet } from '../../ui/sheet.tsx';
import { Vouch } from '../authorise/authorise.tsx';
import styles from './backup.module.css';

interface AgreeProps {
  readonly deed: Extract<Deed, { purpose: 'show-words' | 'make-shares' | 'make-backup' }>;
  /** What exactly, where the heading does not say it. */
  readonly children?: ReactNode;
  readonly onDone: () => void;
  readonly back: () => void;
}

/** Keys leave the vault: the custodians say yes, one after the other. */
export function Agree({ deed, children, onDone, back }: AgreeProps) {
  const { backup } = useWords().recovery;
  const { busy } = useApp().state;
  return (
    <Sheet name="backup-agree">
      <Heading>{backup.agree[deed.purpose]}</Heading>
      <p className={styles.warn}>
        <Mark shape="caution" /> {backup.agreeWhy}
      </p>
      {children}
      <Vouch deed={deed} need="quorum" onDone={onDone} />
      <ButtonRow>
        <Button testId="back" disabled={busy} onClick={back}>
          {backup.back}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}
