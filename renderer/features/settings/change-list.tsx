/** What the custodians authorise: each changed setting with its new value. */
import type { Settings } from '../../../core/policy/registry.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Sentence } from '../../kit/sentence.tsx';
import { settingChanges } from './setting-changes.ts';

export function ChangeList({ before, after }: { readonly before: Settings; readonly after: Settings }) {
  const words = useWords();
  const { settings } = words;
  const changes = settingChanges(before, after, words);
  return (
    <>
      <h2>{settings.agree}</h2>
      <ul data-testid="setting-changes">
        {changes.map(([setting, was, value]) => (
          <li key={setting}>
            <Sentence template={settings.changedTo} slots={{ setting, was, value: <b>{value}</b> }} />
          </li>
        ))}
        {changes.length === 0 && <li>{settings.agreeNothing}</li>}
      </ul>
    </>
  );
}
