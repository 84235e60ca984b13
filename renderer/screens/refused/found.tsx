import { visibleStretches } from '../../i18n/exact.ts';
import { isFactKey } from '../../i18n/fact-keys.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from './refused.module.css';

/** The facts that Inkan found, as they are. */
export function Found({ found }: { readonly found: Readonly<Record<string, string>> }) {
  const words = useWords();
  const entries = Object.entries(found);
  if (entries.length === 0) return null;
  return (
    <div className={styles.found} data-testid="found">
      <p className={styles.soft}>{words.refused.found}</p>
      <dl>
        {entries.map(([key, value]) => (
          <div key={key} data-fact={key}>
            <dt>{isFactKey(key) ? words.factNames[key] : key}</dt>
            <dd>
              {visibleStretches(value)
                .map((stretch) => (stretch.isCode ? `[${stretch.shown}]` : stretch.shown))
                .join('')}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
