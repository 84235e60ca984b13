import { useWords } from '../../i18n/use-words.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Mark } from '../../ui/mark.tsx';
import { ButtonRow, Sheet } from '../../ui/sheet.tsx';
import { Vouch } from '../vouch/vouch.tsx';
import styles from './backup.module.css';

interface AgreeProps {
  readonly purpose: 'show-words' | 'make-shares' | 'make-backup';
  readonly onDone: () => void;
  readonly back: () => void;
}

/** Keys leave the vault: the custodians say yes, one after the other. */
export function Agree({ purpose, onDone, back }: AgreeProps) {
  const { backup } = useWords().recovery;
  const { busy } = useApp().state;
  return (
    <Sheet name="backup-agree">
      <Heading>{backup.agree[purpose]}</Heading>
      <p className={styles.warn}>
        <Mark shape="caution" /> {backup.agreeWhy}
      </p>
      <Vouch purpose={purpose} need="quorum" onDone={onDone} />
      <ButtonRow>
        <Button testId="back" disabled={busy} onClick={back}>
          {backup.back}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}
