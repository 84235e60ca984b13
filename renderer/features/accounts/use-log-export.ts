/** Logs that accounts were shown as a code before the code is drawn. */
import { useEffect, useState } from 'react';
import { useApp } from '../../app/use-app.ts';

/** Whether this export is logged: only then is the code shown. A refusal is shown by the state. */
export function useLogExport(text: string | null): boolean {
  const { act } = useApp();
  const [logged, setLogged] = useState<string | null>(null);
  useEffect(() => {
    if (text === null) return;
    let isCurrent = true;
    void act.accounts.logExport(text).then((done) => {
      if (isCurrent && done !== null) setLogged(text);
    });
    return () => {
      isCurrent = false;
    };
  }, [act, text]);
  return text !== null && logged === text;
}
