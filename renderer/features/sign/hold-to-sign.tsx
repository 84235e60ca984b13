/** The seal that is pressed and held to approve. */
import { useId, useState } from 'react';
import type { TaskKind } from '../../../core/task/task.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Seal } from '../../kit/seal.tsx';
import { useHold } from '../../kit/use-hold.ts';
import styles from './sign.module.css';

interface HoldToSignProps {
  readonly task: TaskKind;
  readonly ready: () => boolean;
  readonly sign: () => void;
  readonly disabled: boolean;
}

export function HoldToSign({ task, ready, sign, disabled }: HoldToSignProps) {
  const words = useWords();
  const texts = words.taskTexts[task];
  const lead = useId();
  const [early, setEarly] = useState(false);
  const hold = useHold({
    mayBegin: () => {
      setEarly(false);
      return !disabled && ready();
    },
    onDone: sign,
    onLetGo: () => setEarly(true),
  });
  return (
    <div className={styles.act}>
      <button
        type="button"
        className={styles.press}
        disabled={disabled}
        aria-describedby={lead}
        data-testid="hold-to-sign"
        data-progress={Math.floor(hold.progress * 100)}
        {...hold.handlers}
      >
        <Seal progress={hold.progress} word={texts.seal} />
        <span>{hold.holding ? words.sign.holding : texts.hold}</span>
      </button>
      <div>
        <p id={lead}>{words.sign.holdLead}</p>
        <p role="status">{early && <b>{texts.letGo}</b>}</p>
      </div>
    </div>
  );
}
