/** Leaves a form of the rule book; asks first where something was typed. */
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Cancel } from '../../kit/cancel.tsx';

interface CancelTypedProps {
  readonly isTyped: boolean;
  readonly disabled: boolean;
  readonly cancel: () => void;
}

export function CancelTyped({ isTyped, disabled, cancel }: CancelTypedProps) {
  const { common, rules } = useWords();
  if (isTyped)
    return <Cancel testId="cancel" label={common.cancel} {...rules.leave} disabled={disabled} cancel={cancel} />;
  return (
    <Button testId="cancel" disabled={disabled} onClick={cancel}>
      {common.cancel}
    </Button>
  );
}
