/** The vault asks for the file and reads it; a wrong passphrase can be corrected without choosing it again. */
import { type FormEvent, useRef, useState } from 'react';
import { useCalls } from '../../app/use-calls.ts';
import { Steps } from '../../custody/steps.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import styles from '../../kit/form.module.css';
import { Heading } from '../../kit/heading.tsx';
import { PassphraseField } from '../../kit/passphrase-field.tsx';
import { Problem } from '../../kit/problem.tsx';
import type { SecretInput } from '../../kit/secret-input.ts';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import type { GiveProps } from './give.ts';

export function GiveFile({ onGiven, back }: GiveProps) {
  const { restore, recovery } = useWords();
  const { busy, problem, run } = useCalls();
  const field = useRef<SecretInput>(null);
  const [cancelled, setCancelled] = useState(false);
  const [other, chooseOther] = useState(false);
  const again = problem?.code === 'backup-passphrase-wrong' && !other;
  const give = async (event: FormEvent) => {
    event.preventDefault();
    if (field.current === null || busy) return;
    if (field.current.isEmpty) return field.current.focus();
    const passphrase = field.current.take();
    const answer = await run((vault) => vault.recovery.giveBackupFile({ passphrase, again }), [passphrase]);
    chooseOther(false);
    setCancelled(answer?.value === null);
    if (answer !== null && answer.value !== null) onGiven(answer.value);
  };
  return (
    <Sheet name="restore-file">
      <Steps journey="restore" now={1} />
      <Heading>{restore.fileTitle}</Heading>
      <p>{again ? recovery.restore.fileAgain : recovery.restore.fileLead}</p>
      <form className={styles.form} onSubmit={(event) => void give(event)} autoComplete="off">
        <PassphraseField
          label={recovery.restore.backupPassphrase}
          testId="backup-passphrase"
          field={field}
          disabled={busy}
        />
        <Problem reason={problem} />
        <ButtonRow>
          <Button testId="back" disabled={busy} onClick={back}>
            {recovery.restore.back}
          </Button>
          {again && (
            <Button testId="other-file" disabled={busy} onClick={() => chooseOther(true)}>
              {restore.otherFile}
            </Button>
          )}
          <Button type="submit" look="strong" testId="choose-backup" disabled={busy}>
            {again ? recovery.restore.tryAgain : restore.chooseFile}
          </Button>
          <span role="status">{busy ? restore.opening : cancelled && recovery.restore.cancelled}</span>
        </ButtonRow>
      </form>
    </Sheet>
  );
}
