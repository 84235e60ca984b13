/** Shown while the vault works, or if it refused. */
import type { Reason } from '../../../core/base/reason.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';

interface WorkingProps {
  readonly title: string;
  readonly says: string;
  readonly problem: Reason | null;
  readonly back: () => void;
}

export function Working({ title, says, problem, back }: WorkingProps) {
  const { backup } = useWords();
  return (
    <Sheet name="backup-working">
      <Heading>{title}</Heading>
      {problem === null && <p role="status">{says}</p>}
      <Problem reason={problem} />
      {problem !== null && (
        <ButtonRow>
          <Button testId="back" onClick={back}>
            {backup.back}
          </Button>
        </ButtonRow>
      )}
    </Sheet>
  );
}
