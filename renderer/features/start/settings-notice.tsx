/** The settings could not be read or written: changes apply until the app ends. */
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Mark } from '../../kit/mark.tsx';
import problem from '../../kit/problem.module.css';
import { WhatIsThere } from '../../kit/what-is-there.tsx';

export function SettingsNotice() {
  const words = useWords();
  const trouble = useApp().state.machine?.settings ?? null;
  if (trouble === null) return null;
  const { title, ask } = words.reasons[trouble.code];
  const { start } = words;
  return (
    <div className={problem.problem} role="status" data-testid="settings-trouble" data-code={trouble.code}>
      <Mark shape="caution" />
      <div>
        <p className={problem.title}>{start.settingsTitle}</p>
        <p>{title}</p>
        <WhatIsThere found={trouble.found} words={words} />
        <p>{words.format.sentences(start.settingsMeans, ask)}</p>
      </div>
    </div>
  );
}
