/** A passphrase on its way to the vault: held while the custodians authorise, sent once, and wiped then or when the
 * screen closes. */
import { useEffect, useRef, useState } from 'react';
import type { ChosenPassphrase } from './choose-passphrase.tsx';

export type SealingStep = 'passphrase' | 'agree' | 'work';

export function useSealing() {
  const held = useRef<ChosenPassphrase | null>(null);
  const [step, go] = useState<SealingStep>('passphrase');
  useEffect(
    () => () => {
      held.current?.passphrase.fill(0);
      held.current?.repeated.fill(0);
    },
    [],
  );
  return {
    step,
    hold: (chosen: ChosenPassphrase) => {
      held.current = chosen;
      go('agree');
    },
    /** Returns the passphrase once. */
    take: (): ChosenPassphrase => {
      const chosen = held.current ?? { passphrase: new Uint8Array(0), repeated: new Uint8Array(0) };
      held.current = null;
      go('work');
      return chosen;
    },
  };
}
