/** Checks a backup on paper: its codes, then its passphrase. Nothing of its content is shown. */
import { type FormEvent, useRef } from 'react';
import type { Drilled } from '../../../core/contract/recovery-shapes.ts';
import { useAllowed } from '../../app/use-allowed.ts';
import { useCalls } from '../../app/use-calls.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import styles from '../../kit/form.module.css';
import { Heading } from '../../kit/heading.tsx';
import { PassphraseField } from '../../kit/passphrase-field.tsx';
import { Problem } from '../../kit/problem.tsx';
import type { SecretInput } from '../../kit/secret-input.ts';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { TakeText } from '../../recovery/take-text.tsx';
import { useBackupText } from '../../recovery/use-backup-text.ts';
import { Really } from './confirm.tsx';

interface DrillPaperProps {
  readonly done: (drilled: Drilled) => void;
  readonly back: () => void;
}

export function DrillPaper({ done, back }: DrillPaperProps) {
  const { backup, recovery } = useWords();
  const { waysIn } = useAllowed();
  const source = useBackupText(waysIn);
  const { busy, problem, run, refuse } = useCalls();
  const field = useRef<SecretInput>(null);
  const { text } = source;
  /** Codes that cannot be joined are recorded as an empty text. */
  const check = async (final: boolean) => {
    if (busy) return;
    if (field.current?.isEmpty === true && !final) return field.current.focus();
    const passphrase = field.current === null ? new Uint8Array(0) : field.current.take();
    const answer = await run(
      (vault) => vault.recovery.drillBackupText({ text: text ?? '', passphrase, final }),
      [passphrase],
    );
    if (answer !== null) done(answer.value);
  };
  const other = () => {
    refuse(null);
    source.clear();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void check(false);
  };
  return (
    <Sheet name="drill-paper">
      <Heading>{backup.drill.paperTitle}</Heading>
      {text === null ? (
        <TakeText source={source} waysIn={waysIn} backLabel={backup.back} back={back}>
          {(source.problem !== null || source.have !== null) && (
            <Really really={() => void check(true)} disabled={busy} />
          )}
        </TakeText>
      ) : (
        <form className={styles.form} onSubmit={submit} autoComplete="off">
          <p data-testid="text-taken">{recovery.restore.textTaken}</p>
          <PassphraseField
            label={recovery.restore.backupPassphrase}
            testId="backup-passphrase"
            field={field}
            disabled={busy}
          />
          <Problem reason={problem} />
          {problem !== null && <Really really={() => void check(true)} disabled={busy} />}
          <ButtonRow>
            <Button testId="other-paper" disabled={busy} onClick={other}>
              {recovery.restore.back}
            </Button>
            <Button testId="back" disabled={busy} onClick={back}>
              {backup.back}
            </Button>
            <Button type="submit" look="strong" testId="check" disabled={busy}>
              {backup.drill.check}
            </Button>
            <span role="status">{busy && backup.drill.checking}</span>
          </ButtonRow>
        </form>
      )}
    </Sheet>
  );
}
