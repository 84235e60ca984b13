/** A form that is sent: the first field that cannot be read gets the focus, wherever it is. */
import { type RefObject, useEffect, useRef, useState } from 'react';

export interface FirstWrong {
  readonly form: RefObject<HTMLFormElement | null>;
  /** Whether somebody has tried to go on: before that, nothing is called wrong. */
  readonly asked: boolean;
  readonly ask: () => void;
}

export function useFirstWrong(): FirstWrong {
  const form = useRef<HTMLFormElement>(null);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (times > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [times]);
  return { form, asked: times > 0, ask: () => setTimes((before) => before + 1) };
}
