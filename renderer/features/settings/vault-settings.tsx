/** Settings are stored encrypted in the vault: the quorum changes them, and sees what it authorises. */
import { type FormEvent, useState } from 'react';
import type { Settings } from '../../../core/policy/registry.ts';
import { useApp } from '../../app/use-app.ts';
import { Authorise } from '../../custody/authorise.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow } from '../../kit/sheet.tsx';
import { ChangeList } from './change-list.tsx';
import { SettingForm } from './setting-form.tsx';
import styles from './settings.module.css';

interface VaultSettingsProps {
  readonly settings: Settings;
  readonly agreeing: boolean;
  readonly setAgreeing: (agreeing: boolean) => void;
}

export function VaultSettings({ settings, agreeing, setAgreeing }: VaultSettingsProps) {
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
      <SettingForm draft={draft} change={change} />
      <Problem reason={state.problem} />
      <div>
        <Button type="submit" look="strong" testId="save-settings" disabled={state.busy}>
          {words.settings.save}
        </Button>{' '}
        <span role="status">{state.busy && words.common.working}</span>
      </div>
    </form>
  );
}
