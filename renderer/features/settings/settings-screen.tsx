import { useState } from 'react';
import { useApp } from '../../app/use-app.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { PracticeSettings } from './practice-settings.tsx';
import styles from './settings.module.css';
import { VaultSettings } from './vault-settings.tsx';

export function SettingsScreen({ changed }: { readonly changed: boolean }) {
  const words = useWords();
  const { state, act } = useApp();
  const { vault } = state;
  /** Somebody is being asked to agree: nothing else is on the screen. */
  const [agreeing, setAgreeing] = useState(false);
  if (vault === null) return null;
  return (
    <Sheet name="settings">
      <Heading>{words.settings.title}</Heading>
      {!agreeing && <LanguageSetting />}
      {vault.mode === 'practice' ? (
        <PracticeSettings settings={vault.settings} />
      ) : (
        <VaultSettings settings={vault.settings} changed={changed} agreeing={agreeing} setAgreeing={setAgreeing} />
      )}
      {!agreeing && (
        <ButtonRow>
          <Button testId="to-log" disabled={state.busy} onClick={() => act.dispatch({ is: 'go', to: 'log' })}>
            {words.log.toLog}
          </Button>
          <Button testId="back" disabled={state.busy} onClick={() => act.dispatch({ is: 'go', to: 'scan' })}>
            {words.common.backToScan}
          </Button>
        </ButtonRow>
      )}
    </Sheet>
  );
}

function LanguageSetting() {
  const { settings } = useWords();
  const language = useLanguage();
  const { act } = useApp();
  return (
    <fieldset className={styles.group}>
      <legend>{settings.language}</legend>
      <label>
        <input
          type="radio"
          name="language"
          checked={language === 'ja'}
          onChange={() => void act.chooseLanguage('ja')}
          data-testid="language-ja"
        />
        <span lang="ja">日本語</span>
      </label>
      <label>
        <input
          type="radio"
          name="language"
          checked={language === 'en'}
          onChange={() => void act.chooseLanguage('en')}
          data-testid="language-en"
        />
        <span lang="en">English</span>
      </label>
    </fieldset>
  );
}
