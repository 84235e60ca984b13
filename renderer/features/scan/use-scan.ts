/** The scan screen's reading: a complete text goes to the vault, or into the list of several; the requests of an envelope
 * always into the list; a signed payment list to its own screen. */
import { type RefObject, useEffect, useRef } from 'react';
import type { Reason } from '../../../core/base/reason.ts';
import { isEnvelopeText } from '../../../core/envelope/envelope-text.ts';
import type { Cleaned } from '../../../core/intake/clean-text.ts';
import { isSignedListText } from '../../../core/payment-list/signed-list-text.ts';
import { plainlyRead } from '../../app/app-data.ts';
import { lineWithText, nextLine } from '../../app/basket.ts';
import { useApp } from '../../app/use-app.ts';
import { type Beside, nothingBeside } from '../../scan/intake/read-file.ts';
import { type Intake, type ReadAt, useIntake } from '../../scan/use-intake.ts';
import type { HowRead } from '../../slips/how-read.tsx';

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
  const addEnvelope = (text: string, how: HowRead, refused: (reason: Reason) => void): void => {
    const before = lineWithText(basket, text);
    if (before === null) void act.basket.addEnvelope(text, how, { take, refused });
    else act.dispatch({ is: 'basket-again', id: before.id });
  };
  /** The text of a signed payment list is ASCII. */
  const readList = (text: string, refused: (reason: Reason) => void): void => {
    const file = new TextEncoder().encode(text);
    void act.basket.readList(file).then((problem) => problem !== null && refused(problem));
  };
  const one = {
    whole: (text: string, cleaned: readonly Cleaned[], times: ReadAt) => {
      if (isSignedListText(text)) return readList(text, one.refused);
      const how = { cleaned, ...(beside.current ?? nothingBeside) };
      if (isEnvelopeText(text)) addEnvelope(text, how, one.refused);
      else void act.read(text, how, times);
    },
    refused: (reason: Reason) => {
      act.dispatch({ is: 'being-read', how: plainlyRead });
      act.dispatch({ is: 'could-not-read', reason });
    },
  };
  const many = {
    several: true,
    whole: (text: string, cleaned: readonly Cleaned[]) => {
      if (isSignedListText(text)) return readList(text, many.refused);
      const how = { ...plainlyRead, cleaned };
      if (isEnvelopeText(text)) return addEnvelope(text, how, many.refused);
      const before = lineWithText(basket, text);
      if (before === null) void act.basket.add(take(), text, how);
      else act.dispatch({ is: 'basket-again', id: before.id });
    },
    refused: (reason: Reason) => act.dispatch({ is: 'basket-unreadable', id: take(), reason }),
  };
  return useIntake({
    ...(basket.isOn ? many : one),
    handled: { keys: state.handled, set: act.handled },
  });
}
