import { type FormEvent, useRef, useState } from 'react';
import type { Settings } from '../../../core/contract/shapes.ts';
import { takeSecret } from '../../bridge/secret.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { Problem } from '../../ui/problem.tsx';
import { AutoLock, Choice } from './setting-fields.tsx';
import styles from './settings.module.css';
import { WaysIn, WaysOut } from './ways.tsx';

/** Settings live encrypted in the vault: changing them needs its passphrase. */
export function VaultSettings({ settings, changed }: { readonly settings: Settings; readonly changed: boolean }) {
  const words = useWords();
  const { state, act } = useApp();
  const [draft, setDraft] = useState(settings);
  const field = useRef<HTMLInputElement>(null);
  const change = (part: Partial<Settings>) => setDraft({ ...draft, ...part });
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (field.current === null || state.busy) return;
    if (field.current.value === '') return field.current.focus();
    void act.changeSettings(draft, takeSecret(field.current));
  };
  return (
    <form className={styles.form} onSubmit={save} autoComplete="off">
      <WaysIn on={draft.waysIn} set={(waysIn) => change({ waysIn })} />
      <WaysOut draft={draft} change={change} />
      <AutoLock minutes={draft.autoLockMinutes} set={(autoLockMinutes) => change({ autoLockMinutes })} />
      <fieldset className={styles.group}>
        <legend>{words.settings.atSigning}</legend>
        {(['always', 'mainnet'] as const).map((when) => (
          <Choice
            key={when}
            name="at-signing"
            testId={`at-signing-${when}`}
            on={draft.passphraseAtSigning === when}
            set={() => change({ passphraseAtSigning: when })}
            label={words.settings[when]}
          />
        ))}
      </fieldset>
      <PassphraseField
        label={words.settings.passphrase}
        testId="settings-passphrase"
        field={field}
        disabled={state.busy}
      />
      <Problem reason={state.problem} />
      <div>
        <Button type="submit" look="strong" testId="save-settings" disabled={state.busy}>
          {words.settings.save}
        </Button>{' '}
        <span role="status" data-testid="settings-status">
          {state.busy ? words.common.working : changed && words.settings.saved}
        </span>
      </div>
    </form>
  );
}
