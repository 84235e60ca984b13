/** Choice of a key file. The vault asks for it with the system's dialog; the window never sees it. */
import { useId } from 'react';
import { type KeyFile, keyFileChoices } from '../../core/contract/custody.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from '../kit/form.module.css';

interface KeyFileChoiceProps {
  readonly chosen: KeyFile;
  readonly choose: (choice: KeyFile) => void;
  readonly disabled: boolean;
}

export function KeyFileChoice({ chosen, choose, disabled }: KeyFileChoiceProps) {
  const { custody } = useWords();
  const group = useId();
  return (
    <fieldset className={styles.choices}>
      <legend>{custody.keyFile}</legend>
      {keyFileChoices.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name={group}
            checked={chosen === choice}
            disabled={disabled}
            onChange={() => choose(choice)}
            data-testid={`key-file-${choice}`}
          />
          <span>
            {custody.keyFiles[choice].name}
            <span className={styles.why}>{custody.keyFiles[choice].why}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
