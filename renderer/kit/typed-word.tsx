/** Asks for a typed word before something that should not be done by habit. Enter in the field does nothing: the
 * button has to be pressed. */
import { type FormEvent, useState } from 'react';
import { isTyped } from '../../core/base/typed-word.ts';
import { Button } from './button.tsx';
import styles from './field.module.css';
import { WordField } from './word-field.tsx';

interface TypedWordProps {
  readonly word: string;
  readonly lead: string;
  readonly label: string;
  readonly act: string;
  /** Test ids: `<testId>-word`, `<testId>-act`. */
  readonly testId: string;
  readonly busy: boolean;
  readonly done: (typed: string) => void;
  /** It appears where the button was that asked for it. */
  readonly arrives?: boolean;
}

export function TypedWord({ word, lead, label, act, testId, busy, done, arrives = false }: TypedWordProps) {
  const [typed, setTyped] = useState('');
  const matches = isTyped(typed, word);
  return (
    <form className={styles.typed} onSubmit={(event: FormEvent) => event.preventDefault()} autoComplete="off">
      <p>{lead}</p>
      <WordField label={label} typed={typed} type={setTyped} testId={`${testId}-word`} arrives={arrives} />
      <div>
        <Button testId={`${testId}-act`} disabled={!matches || busy} onClick={() => done(typed.trim())}>
          {act}
        </Button>
      </div>
    </form>
  );
}
