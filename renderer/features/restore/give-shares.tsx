/** Shares one after another: after each the screen is cleared and states how many more of which group are needed. */
import { type FormEvent, useRef, useState } from 'react';
import type { GivenMaterial } from '../../../core/contract/recovery-shapes.ts';
import { useCalls } from '../../app/use-calls.ts';
import { Steps } from '../../custody/steps.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import styles from '../../kit/form.module.css';
import { Heading } from '../../kit/heading.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { FoundProblem } from '../../recovery/found-problem.tsx';
import { useWordLists } from '../../recovery/use-word-lists.ts';
import { shareCounts, WordCount } from '../../recovery/word-count.tsx';
import { emptyGrid, readGrid, WordGrid } from '../../recovery/word-grid.tsx';
import type { GiveProps } from './give.ts';
import { Standing } from './standing.tsx';

type Shares = Extract<GivenMaterial, { is: 'shares' }>;

export function GiveShares({ onGiven, back }: GiveProps) {
  const { restore } = useWords();
  const [given, setGiven] = useState<Shares | null>(null);
  const [typing, type] = useState(true);
  const [count, choose] = useState<number>(shareCounts[0]);
  const have = given?.standing.groups.reduce((sum, group) => sum + group.have, 0) ?? 0;
  if (typing) {
    const taken = (next: Shares) => {
      setGiven(next);
      type(false);
    };
    return (
      <OneShare key={have} number={have + 1} standing={given} count={count} choose={choose} taken={taken} back={back} />
    );
  }
  const isWhole = given?.standing.complete === true;
  return (
    <Sheet name="restore-share-taken">
      <Steps journey="restore" now={1} />
      <Heading>{restore.shareTaken}</Heading>
      <Standing given={given} />
      {!isWhole && <p>{restore.shareCleared}</p>}
      <ButtonRow>
        <Button testId="start-over" onClick={back}>
          {restore.startOver}
        </Button>
        {isWhole && given !== null ? (
          <Button look="strong" testId="to-wallet" onClick={() => onGiven(given)}>
            {restore.toWallet}
          </Button>
        ) : (
          <Button look="strong" testId="next-share" onClick={() => type(true)}>
            {restore.nextShare}
          </Button>
        )}
      </ButtonRow>
    </Sheet>
  );
}

interface OneShareProps {
  readonly number: number;
  readonly standing: Shares | null;
  readonly count: number;
  readonly choose: (count: number) => void;
  readonly taken: (given: Shares) => void;
  readonly back: () => void;
}

function OneShare({ number, standing, count, choose, taken, back }: OneShareProps) {
  const { restore, recovery } = useWords();
  const { busy, problem, run } = useCalls();
  const grid = useRef<HTMLDivElement>(null);
  const listOf = useWordLists(['slip39']);
  const give = async (event: FormEvent) => {
    event.preventDefault();
    const share = busy ? null : readGrid(grid);
    if (share === null) return;
    const answer = await run((vault) => vault.recovery.giveShareWords({ share }), [share]);
    if (answer?.value.is !== 'shares') return;
    emptyGrid(grid);
    taken(answer.value);
  };
  return (
    <Sheet name="restore-share" wide>
      <Steps journey="restore" now={1} />
      <Heading>{restore.shareTitle(number)}</Heading>
      <p>{recovery.restore.typeLead}</p>
      <Standing given={standing} />
      <form className={styles.form} onSubmit={(event) => void give(event)} autoComplete="off">
        <WordCount counts={shareCounts} count={count} choose={choose} />
        <WordGrid key={count} count={count} grid={grid} listOf={listOf} disabled={busy} />
        <FoundProblem reason={problem} />
        <ButtonRow>
          <Button testId="back" disabled={busy} onClick={back}>
            {recovery.restore.back}
          </Button>
          <Button type="submit" look="strong" testId="take-share" disabled={busy}>
            {restore.takeShare}
          </Button>
        </ButtonRow>
      </form>
    </Sheet>
  );
}
