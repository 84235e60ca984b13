import type { Settings } from '../../../core/policy/registry.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Sentence } from '../../kit/sentence.tsx';
import { settingChanges } from './setting-changes.ts';

/** What the custodians are asked to agree to: each setting that changes, and its new value. */
export function ChangeList({ before, after }: { readonly before: Settings; readonly after: Settings }) {
  const words = useWords();
  const { settings } = words;
  const changes = settingChanges(before, after, words);
  return (
    <>
      <h2>{settings.agree}</h2>
      <ul data-testid="setting-changes">
        {changes.map(([setting, value]) => (
          <li key={setting}>
            <Sentence template={settings.changedTo} slots={{ setting, value: <b>{value}</b> }} />
          </li>
        ))}
        {changes.length === 0 && <li>{settings.agreeNothing}</li>}
      </ul>
    </>
  );
}
