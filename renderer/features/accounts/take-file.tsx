/** A wallet file, or a text file with a key or the text of a code. */
import { useRef } from 'react';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { maxImportBytes } from '../../../core/contract/accounts.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Problem } from '../../kit/problem.tsx';

interface Props {
  readonly take: (bytes: Uint8Array) => void;
  readonly problem: Reason | null;
  readonly setProblem: (reason: Reason | null) => void;
}

export function TakeFile({ take, problem, setProblem }: Props) {
  const { accounts: words } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    if (file.size > maxImportBytes) return setProblem(reason('file-too-large'));
    try {
      take(new Uint8Array(await file.arrayBuffer()));
    } catch {
      setProblem(reason('file-unknown'));
    }
  };
  return (
    <>
      <Button testId="by-file" onClick={() => input.current?.click()}>
        {words.take.file}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".wlt,.json,.txt,text/plain,application/json"
        data-testid="key-file"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          setProblem(null);
          void read(file);
          event.currentTarget.value = '';
        }}
      />
      <Problem reason={problem} />
    </>
  );
}
