import { type FormEvent, useId, useRef } from 'react';
import { takeSecret } from '../../bridge/secret.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useCalls } from '../../state/use-calls.ts';
import { Button } from '../../ui/button.tsx';
import field from '../../ui/field.module.css';
import { Heading } from '../../ui/heading.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ButtonRow, Sheet } from '../../ui/sheet.tsx';
import styles from '../backup/backup.module.css';
import { FileReading } from '../scan/file-reading.tsx';
import type { GiveProps } from './give.ts';
import { type BackupText, useBackupText } from './use-backup-text.ts';

/** A backup from paper: its codes first, then its passphrase. */
export function GiveText({ onGiven, back }: GiveProps) {
  const { recovery } = useWords();
  const source = useBackupText();
  const { busy, problem, run } = useCalls();
  const passphraseField = useRef<HTMLInputElement>(null);
  const { text } = source;
  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (passphraseField.current === null || text === null || busy) return;
    if (passphraseField.current.value === '') return passphraseField.current.focus();
    const passphrase = takeSecret(passphraseField.current);
    const answer = await run((room) => room.giveBackupText({ text, passphrase }), [passphrase]);
    if (answer !== null) onGiven(answer.value);
  };
  return (
    <Sheet name="restore-text">
      <Heading>{recovery.restore.textTitle}</Heading>
      {text === null ? (
        <TakeText source={source} back={back} />
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
              {recovery.restore.openText}
            </Button>
            <span role="status">{busy && recovery.restore.opening}</span>
          </ButtonRow>
        </form>
      )}
    </Sheet>
  );
}

function TakeText({ source, back }: { readonly source: BackupText; readonly back: () => void }) {
  const { recovery, scan } = useWords();
  const area = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const id = useId();
  const { have } = source;
  return (
    <>
      <p>{recovery.restore.textLead}</p>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        data-testid="backup-pictures"
        onChange={(event) => source.files.take([...(event.currentTarget.files ?? [])])}
      />
      <ButtonRow>
        <Button testId="choose-pictures" onClick={() => chooser.current?.click()}>
          {recovery.restore.pictures}
        </Button>
        <span role="status" data-testid="parts-have">
          {have !== null && scan.partsProgress(have.have, have.needed)}
        </span>
      </ButtonRow>
      <FileReading files={source.files} />
      <div className={field.field}>
        <label htmlFor={id}>{recovery.restore.textLabel}</label>
        <textarea id={id} ref={area} rows={6} spellCheck={false} data-testid="backup-text" />
      </div>
      <Problem reason={source.problem} />
      <ButtonRow>
        <Button testId="back" onClick={back}>
          {recovery.restore.back}
        </Button>
        <Button look="strong" testId="take-text" onClick={() => source.take(area.current?.value ?? '')}>
          {recovery.restore.takeText}
        </Button>
      </ButtonRow>
    </>
  );
}
