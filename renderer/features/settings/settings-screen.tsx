/** The settings screen: the language, and the settings of the open vault or of practice. */
import { useState } from 'react';
import { languageCodes, languages } from '../../../core/base/languages.ts';
import { useApp } from '../../app/use-app.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import form from '../../kit/form.module.css';
import { Heading } from '../../kit/heading.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { PracticeSettings } from './practice-settings.tsx';
import { VaultSettings } from './vault-settings.tsx';

export function SettingsScreen({ changed }: { readonly changed: boolean }) {
  const words = useWords();
  const { state, act } = useApp();
  const { vault } = state;
  /** While an authorisation is requested, nothing else is on the screen. */
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
            {words.common.toLog}
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
    <fieldset className={form.choices}>
      <legend>{settings.language}</legend>
      {languageCodes.map((code) => (
        <label key={code}>
          <input
            type="radio"
            name="language"
            checked={language === code}
            onChange={() => void act.chooseLanguage(code)}
            data-testid={`language-${code}`}
          />
          <span lang={code}>{languages[code].ownName}</span>
        </label>
      ))}
    </fieldset>
  );
}
