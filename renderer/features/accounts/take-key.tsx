/** Input of a key: camera, file or typing. It is not parsed yet. */
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Reason } from '../../../core/base/reason.ts';
import { maxImportBytes } from '../../../core/contract/accounts.ts';
import { useAllowed } from '../../app/use-allowed.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import field from '../../kit/field.module.css';
import { Heading } from '../../kit/heading.tsx';
import { Mark } from '../../kit/mark.tsx';
import { takeAsTyped } from '../../kit/secret.ts';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { SwitchedOff } from '../../scan/switched-off.tsx';
import styles from './accounts.module.css';
import { TakeByCamera } from './take-by-camera.tsx';
import { TakeFile } from './take-file.tsx';

interface Props {
  readonly take: (bytes: Uint8Array) => void;
  readonly back: () => void;
}

export function TakeKey({ take, back }: Props) {
  const { accounts: words } = useWords();
  const { waysIn } = useAllowed();
  const id = useId();
  const typed = useRef<HTMLTextAreaElement>(null);
  const [camera, setCamera] = useState(false);
  const [problem, setProblem] = useState<Reason | null>(null);
  useEffect(() => {
    const area = typed.current;
    return () => {
      if (area !== null) area.value = '';
    };
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.current === null || typed.current.value.trim() === '') return typed.current?.focus();
    take(takeAsTyped(typed.current));
  };
  return (
    <Sheet name="accounts-import">
      <Heading>{words.take.title}</Heading>
      <ul className={styles.warnings}>
        {words.take.warnings.map((warning) => (
          <li key={warning}>
            <Mark shape="caution" /> <span>{warning}</span>
          </li>
        ))}
      </ul>
      <p>{words.take.lead}</p>
      <ButtonRow>
        {waysIn.camera && (
          <Button testId="by-camera" expanded={camera} onClick={() => setCamera(!camera)}>
            {camera ? words.take.cameraOff : words.take.camera}
          </Button>
        )}
        {waysIn.file && <TakeFile take={take} setProblem={setProblem} problem={problem} />}
      </ButtonRow>
      {camera && <TakeByCamera take={take} />}
      <form className={styles.form} onSubmit={submit} autoComplete="off">
        {waysIn.paste && (
          <div className={field.field}>
            <label htmlFor={id}>{words.take.typed}</label>
            <textarea
              id={id}
              ref={typed}
              rows={3}
              maxLength={maxImportBytes / 4}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              data-testid="typed-key"
            />
          </div>
        )}
        <SwitchedOff waysIn={waysIn} ways={['camera', 'file', 'paste']} />
        <ButtonRow>
          <Button testId="back-to-accounts" onClick={back}>
            {words.toList}
          </Button>
          {waysIn.paste && (
            <Button type="submit" testId="take-typed">
              {words.take.takeTyped}
            </Button>
          )}
        </ButtonRow>
      </form>
    </Sheet>
  );
}
