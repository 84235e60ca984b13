/**
 * Shown if the machine is, or may be, online: the passphrase is not requested. The override is available, but
 * inconvenient on purpose.
 */
import { useState } from 'react';
import type { GuardReading } from '../../../core/contract/guard.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { DeviceList } from '../../kit/device-list.tsx';
import { Mark } from '../../kit/mark.tsx';
import { TypedWord } from '../../kit/typed-word.tsx';
import styles from './unlock.module.css';

/** Typed, in every language, by each custodian who wants to open the vault although the machine is online. */
const overrideWord = 'ONLINE';

interface OnlineProps {
  readonly guard: GuardReading;
  /** This custodian has typed the word. */
  readonly override: () => void;
}

export function Online({ guard, override }: OnlineProps) {
  const { unlock } = useWords();
  const { busy } = useApp().state;
  const unsure = guard.state === 'unknown';
  const [wanted, setWanted] = useState(false);
  return (
    <section className={styles.stop} data-testid="unlock-online">
      <h2>
        <Mark shape="stop" /> {unsure ? unlock.unsureTitle : unlock.onlineTitle}
      </h2>
      <p>{unsure ? unlock.unsureMeans : unlock.onlineMeans}</p>
      <DeviceList devices={guard.seen.filter(({ state }) => state === guard.state)} />
      <p>{unsure ? unlock.unsureAsk : unlock.onlineAsk}</p>
      {wanted ? (
        <TypedWord
          busy={busy}
          word={overrideWord}
          lead={unlock.overrideLead(overrideWord)}
          label={unlock.overrideLabel}
          act={unlock.overrideAct}
          testId="override"
          done={override}
          arrives
        />
      ) : (
        <div>
          <Button look="quiet" testId="override" onClick={() => setWanted(true)}>
            {unlock.override}
          </Button>
        </div>
      )}
    </section>
  );
}
