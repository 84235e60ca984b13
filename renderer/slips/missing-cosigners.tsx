/** The cosigners whose signatures are still missing, by name or address. */
import type { CosignerGroup } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import { stillMissing } from './cosigners.ts';
import styles from './missing-cosigners.module.css';
import { ValueView } from './value-view.tsx';

export function MissingCosigners({ groups }: { readonly groups: readonly CosignerGroup[] }) {
  const { collections } = useWords();
  const missing = groups
    .filter((group) => stillMissing(group) !== 0)
    .flatMap(({ cosigners }) => cosigners.filter(({ state }) => state === 'missing'));
  return (
    <div className={styles.missing} data-testid="missing-cosigners">
      <span>{collections.missing}</span>
      <ul>
        {missing.map(({ account }, index) => (
          <li key={index}>
            <ValueView value={account} />
          </li>
        ))}
      </ul>
    </div>
  );
}
