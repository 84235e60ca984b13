import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { ButtonRow } from '../../kit/sheet.tsx';

/** What cannot be read may be a slip of the hand, or how the paper is: the person says. */
export function Really({ really, disabled }: { readonly really: () => void; readonly disabled: boolean }) {
  const { drill } = useWords().recovery;
  return (
    <ButtonRow>
      <span>{drill.correct}</span>
      <Button look="quiet" testId="really" disabled={disabled} onClick={really}>
        {drill.really}
      </Button>
    </ButtonRow>
  );
}
