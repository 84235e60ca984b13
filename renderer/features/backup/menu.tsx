/** The menu of backups: what can be made, what was made, what can be checked. */
import { useEffect, useState } from 'react';
import type { MadeBackup } from '../../../core/contract/recovery-shapes.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { FingerprintView } from '../../recovery/fingerprint.tsx';
import shared from '../../recovery/recovery.module.css';
import { InstantView } from '../../slips/value-view.tsx';
import styles from './backup.module.css';
import { type BackupOperation, makeOperations } from './operations.ts';

interface Known {
  readonly fingerprint: string;
  readonly made: readonly MadeBackup[];
  readonly hasWords: boolean;
}

export function Menu({ choose }: { readonly choose: (operation: BackupOperation) => void }) {
  const { quietly } = useApp().act;
  const { backup } = useWords();
  const { state } = useApp();
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => {
    let here = true;
    void quietly((vault) => vault.recovery.backups({})).then((answer) => {
      if (here && answer.ok) setKnown({ ...answer.value, hasWords: answer.value.root !== 'seed' });
    });
    return () => {
      here = false;
    };
  }, [quietly]);
  return (
    <Sheet name="backup" wide>
      <Heading>{backup.title}</Heading>
      <p>{backup.lead}</p>
      {state.vault?.mode === 'practice' && <p>{backup.practice}</p>}
      <h2>{backup.make}</h2>
      <ul className={shared.ways}>
        {makeOperations.map((operation) => (
          <li key={operation}>
            <Button
              testId={`make-${operation}`}
              disabled={operation === 'words' && known?.hasWords === false}
              onClick={() => choose(operation)}
            >
              <b>{backup[operation].title}</b>
              {backup[operation].lead}
            </Button>
          </li>
        ))}
      </ul>
      <h2>{backup.drills}</h2>
      <p>{backup.drillsLead}</p>
      <ButtonRow>
        <Button testId="drill-words" disabled={known?.hasWords === false} onClick={() => choose('drill-words')}>
          {backup.drillWords}
        </Button>
        <Button testId="drill-share" onClick={() => choose('drill-share')}>
          {backup.drillShare}
        </Button>
        <Button testId="drill-backup" onClick={() => choose('drill-backup')}>
          {backup.drillFile}
        </Button>
        <Button testId="drill-paper" onClick={() => choose('drill-paper')}>
          {backup.drillPaper}
        </Button>
      </ButtonRow>
      {/* Below the buttons: it comes later than they do, and would move them from under a pointer. */}
      {known !== null && <FingerprintView fingerprint={known.fingerprint} />}
      <h2>{backup.made}</h2>
      <Made made={known?.made ?? []} />
    </Sheet>
  );
}

function Made({ made }: { readonly made: readonly MadeBackup[] }) {
  const { backup } = useWords();
  if (made.length === 0) return <p>{backup.noneMade}</p>;
  const nameOf = (one: MadeBackup) => {
    if (one.kind === 'shares')
      return (
        backup.madeShares(one.groupThreshold, one.digests.length, one.identifier, one.hasPassphrase) +
        (one.confirmed === true ? '' : backup.sharesUnconfirmed)
      );
    if (one.kind === 'file') return backup.madeFile;
    return one.printed === false ? backup.preparedPaper : backup.madePaper;
  };
  return (
    <ul className={styles.made} data-testid="made-backups">
      {[...made].reverse().map((one) => (
        <li key={`${one.kind}-${one.madeMs}`} data-kind={one.kind}>
          <p>{nameOf(one)}</p>
          <InstantView epochMs={one.madeMs} />
        </li>
      ))}
    </ul>
  );
}
