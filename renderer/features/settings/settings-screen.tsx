/** The settings screen: language and looks of this machine, the settings of the open vault or of practice, and
 * versions. While the vault is locked only what belongs to the machine. */
import { useEffect, useRef, useState } from 'react';
import { languageCodes, languages } from '../../../core/base/languages.ts';
import type { VaultFacts } from '../../../core/contract/shapes.ts';
import { useApp } from '../../app/use-app.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import done from '../../kit/done.module.css';
import form from '../../kit/form.module.css';
import { Heading } from '../../kit/heading.tsx';
import { Mark } from '../../kit/mark.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { About } from './about.tsx';
import { AppearanceSettings } from './appearance-settings.tsx';
import { PracticeSettings } from './practice-settings.tsx';
import styles from './settings.module.css';
import { VaultSettings } from './vault-settings.tsx';

export function SettingsScreen({ changed }: { readonly changed: boolean }) {
  const words = useWords();
  const { state, act } = useApp();
  const { vault } = state;
  /** While an authorisation is requested, nothing else is on the screen. */
  const [agreeing, setAgreeing] = useState(false);
  return (
    <Sheet name="settings">
      <Heading>{words.settings.title}</Heading>
      {!agreeing && changed && vault !== null && <Changed key={JSON.stringify(vault.settings)} />}
      {!agreeing && (
        <>
          <LanguageSetting />
          <AppearanceSettings />
        </>
      )}
      {!agreeing && vault?.mode === 'real' && <RulesLink rules={vault.rules} />}
      {vault?.mode === 'practice' && <PracticeSettings settings={vault.settings} />}
      {vault?.mode === 'real' && (
        <VaultSettings settings={vault.settings} agreeing={agreeing} setAgreeing={setAgreeing} />
      )}
      {!agreeing && <About />}
      {vault === null && (
        <ButtonRow>
          <Button testId="back" onClick={() => act.dispatch({ is: 'go', to: 'start' })}>
            {words.common.back}
          </Button>
        </ButtonRow>
      )}
    </Sheet>
  );
}

/** Under the title and with the focus: the people who gave passphrases see the answer at once. */
function Changed() {
  const { settings } = useWords();
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => said.current?.focus(), []);
  return (
    <p ref={said} tabIndex={-1} role="status" className={done.done} data-testid="settings-status">
      <Mark shape="done" /> {settings.saved}
    </p>
  );
}

function RulesLink({ rules }: Pick<VaultFacts, 'rules'>) {
  const { settings, ruleForm } = useWords();
  const { act } = useApp();
  return (
    <section className={form.choices} data-testid="settings-rules">
      <h2>{ruleForm.book}</h2>
      <p>{rules === null ? ruleForm.without : ruleForm.numbered(rules.serial, rules.title)}</p>
      <div>
        <Button look="quiet" testId="to-rules" onClick={() => act.dispatch({ is: 'go', to: 'rules' })}>
          {settings.toRules}
        </Button>
      </div>
    </section>
  );
}

function LanguageSetting() {
  const { settings } = useWords();
  const language = useLanguage();
  const { act } = useApp();
  return (
    <fieldset className={form.choices}>
      <legend>{settings.language}</legend>
      <div className={styles.inline}>
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
      </div>
    </fieldset>
  );
}
