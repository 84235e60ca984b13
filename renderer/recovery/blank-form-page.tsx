/** A sheet with numbered empty lines in the order of the screen: rows of six, as in word-list.tsx and word-grid.tsx. */
import type { BlankForm } from '../../core/contract/host.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './blank-form-page.module.css';

export function BlankFormPage({ form }: { readonly form: BlankForm }) {
  const { recovery } = useWords();
  const [kind, digits] = form.split('-') as ['words' | 'share', string];
  const { title, fields } = recovery.form.kinds[kind];
  return (
    <div data-testid="blank-form" className={styles.sheet}>
      <h1>{title(Number(digits))}</h1>
      <dl className={styles.fields}>
        {fields.map((field) => (
          <div key={field}>
            <dt>{field}</dt>
            <dd />
          </div>
        ))}
      </dl>
      <ol className={styles.lines}>
        {Array.from({ length: Number(digits) }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: places, which never move
          <li key={at}>{at + 1}</li>
        ))}
      </ol>
      <ul>
        {recovery.form.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </div>
  );
}
