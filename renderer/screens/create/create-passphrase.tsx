import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { because } from '../../../core/base/reason.ts';
import { takeSecret } from '../../bridge/secret.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ButtonRow, Sheet } from '../../ui/sheet.tsx';
import styles from './create.module.css';
import { Steps } from './steps.tsx';
import { countCharacters, fewestCharacters, type Judge, loadJudge } from './strength.ts';
import { StrengthMeter } from './strength-meter.tsx';

export function CreatePassphrase() {
  const { create, common } = useWords();
  const { state, act } = useApp();
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const [judged, judge] = useStrength();
  const hint = useId();

  const make = (event: FormEvent) => {
    event.preventDefault();
    if (first.current === null || second.current === null || state.busy) return;
    if (judged.characters < fewestCharacters) {
      return act.dispatch({ is: 'failed', reason: because('passphrase-too-short') });
    }
    if (first.current.value !== second.current.value) {
      return act.dispatch({ is: 'failed', reason: because('passphrase-differs') });
    }
    void act.beginVault(takeSecret(first.current), takeSecret(second.current));
    judge('');
  };

  return (
    <Sheet name="create-passphrase">
      <Steps now={1} />
      <Heading>{create.passphraseTitle}</Heading>
      <p>{create.passphraseLead}</p>
      <form className={styles.form} onSubmit={make} autoComplete="off">
        <p id={hint}>{create.passphraseHint}</p>
        <PassphraseField
          label={create.passphrase}
          testId="new-passphrase"
          field={first}
          onInput={judge}
          disabled={state.busy}
          describedBy={hint}
        />
        <StrengthMeter score={judged.score} characters={judged.characters} />
        <PassphraseField label={create.repeated} testId="repeat-passphrase" field={second} disabled={state.busy} />
        <Problem reason={state.problem} />
        <ButtonRow>
          <Button testId="back" disabled={state.busy} onClick={() => act.dispatch({ is: 'go', to: 'start' })}>
            {common.back}
          </Button>
          <Button type="submit" look="strong" testId="make-words" disabled={state.busy}>
            {create.make}
          </Button>
          <span role="status">{state.busy && create.making}</span>
        </ButtonRow>
      </form>
    </Sheet>
  );
}

interface Judged {
  readonly score: number;
  readonly characters: number;
}

function useStrength(): readonly [Judged, (passphrase: string) => void] {
  const judge = useRef<Judge | null>(null);
  const [judged, setJudged] = useState<Judged>({ score: 0, characters: 0 });
  useEffect(() => {
    void loadJudge().then((loaded) => {
      judge.current = loaded;
    });
  }, []);
  return [
    judged,
    (passphrase) => setJudged({ score: judge.current?.(passphrase) ?? 0, characters: countCharacters(passphrase) }),
  ];
}
