/**
 * Further accounts of the recovery words: shows a range, to compare with known addresses, and lets a person select
 * some.
 */
import { type FormEvent, useId, useRef, useState } from 'react';
import type { DerivedAccount } from '../../../core/contract/accounts.ts';
import type { VaultFacts } from '../../../core/contract/shapes.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import field from '../../kit/field.module.css';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import styles from './accounts.module.css';
import { AgreeToAdd } from './agree-to-add.tsx';
import { DerivedList } from './derived-list.tsx';
import { PlaceChoice, placesOf } from './place-choice.tsx';

const shownAtOnce = 10;

export function AddAccounts({ vault, back }: { readonly vault: VaultFacts; readonly back: () => void }) {
  const { accounts: words } = useWords();
  const { state, act } = useApp();
  const id = useId();
  const places = placesOf(vault);
  const [at, setAt] = useState(0);
  const place = places[at] ?? places[0];
  const start = useRef<HTMLInputElement>(null);
  const [seen, setSeen] = useState<readonly DerivedAccount[]>([]);
  const [ticked, setTicked] = useState<readonly number[]>([]);
  const show = async (from: number) => {
    const found = await act.accounts.preview({ ...place, from, count: shownAtOnce });
    if (found === null) return;
    setSeen(found.accounts);
    setTicked([]);
    if (start.current !== null) start.current.value = String(from);
  };
  const turnTo = (next: number) => {
    setAt(next);
    setSeen([]);
    setTicked([]);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const from = Number(start.current?.value ?? '');
    if (!state.busy && Number.isInteger(from) && from >= 0 && from <= 1_000_000) void show(from);
  };
  const [agreeing, setAgreeing] = useState(false);
  if (agreeing)
    return (
      <AgreeToAdd
        vault={vault}
        place={place}
        accounts={ticked.flatMap((index) => seen.find((one) => one.index === index) ?? [])}
        added={back}
        back={() => setAgreeing(false)}
      />
    );
  return (
    <Sheet name="accounts-add">
      <Heading>{words.add.title}</Heading>
      <p>{words.add.lead}</p>
      <form className={styles.form} onSubmit={submit}>
        <PlaceChoice places={places} at={at} choose={turnTo} />
        <div className={field.field}>
          <label htmlFor={id}>{words.add.from}</label>
          <input id={id} ref={start} type="number" min={0} max={1_000_000} defaultValue={0} data-testid="from" />
        </div>
        <div>
          <Button type="submit" testId="show-addresses" disabled={state.busy}>
            {words.add.showThem}
          </Button>
        </div>
      </form>
      {seen.length > 0 && (
        <>
          <p>{words.add.choose}</p>
          <DerivedList accounts={seen} ticked={ticked} tick={setTicked} />
          <div>
            <Button
              look="quiet"
              testId="next-addresses"
              disabled={state.busy}
              onClick={() => void show((seen.at(-1)?.index ?? 0) + 1)}
            >
              {words.add.next}
            </Button>
          </div>
        </>
      )}
      <Problem reason={state.problem} />
      <ButtonRow>
        <Button testId="back-to-accounts" onClick={back}>
          {words.toList}
        </Button>
        <Button
          look="strong"
          testId="add-chosen"
          disabled={state.busy || ticked.length === 0}
          onClick={() => setAgreeing(true)}
        >
          {words.add.addChosen(ticked.length)}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}
