import { type FormEvent, useState } from 'react';
import type { Settings } from '../../../core/contract/shapes.ts';
import { useApp } from '../../app/use-app.ts';
import { Authorise } from '../../custody/authorise.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow } from '../../kit/sheet.tsx';
import { ChangeList } from './change-list.tsx';
import { AutoLock, Choice } from './setting-fields.tsx';
import styles from './settings.module.css';
import { ExportSettings, InputSettings } from './ways.tsx';

interface VaultSettingsProps {
  readonly settings: Settings;
  readonly changed: boolean;
  readonly agreeing: boolean;
  readonly setAgreeing: (agreeing: boolean) => void;
}

/** Settings live encrypted in the vault: as many custodians change them as open it, and see what they agree to. */
export function VaultSettings({ settings, changed, agreeing, setAgreeing }: VaultSettingsProps) {
  const words = useWords();
  const { state, act } = useApp();
  const [draft, setDraft] = useState(settings);
  const change = (part: Partial<Settings>) => setDraft({ ...draft, ...part });
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!state.busy) setAgreeing(true);
  };
  const saved = () => {
    setAgreeing(false);
    void act.changeSettings(draft);
  };
  if (agreeing) {
    return (
      <section className={styles.form}>
        <ChangeList before={settings} after={draft} />
        <Authorise operation={{ purpose: 'settings', params: { settings: draft } }} need="quorum" onDone={saved} />
        <ButtonRow>
          <Button testId="back-to-edit" disabled={state.busy} onClick={() => setAgreeing(false)}>
            {words.settings.editOn}
          </Button>
        </ButtonRow>
      </section>
    );
  }
  return (
    <form className={styles.form} onSubmit={save}>
      <InputSettings on={draft.waysIn} set={(waysIn) => change({ waysIn })} />
      <ExportSettings draft={draft} change={change} />
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
