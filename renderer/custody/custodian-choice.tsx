/** The custodians as radio buttons, to choose who gives the passphrase. */
import { useId } from 'react';
import type { CustodianFacts } from '../../core/contract/custody.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './authorise.module.css';

interface CustodianChoiceProps {
  readonly custodians: readonly CustodianFacts[];
  /** Custodians who have given already: shown, but not selectable. */
  readonly given: readonly number[];
  /** Null if nobody has been chosen yet. */
  readonly chosen: number | null;
  readonly choose: (id: number) => void;
  /** After a choice with the mouse or a finger. With the arrow keys people move on through the choices. */
  readonly pointed?: () => void;
  readonly disabled: boolean;
  readonly testId: string;
}

export function CustodianChoice({
  custodians,
  given,
  chosen,
  choose,
  pointed,
  disabled,
  testId,
}: CustodianChoiceProps) {
  const { custody } = useWords();
  const group = useId();
  return (
    <fieldset className={styles.choice}>
      <legend>{custody.whoGives}</legend>
      {custodians.map(({ id, name, keyFile }) => (
        <label key={id} data-given={given.includes(id)}>
          <input
            type="radio"
            name={group}
            checked={chosen === id}
            disabled={disabled || given.includes(id)}
            onChange={() => choose(id)}
            // A click that the keyboard made has no detail.
            onClick={(event) => event.detail > 0 && pointed?.()}
            data-testid={`${testId}-${id}`}
          />
          <span>
            <b>{name}</b>
            {given.includes(id) ? ` – ${custody.hasGiven}` : keyFile && ` – ${custody.withKeyFile}`}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
