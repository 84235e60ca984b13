/** The fixed settings of the practice vault, to read. Those of rules do not show: practice has no custodians. */
import { appSettings } from '../../../core/policy/app-settings.ts';
import type { Settings } from '../../../core/policy/registry.ts';
import { settingSections } from '../../../core/policy/setting.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import form from '../../kit/form.module.css';
import { inSection, settingFact } from './setting-changes.ts';
import styles from './settings.module.css';

export function PracticeSettings({ settings }: { readonly settings: Settings }) {
  const words = useWords();
  const list = new Intl.ListFormat(useLanguage(), { type: 'conjunction' });
  const shown = settingSections
    .flatMap(inSection)
    .filter(({ key }) => appSettings.some((setting) => setting.key === key));
  const facts = shown.map((setting) => settingFact(setting, settings, words, (names) => list.format(names)));
  return (
    <section className={form.choices} data-testid="practice-settings">
      <p>{words.settings.practice}</p>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
