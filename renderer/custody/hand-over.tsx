/** Between two custodians: the laptop is passed on, nothing of the previous custodian is on the screen, and the next
 * one confirms. */
import { useWords } from '../i18n/use-words.ts';
import { Button } from '../kit/button.tsx';
import { Heading } from '../kit/heading.tsx';
import { ButtonRow } from '../kit/sheet.tsx';
import styles from './authorise.module.css';

interface HandOverProps {
  /** Null if any of several may be next. */
  readonly name: string | null;
  readonly testId: string;
  readonly ready: () => void;
}

export function HandOver({ name, testId, ready }: HandOverProps) {
  const { custody } = useWords();
  return (
    <div className={styles.handOver} data-testid="hand-over">
      <Heading isStep={name === null}>{name === null ? custody.handOverToNext : custody.handOver}</Heading>
      {name !== null && <p className={styles.name}>{name}</p>}
      <p>{custody.handOverLead}</p>
      <ButtonRow>
        <Button look="strong" testId={testId} onClick={ready}>
          {name === null ? custody.isNext : custody.isMe(name)}
        </Button>
      </ButtonRow>
    </div>
  );
}
