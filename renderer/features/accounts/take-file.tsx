/** A wallet file, or a text file with a key or the text of a code. */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { maxImportBytes } from '../../../core/contract/accounts.ts';
import { useWords } from '../../i18n/use-words.ts';
import { FileButton } from '../../kit/file-button.tsx';
import { Problem } from '../../kit/problem.tsx';

interface Props {
  readonly take: (bytes: Uint8Array) => void;
  readonly problem: Reason | null;
  readonly setProblem: (reason: Reason | null) => void;
}

export function TakeFile({ take, problem, setProblem }: Props) {
  const { accounts: words } = useWords();
  const read = async (file: File) => {
    if (file.size > maxImportBytes) return setProblem(reason('file-too-large'));
    try {
      take(new Uint8Array(await file.arrayBuffer()));
    } catch {
      setProblem(reason('file-unknown'));
    }
  };
  return (
    <>
      <FileButton
        label={words.take.file}
        testId="by-file"
        inputId="key-file"
        accept=".wlt,.json,.txt,text/plain,application/json"
        take={([file]) => {
          setProblem(null);
          void read(file);
        }}
      />
      <Problem reason={problem} />
    </>
  );
}
