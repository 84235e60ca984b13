/** A rule book that was written elsewhere, as a JSON file. The vault reads and checks it. */
import { reason } from '../../../core/base/reason.ts';
import { fromUtf8 } from '../../../core/base/utf8.ts';
import { maxBookText } from '../../../core/policy/book/book.ts';
import { useAllowed } from '../../app/use-allowed.ts';
import { useWords } from '../../i18n/use-words.ts';
import { FileButton } from '../../kit/file-button.tsx';
import type { Checked, RuleBookCalls } from './use-rule-book.ts';

interface TakeBookProps {
  readonly calls: RuleBookCalls;
  readonly take: (checked: Checked) => void;
}

export function TakeBook({ calls, take }: TakeBookProps) {
  const { rules } = useWords();
  const { waysIn } = useAllowed();
  const read = async (file: File) => {
    // UTF-8 needs at most three bytes for a character of the text.
    if (file.size > 3 * maxBookText) return calls.refuse(reason('file-too-large'));
    try {
      const text = fromUtf8(new Uint8Array(await file.arrayBuffer()));
      if (text === null || text.length > maxBookText) return calls.refuse(reason('text-unreadable'));
      const checked = await calls.check(text);
      if (checked !== null) take(checked);
    } catch {
      calls.refuse(reason('text-unreadable'));
    }
  };
  if (!waysIn.file) return null;
  return (
    <div>
      <FileButton
        label={rules.fromFile}
        look="quiet"
        testId="book-by-file"
        inputId="book-file"
        accept=".json,application/json"
        disabled={calls.busy}
        take={([file]) => void read(file)}
      />
    </div>
  );
}
