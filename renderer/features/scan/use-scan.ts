/** The scan screen's reading: a complete text goes to the vault, or into the list of several. */
import { type RefObject, useEffect, useRef } from 'react';
import type { Reason } from '../../../core/base/reason.ts';
import type { Cleaned } from '../../../core/intake/clean-text.ts';
import { plainlyRead } from '../../app/app-data.ts';
import { lineWithText, nextLine } from '../../app/basket.ts';
import { useApp } from '../../app/use-app.ts';
import { type Beside, nothingBeside } from '../../scan/intake/read-file.ts';
import { type Intake, useIntake } from '../../scan/use-intake.ts';

/** `beside`: files without usable content. */
export function useScan(beside: RefObject<Beside>): Intake {
  const { state, act } = useApp();
  const { basket } = state;
  useEffect(() => act.basket.resume(), [act]);
  // Several can arrive between two renderings, so the next number is not read from the state alone.
  const given = useRef(0);
  const take = (): number => {
    given.current = Math.max(given.current + 1, nextLine(basket));
    return given.current;
  };
  const one = {
    whole: (text: string, cleaned: readonly Cleaned[]) =>
      void act.read(text, { cleaned, ...(beside.current ?? nothingBeside) }),
    refused: (reason: Reason) => {
      act.dispatch({ is: 'being-read', how: plainlyRead });
      act.dispatch({ is: 'could-not-read', reason });
    },
  };
  const many = {
    several: true,
    whole: (text: string, cleaned: readonly Cleaned[]) => {
      const before = lineWithText(basket, text);
      if (before === null) void act.basket.add(take(), text, { ...plainlyRead, cleaned });
      else act.dispatch({ is: 'basket-again', id: before.id });
    },
    refused: (reason: Reason) => act.dispatch({ is: 'basket-unreadable', id: take(), reason }),
  };
  return useIntake({
    ...(basket.isOn ? many : one),
    handled: { keys: state.handled, set: act.handled },
  });
}
