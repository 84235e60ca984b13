/** Choice of the reply's format and of its view. */
import { useId } from 'react';
import type { Signed } from '../../../core/contract/shapes.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { View } from '../../show/views.ts';
import styles from './signed.module.css';

interface FormatChoiceProps {
  readonly outputs: Signed['items'][number]['outputs'];
  readonly chosen: number;
  readonly choose: (index: number) => void;
  readonly views: readonly View[];
  readonly view: View;
  readonly show: (view: View) => void;
}

export function FormatChoice({ outputs, chosen, choose, views, view, show }: FormatChoiceProps) {
  const { signed, exports } = useWords();
  const id = useId();
  return (
    <div className={styles.choices}>
      <span className={styles.choice}>
        <label htmlFor={id}>{signed.format}</label>
        <select
          id={id}
          value={chosen}
          onChange={(event) => choose(Number(event.currentTarget.value))}
          data-testid="format"
        >
          {outputs.map((output, index) => (
            <option key={output.format} value={index}>
              {signed.formats[output.format]}
            </option>
          ))}
        </select>
      </span>
      <fieldset className={styles.choice}>
        <legend className="visually-hidden">{exports.view}</legend>
        {views.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name={`${id}-view`}
              checked={view === kind}
              onChange={() => show(kind)}
              data-testid={`view-${kind}`}
            />{' '}
            {exports.views[kind]}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
