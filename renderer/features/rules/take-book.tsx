/** A rule book that was written elsewhere, as a JSON file. The vault reads and checks it. */
import { useRef } from 'react';
import { reason } from '../../../core/base/reason.ts';
import { fromUtf8 } from '../../../core/base/utf8.ts';
import { maxBookText } from '../../../core/policy/book/book.ts';
import { useAllowed } from '../../app/use-allowed.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import type { Checked, RuleBookCalls } from './use-rule-book.ts';

interface TakeBookProps {
  readonly calls: RuleBookCalls;
  readonly take: (checked: Checked) => void;
}

export function TakeBook({ calls, take }: TakeBookProps) {
  const { rules } = useWords();
  const { waysIn } = useAllowed();
  const input = useRef<HTMLInputElement>(null);
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
      <Button look="quiet" testId="book-by-file" disabled={calls.busy} onClick={() => input.current?.click()}>
        {rules.fromFile}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        data-testid="book-file"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) void read(file);
        }}
      />
    </div>
  );
}
