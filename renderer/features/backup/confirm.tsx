import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { ButtonRow } from '../../kit/sheet.tsx';

/** What cannot be read may be a slip of the hand, or how the paper is: the person says. */
export function Really({ really, disabled }: { readonly really: () => void; readonly disabled: boolean }) {
  const { backup } = useWords();
  return (
    <ButtonRow>
      <span>{backup.drill.correct}</span>
      <Button look="quiet" testId="really" disabled={disabled} onClick={really}>
        {backup.drill.really}
      </Button>
    </ButtonRow>
  );
}
