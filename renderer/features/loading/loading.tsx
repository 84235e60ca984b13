/** Shown until the window knows the state of the machine. */
import { useWords } from '../../i18n/use-words.ts';
import { Heading } from '../../kit/heading.tsx';
import { Sheet } from '../../kit/sheet.tsx';

export function Loading() {
  return (
    <Sheet name="loading">
      <div role="status">
        <Heading>{useWords().common.loading}</Heading>
      </div>
    </Sheet>
  );
}
