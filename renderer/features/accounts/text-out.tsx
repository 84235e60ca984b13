/** A text as one code or an animated code, and the other exports that the vault allows. */
import { type ReactNode, useId, useState } from 'react';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Adjust, RunFacts } from '../../show/adjust.tsx';
import { CodeFigure } from '../../show/code-figure.tsx';
import { OtherExports } from '../../show/other-exports.tsx';
import { useShow } from '../../show/use-show.ts';
import { type View, viewsOf } from '../../show/views.ts';
import styles from './accounts.module.css';

interface Props {
  readonly text: string;
  /** File name without extension. */
  readonly name: string;
  readonly practice: boolean;
  /** Whether it was signed: only signed content has the seal's colour. */
  readonly sealed: boolean;
  readonly children?: ReactNode;
}

export function TextOut({ text, name, practice, sealed, children }: Props) {
  const { state, act } = useApp();
  const { exports, accounts } = useWords();
  const views = viewsOf(text).filter((view) => view !== 'text');
  const group = useId();
  const [wanted, show] = useState<View | null>(null);
  const view = views.find((each) => each === wanted) ?? views[0] ?? 'running';
  const codes = useShow(text, view);
  return (
    <div className={styles.out}>
      <CodeFigure key={text + view} show={codes} practice={practice} sealed={sealed} />
      <div className={styles.facts}>
        {children}
        {views.length > 1 && (
          <fieldset className={styles.views}>
            <legend className="visually-hidden">{exports.view}</legend>
            {views.map((each) => (
              <label key={each}>
                <input
                  type="radio"
                  name={group}
                  checked={each === view}
                  onChange={() => show(each)}
                  data-testid={`view-${each}`}
                />{' '}
                {exports.views[each]}
              </label>
            ))}
          </fieldset>
        )}
        <RunFacts show={codes} />
        <Adjust show={codes} />
        <OtherExports
          key={text}
          carried={{ text, name, hash: '', practice, copied: accounts.copied }}
          show={codes}
          exports={act.exports}
          settings={state.vault?.settings ?? null}
        />
      </div>
    </div>
  );
}
