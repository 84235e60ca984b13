/** The plan of a set of shares: how many there are, and how many are needed. */
import { type FormEvent, type RefObject, useEffect, useState } from 'react';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { isPossiblePlan, type SharePlan as Plan } from '../../../core/contract/share-plan.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import form from '../../kit/form.module.css';
import { Heading } from '../../kit/heading.tsx';
import { Mark } from '../../kit/mark.tsx';
import { PassphraseField } from '../../kit/passphrase-field.tsx';
import { Problem } from '../../kit/problem.tsx';
import type { SecretInput } from '../../kit/secret-input.ts';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import shared from '../../recovery/recovery.module.css';
import styles from './backup.module.css';

const presets = {
  '2of3': { groupThreshold: 1, groups: [{ threshold: 2, count: 3 }] },
  '3of5': { groupThreshold: 1, groups: [{ threshold: 3, count: 5 }] },
  groups: {
    groupThreshold: 1,
    groups: [
      { threshold: 1, count: 1 },
      { threshold: 2, count: 3 },
    ],
  },
} as const satisfies Readonly<Record<string, Plan>>;
type Preset = keyof typeof presets;
const names = Object.keys(presets) as Preset[];
const upTo16 = Array.from({ length: 16 }, (_, i) => i + 1);

interface SharePlanProps {
  readonly passphrase: RefObject<SecretInput | null>;
  readonly begin: (plan: Plan) => void;
  readonly back: () => void;
}

export function SharePlan({ passphrase, begin, back }: SharePlanProps) {
  const { backup } = useWords();
  const [preset, choose] = useState<Preset | 'own'>('2of3');
  const [own, setOwn] = useState({ threshold: 2, count: 4 });
  const [problem, setProblem] = useState<Reason | null>(null);
  const needsMore = useWalletPassphrase();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const plan = preset === 'own' ? { groupThreshold: 1, groups: [own] } : presets[preset];
    // Checked before the custodians are asked.
    const possible = isPossiblePlan(plan);
    setProblem(possible ? null : reason('shares-plan'));
    if (possible) begin(plan);
  };
  return (
    <Sheet name="backup-plan">
      <Heading>{backup.sharesTitle}</Heading>
      {needsMore && (
        <p className={shared.warn} data-testid="passphrases-too">
          <Mark shape="caution" /> {backup.sharesPassphraseToo}
        </p>
      )}
      <form className={form.form} onSubmit={submit} autoComplete="off">
        <fieldset className={styles.choice}>
          <legend>{backup.shares.lead}</legend>
          {names.map((name) => (
            <label key={name}>
              <input
                type="radio"
                name="plan"
                checked={preset === name}
                onChange={() => choose(name)}
                data-testid={`plan-${name}`}
              />
              <span>
                <b>{backup.presets[name]}</b>
                <br />
                {backup.presetWhy[name]}
              </span>
            </label>
          ))}
          <label>
            <input
              type="radio"
              name="plan"
              checked={preset === 'own'}
              onChange={() => choose('own')}
              data-testid="plan-own"
            />
            <b>{backup.ownPlan}</b>
          </label>
        </fieldset>
        {preset === 'own' && (
          <div className={styles.numbers}>
            <Numbers
              label={backup.ownThreshold}
              testId="own-threshold"
              value={own.threshold}
              set={(threshold) => setOwn({ ...own, threshold })}
            />
            <Numbers
              label={backup.ownCount}
              testId="own-count"
              value={own.count}
              set={(count) => setOwn({ ...own, count })}
            />
          </div>
        )}
        <PassphraseField label={backup.sharePassphrase} testId="share-passphrase" field={passphrase} />
        <p className={form.soft}>{backup.sharePassphraseWhy}</p>
        <Problem reason={problem} />
        <ButtonRow>
          <Button testId="back" onClick={back}>
            {backup.back}
          </Button>
          <Button type="submit" look="strong" testId="plan-done">
            {backup.makeShares}
          </Button>
        </ButtonRow>
      </form>
    </Sheet>
  );
}

/** Whether the words have a passphrase, which no share contains. */
function useWalletPassphrase(): boolean {
  const { quietly } = useApp().act;
  const [has, setHas] = useState(false);
  useEffect(() => {
    let here = true;
    void quietly((vault) => vault.recovery.backups({})).then((answer) => {
      if (here && answer.ok) setHas(answer.value.wordsPassphrase);
    });
    return () => {
      here = false;
    };
  }, [quietly]);
  return has;
}

function Numbers(props: {
  readonly label: string;
  readonly testId: string;
  readonly value: number;
  readonly set: (value: number) => void;
}) {
  return (
    <label>
      {props.label}
      <select
        value={props.value}
        onChange={(event) => props.set(Number(event.currentTarget.value))}
        data-testid={props.testId}
      >
        {upTo16.map((number) => (
          <option key={number} value={number}>
            {number}
          </option>
        ))}
      </select>
    </label>
  );
}
