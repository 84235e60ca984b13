/** A button that opens the system's file chooser. Gives what was chosen; the same file can be chosen again. */
import { useRef } from 'react';
import { Button, type ButtonLook } from './button.tsx';

interface FileButtonProps {
  readonly label: string;
  readonly look?: ButtonLook;
  readonly testId: string;
  /** Of the hidden input. */
  readonly inputId: string;
  /** Absent: any file. */
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  /** At least one. */
  readonly take: (files: readonly [File, ...File[]]) => void;
}

export function FileButton(props: FileButtonProps) {
  const { label, look = 'plain', testId, inputId, accept, multiple = false, disabled = false, take } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={look} testId={testId} disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={accept}
        data-testid={inputId}
        onChange={(event) => {
          const [first, ...others] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (first !== undefined) take([first, ...others]);
        }}
      />
    </>
  );
}
