/** One custodian, chosen by name, and their passphrase. Use a new key for each custodian: nothing is carried over. */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { CustodianFacts } from '../../core/contract/custody.ts';
import { useApp } from '../app/use-app.ts';
import { useWait } from '../app/use-wait.ts';
import { useWords } from '../i18n/use-words.ts';
import { Button } from '../kit/button.tsx';
import { PassphraseField } from '../kit/passphrase-field.tsx';
import { Problem } from '../kit/problem.tsx';
import type { SecretInput } from '../kit/secret-input.ts';
import { ButtonRow } from '../kit/sheet.tsx';
import styles from './authorise.module.css';
import { CustodianChoice } from './custodian-choice.tsx';
import { Wait } from './wait.tsx';

interface GivePassphraseProps {
  readonly custodians: readonly CustodianFacts[];
  readonly given: readonly number[];
  /** Test ids: `<testId>-passphrase`, `<testId>-give`, `<testId>-custodian-<id>`. */
  readonly testId: string;
  readonly label: string;
  readonly give: (custodian: number, passphrase: Uint8Array) => void;
  readonly disabled?: boolean;
}

export function GivePassphrase({ custodians, given, testId, label, give, disabled = false }: GivePassphraseProps) {
  const { custody } = useWords();
  const { state } = useApp();
  const field = useRef<SecretInput>(null);
  const left = custodians.filter(({ id }) => !given.includes(id));
  // Of several, nobody is chosen: a wrong passphrase would be logged under the wrong name.
  const [chosen, choose] = useState(left.length === 1 ? (left[0]?.id ?? null) : null);
  const [isUnnamed, setUnnamed] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const wait = useWait();
  const isShut = disabled || state.busy || wait > 0;

  // After a wrong one, as soon as the field accepts input again.
  useEffect(() => {
    if (!isShut && state.problem !== null) field.current?.focus();
  }, [state.problem, isShut]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (field.current === null || isShut) return;
    setUnnamed(chosen === null);
    if (chosen === null) return form.current?.querySelector<HTMLInputElement>('input[type="radio"]:enabled')?.focus();
    if (field.current.isEmpty) return field.current.focus();
    give(chosen, field.current.take());
  };
  return (
    <form className={styles.give} ref={form} onSubmit={submit} autoComplete="off">
      {custodians.length > 1 && (
        <CustodianChoice
          custodians={custodians}
          given={given}
          chosen={chosen}
          choose={choose}
          pointed={() => field.current?.focus()}
          disabled={state.busy}
          testId={`${testId}-custodian`}
        />
      )}
      <p role="status" data-testid="who-first">
        {isUnnamed && chosen === null && custody.whoFirst}
      </p>
      <PassphraseField label={custody.passphrase} testId={`${testId}-passphrase`} field={field} disabled={isShut} />
      {left.some(({ id, keyFile }) => id === chosen && keyFile) && <p>{custody.keyFileAsked}</p>}
      <Problem reason={wait === 0 || state.problem?.code !== 'wait-after-failures' ? state.problem : null} />
      <Wait />
      <ButtonRow>
        <Button type="submit" look="strong" testId={`${testId}-give`} disabled={isShut}>
          {label}
        </Button>
        <span role="status">{state.busy && custody.checking}</span>
      </ButtonRow>
    </form>
  );
}
