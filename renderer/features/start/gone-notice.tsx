/** The log knows a vault but the disk has none: what that means, what helps, and last how to start anew. */
import { abandonWord, type Machine } from '../../../core/contract/host.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Mark } from '../../kit/mark.tsx';
import { TypedWord } from '../../kit/typed-word.tsx';
import styles from './start.module.css';

export function GoneNotice({ gone }: { readonly gone: NonNullable<Machine['vaultGone']> }) {
  const { start } = useWords();
  const { state, act } = useApp();
  const isOver = gone === 'given-up';
  return (
    <section className={styles.notice} role={isOver ? 'status' : 'alert'} data-testid="vault-gone" data-gone={gone}>
      <Mark shape={isOver ? 'note' : 'stop'} />
      <div>
        <h2>{start.gone[gone]}</h2>
        <p>{isOver ? start.goneGivenUpMeans : start.goneMeans}</p>
        {!isOver && (
          <ul>
            {start.goneDo.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        )}
        {gone === 'missing' && (
          <TypedWord
            busy={state.busy}
            word={abandonWord}
            lead={start.goneAnew(abandonWord)}
            label={start.goneLabel}
            act={start.goneAct}
            testId="give-up"
            done={(typed) => void act.abandonVault(typed)}
          />
        )}
      </div>
    </section>
  );
}
