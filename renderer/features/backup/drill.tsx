/** Checks one backup: typed or chosen, compared by the vault; shows the signed result. */
import { type FormEvent, useRef, useState } from 'react';
import type { Drilled } from '../../../core/contract/recovery-shapes.ts';
import { useCalls } from '../../app/use-calls.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import form from '../../kit/form.module.css';
import { Heading } from '../../kit/heading.tsx';
import { PassphraseField } from '../../kit/passphrase-field.tsx';
import type { SecretInput } from '../../kit/secret-input.ts';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { FoundProblem } from '../../recovery/found-problem.tsx';
import styles from '../../recovery/recovery.module.css';
import { useWordLists } from '../../recovery/use-word-lists.ts';
import { phraseCounts, shareCounts, WordCount } from '../../recovery/word-count.tsx';
import { emptyGrid, readGrid, WordGrid } from '../../recovery/word-grid.tsx';
import { Really } from './confirm.tsx';
import { DrillFile } from './drill-file.tsx';
import { DrillPaper } from './drill-paper.tsx';
import { DrillResult } from './drill-result.tsx';
import type { DrillOperation } from './operations.ts';

interface DrillProps {
  readonly what: DrillOperation;
  readonly back: () => void;
}

export function Drill({ what, back }: DrillProps) {
  const [drilled, setDrilled] = useState<Drilled | null>(null);
  if (drilled !== null) return <DrillResult drilled={drilled} again={() => setDrilled(null)} back={back} />;
  if (what === 'drill-backup') return <DrillFile done={setDrilled} back={back} />;
  if (what === 'drill-paper') return <DrillPaper done={setDrilled} back={back} />;
  return <DrillTyped what={what} done={setDrilled} back={back} />;
}

interface DrillTypedProps {
  readonly what: 'drill-words' | 'drill-share';
  readonly done: (drilled: Drilled) => void;
  readonly back: () => void;
}

function DrillTyped({ what, done, back }: DrillTypedProps) {
  const { backup, recovery } = useWords();
  const { busy, problem, run } = useCalls();
  const isShare = what === 'drill-share';
  const counts = isShare ? shareCounts : phraseCounts;
  const grid = useRef<HTMLDivElement>(null);
  const passphraseField = useRef<SecretInput>(null);
  const [count, choose] = useState<number>(counts[0]);
  const [withPassphrase, ask] = useState(false);
  const listOf = useWordLists(isShare ? ['slip39'] : ['english', 'japanese']);
  const check = async (final: boolean) => {
    const typed = busy ? null : readGrid(grid);
    if (typed === null) return;
    const passphrase = withPassphrase && passphraseField.current !== null ? passphraseField.current.take() : null;
    const answer = await run(
      (vault) =>
        isShare
          ? vault.recovery.drillShare({ share: typed, final })
          : vault.recovery.drillWords({ words: typed, passphrase, final }),
      [typed, passphrase],
    );
    if (answer === null) return;
    emptyGrid(grid);
    done(answer.value);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void check(false);
  };
  return (
    <Sheet name={what} wide>
      <Heading>{isShare ? backup.drill.shareTitle : backup.drill.wordsTitle}</Heading>
      <p>{recovery.restore.typeLead}</p>
      <form className={form.form} onSubmit={submit} autoComplete="off">
        <WordCount counts={counts} count={count} choose={choose} />
        <WordGrid key={count} count={count} grid={grid} listOf={listOf} disabled={busy} />
        {!isShare && (
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={withPassphrase}
              onChange={(event) => ask(event.currentTarget.checked)}
              data-testid="with-passphrase"
            />
            {backup.drill.passphraseToo}
          </label>
        )}
        {withPassphrase && (
          <PassphraseField
            label={recovery.restore.wordsPassphrase}
            testId="words-passphrase"
            field={passphraseField}
            disabled={busy}
          />
        )}
        <FoundProblem reason={problem} />
        {problem !== null && <Really really={() => void check(true)} disabled={busy} />}
        <ButtonRow>
          <Button testId="back" disabled={busy} onClick={back}>
            {backup.back}
          </Button>
          <Button type="submit" look="strong" testId="check" disabled={busy}>
            {backup.drill.check}
          </Button>
          <span role="status">{busy && backup.drill.checking}</span>
        </ButtonRow>
      </form>
    </Sheet>
  );
}
