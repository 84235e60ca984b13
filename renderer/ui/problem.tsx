import type { Reason } from '../../core/base/reason.ts';
import { useWords } from '../i18n/use-words.ts';
import { Mark } from './mark.tsx';
import styles from './problem.module.css';

/** A refusal that this screen can answer. Announced at once. */
export function Problem({ reason }: { readonly reason: Reason | null }) {
  const words = useWords();
  return (
    <div role="alert" data-testid="problem" data-code={reason?.code}>
      {reason !== null && (
        <div className={styles.problem}>
          <Mark shape="stop" />
          <div>
            <p className={styles.title}>{words.reasons[reason.code].title}</p>
            <p>
              {words.reasons[reason.code].means} {words.reasons[reason.code].ask}
            </p>
          </div>
        </div>
      )}
    </div>
  );
}
