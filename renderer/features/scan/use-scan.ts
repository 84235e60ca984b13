/** The scan screen's reading: the complete text goes to the vault. */
import type { RefObject } from 'react';
import { plainlyRead } from '../../app/app-data.ts';
import { useApp } from '../../app/use-app.ts';
import { type Beside, nothingBeside } from '../../scan/intake/read-file.ts';
import { type Intake, useIntake } from '../../scan/use-intake.ts';

/** `beside`: files without usable content. */
export function useScan(beside: RefObject<Beside>): Intake {
  const { state, act } = useApp();
  return useIntake({
    whole: (text, cleaned) => void act.read(text, { cleaned, ...(beside.current ?? nothingBeside) }),
    refused: (reason) => {
      act.dispatch({ is: 'being-read', how: plainlyRead });
      act.dispatch({ is: 'could-not-read', reason });
    },
    handled: { keys: state.handled, set: act.handled },
  });
}
