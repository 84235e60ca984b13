/** Confirms that a backup is unreadable: it may be a typing error or the state of the paper, and the person decides. */
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { ButtonRow } from '../../kit/sheet.tsx';

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
