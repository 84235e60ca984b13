import { type FormEvent, useRef } from 'react';
import { takeSecret } from '../../bridge/secret.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import styles from './start.module.css';

export function OpenVault() {
  const { start } = useWords();
  const { state, act } = useApp();
  const field = useRef<HTMLInputElement>(null);
  const open = (event: FormEvent) => {
    event.preventDefault();
    if (field.current === null || field.current.value === '' || state.busy) return;
    void act.unlock(takeSecret(field.current));
  };
  return (
    <form className={styles.way} onSubmit={open} autoComplete="off">
      <h2>{start.openTitle}</h2>
      <PassphraseField label={start.passphrase} testId="passphrase" field={field} disabled={state.busy} />
      <div className={styles.act}>
        <Button type="submit" look="strong" testId="open-vault" disabled={state.busy}>
          {start.open}
        </Button>
        <span role="status">{state.busy && start.opening}</span>
      </div>
    </form>
  );
}
