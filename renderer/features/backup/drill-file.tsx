/** Checks a backup file with its passphrase; the vault reads it, and nothing of it is shown. */
import { type FormEvent, useRef, useState } from 'react';
import type { Drilled } from '../../../core/contract/recovery-shapes.ts';
import { useCalls } from '../../app/use-calls.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import styles from '../../kit/form.module.css';
import { Heading } from '../../kit/heading.tsx';
import { PassphraseField } from '../../kit/passphrase-field.tsx';
import { Problem } from '../../kit/problem.tsx';
import type { SecretInput } from '../../kit/secret-input.ts';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { Really } from './confirm.tsx';

interface DrillFileProps {
  readonly done: (drilled: Drilled) => void;
  readonly back: () => void;
}

export function DrillFile({ done, back }: DrillFileProps) {
  const { backup, recovery } = useWords();
  const { busy, problem, run } = useCalls();
  const field = useRef<SecretInput>(null);
  const [cancelled, setCancelled] = useState(false);
  const again = problem !== null && problem.code !== 'backup-file-missing';
  const check = async (final: boolean) => {
    if (field.current === null || busy) return;
    // A damaged file can be recorded without its passphrase.
    if (field.current.isEmpty && !final) return field.current.focus();
    const passphrase = field.current.take();
    const answer = await run((vault) => vault.recovery.drillBackup({ passphrase, again, final }), [passphrase]);
    setCancelled(answer?.value === null);
    if (answer !== null && answer.value !== null) done(answer.value);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void check(false);
  };
  return (
    <Sheet name="drill-backup">
      <Heading>{backup.drill.fileTitle}</Heading>
      <p>{again ? recovery.restore.fileAgain : recovery.restore.fileLead}</p>
      <form className={styles.form} onSubmit={submit} autoComplete="off">
        <PassphraseField
          label={recovery.restore.backupPassphrase}
          testId="backup-passphrase"
          field={field}
          disabled={busy}
        />
        <Problem reason={problem} />
        {again && <Really really={() => void check(true)} disabled={busy} />}
        <ButtonRow>
          <Button testId="back" disabled={busy} onClick={back}>
            {backup.back}
          </Button>
          <Button type="submit" look="strong" testId="check" disabled={busy}>
            {again ? recovery.restore.tryAgain : backup.drill.chooseAndCheck}
          </Button>
          <span role="status">{busy ? backup.drill.checking : cancelled && recovery.restore.cancelled}</span>
        </ButtonRow>
      </form>
    </Sheet>
  );
}
