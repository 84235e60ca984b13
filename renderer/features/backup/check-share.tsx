/** The keeper of a share types some of its words back from the card, before the laptop is handed on. */
import { type FormEvent, useRef } from 'react';
import { useCalls } from '../../app/use-calls.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import form from '../../kit/form.module.css';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { answersIn, wrongPositions } from '../../recovery/answers.ts';
import { AskedWords } from '../../recovery/asked-words.tsx';

interface CheckShareProps {
  readonly name: string;
  readonly place: { readonly group: number; readonly member: number };
  readonly ask: readonly number[];
  /** Shows the share once more. */
  readonly again: () => void;
  readonly next: () => void;
}

export function CheckShare({ name, place, ask, again, next }: CheckShareProps) {
  const { backup } = useWords();
  const { busy, problem, run } = useCalls();
  const element = useRef<HTMLFormElement>(null);
  const check = async (event: FormEvent) => {
    event.preventDefault();
    const answers = busy ? null : answersIn(element.current);
    if (answers === null) return;
    if ((await run((vault) => vault.recovery.confirmShare({ ...place, answers }))) !== null) next();
  };
  return (
    <Sheet name="backup-check-share">
      <Heading>{backup.checkShareTitle(name)}</Heading>
      <p>{backup.checkShareLead}</p>
      <form className={form.form} ref={element} onSubmit={(event) => void check(event)} autoComplete="off">
        <AskedWords ask={ask} wrong={wrongPositions(problem)} form={element} />
        <Problem reason={problem} />
        <ButtonRow>
          <Button testId="share-again" disabled={busy} onClick={again}>
            {backup.shareAgain}
          </Button>
          <Button type="submit" look="strong" testId="confirm-share" disabled={busy}>
            {backup.confirmShare}
          </Button>
        </ButtonRow>
      </form>
    </Sheet>
  );
}
