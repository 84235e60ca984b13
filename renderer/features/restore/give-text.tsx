/** A backup from paper: its codes first, then its passphrase. */
import { type FormEvent, useRef } from 'react';
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
import { TakeText } from '../../recovery/take-text.tsx';
import { everyWay, useBackupText } from '../../recovery/use-backup-text.ts';
import type { GiveProps } from './give.ts';

export function GiveText({ onGiven, back }: GiveProps) {
  const { restore, recovery } = useWords();
  const source = useBackupText(everyWay);
  const { busy, problem, run } = useCalls();
  const passphraseField = useRef<SecretInput>(null);
  const { text } = source;
  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (passphraseField.current === null || text === null || busy) return;
    if (passphraseField.current.isEmpty) return passphraseField.current.focus();
    const passphrase = passphraseField.current.take();
    const answer = await run((vault) => vault.recovery.giveBackupText({ text, passphrase }), [passphrase]);
    if (answer !== null) onGiven(answer.value);
  };
  return (
    <Sheet name="restore-text">
      <Steps journey="restore" now={1} />
      <Heading>{restore.textTitle}</Heading>
      {text === null ? (
        <TakeText source={source} waysIn={everyWay} backLabel={recovery.restore.back} back={back} />
      ) : (
        <form className={styles.form} onSubmit={(event) => void open(event)} autoComplete="off">
          <p data-testid="text-taken">{recovery.restore.textTaken}</p>
          <PassphraseField
            label={recovery.restore.backupPassphrase}
            testId="backup-passphrase"
            field={passphraseField}
            disabled={busy}
          />
          <Problem reason={problem} />
          <ButtonRow>
            <Button testId="back" disabled={busy} onClick={source.clear}>
              {recovery.restore.back}
            </Button>
            <Button type="submit" look="strong" testId="open-text" disabled={busy}>
              {restore.openText}
            </Button>
            <span role="status">{busy && restore.opening}</span>
          </ButtonRow>
        </form>
      )}
    </Sheet>
  );
}
