/** Shown until the window knows the state of the machine. */
import { useWords } from '../../i18n/use-words.ts';
import { Sheet } from '../../kit/sheet.tsx';

export function Loading() {
  return (
    <Sheet name="loading">
      <p role="status">{useWords().common.loading}</p>
    </Sheet>
  );
}
