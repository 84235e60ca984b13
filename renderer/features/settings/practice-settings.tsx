import { type Settings, waysIn } from '../../../core/contract/shapes.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import styles from './settings.module.css';

/** The fixed settings of the practice vault, to read. */
export function PracticeSettings({ settings }: { readonly settings: Settings }) {
  const words = useWords();
  const allowed = (yes: boolean) => (yes ? words.settings.yes : words.settings.no);
  const list = new Intl.ListFormat(useLanguage(), { type: 'conjunction' });
  const ways = waysIn.filter((way) => settings.waysIn[way]).map((way) => words.settings.ways[way].name);
  const facts = [
    [words.settings.waysIn, list.format(ways)],
    [words.settings.allowCopy, allowed(settings.allowCopy)],
    [words.settings.allowSave, allowed(settings.allowSave)],
    [words.settings.allowPictures, allowed(settings.allowPictures)],
    [words.settings.allowVideo, allowed(settings.allowVideo)],
    [words.settings.allowPrint, allowed(settings.allowPrint)],
    [words.settings.autoLock, words.settings.minutes(settings.autoLockMinutes)],
  ] as const;
  return (
    <section className={styles.group} data-testid="practice-settings">
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
