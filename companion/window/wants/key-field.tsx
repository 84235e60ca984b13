/** A public key or a hash: 64 hexadecimal digits. */
import { TextField } from '../fields.tsx';
import { useDeskWords } from '../use-desk.ts';
import { keyTyped } from './typed.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly testId: string;
}

export function KeyField({ label, value, change, testId }: Props) {
  const { compose: words } = useDeskWords();
  const digits = value.replace(/\s/g, '').length;
  return (
    <TextField
      label={label}
      hint={words.keyHint}
      value={value}
      change={change}
      testId={testId}
      most={100}
      fault={keyTyped(value) === null ? words.faults.key(digits) : null}
    />
  );
}
