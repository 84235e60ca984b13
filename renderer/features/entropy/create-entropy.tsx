/** Entropy for the 24 words: the machine's share, and what the person adds, one source at a time. */
import { useState } from 'react';
import type { AddedKind } from '../../../core/entropy/sources.ts';
import { useApp } from '../../app/use-app.ts';
import { Steps } from '../../custody/steps.tsx';
import { Sheet } from '../../kit/sheet.tsx';
import { CameraFrames } from './camera-frames.tsx';
import { DeviceShare } from './device-share.tsx';
import { KeyPresses } from './key-presses.tsx';
import { Overview } from './overview.tsx';
import { coinSymbols, diceSymbols, SymbolTable } from './symbol-table.tsx';
import { useEntropy } from './use-entropy.ts';
import { useSymbols } from './use-symbols.ts';

type View = 'overview' | 'share' | AddedKind;

export function CreateEntropy() {
  const { act } = useApp();
  const [view, setView] = useState<View>('overview');
  const entropy = useEntropy();
  // Here and not in the tables, so that rolls typed so far stay when somebody looks at another source.
  const commitment = entropy.report?.device.commitment ?? null;
  const typed = { dice: useSymbols('dice', commitment), coins: useSymbols('coins', commitment) };
  const back = () => {
    act.dispatch({ is: 'answered' });
    setView('overview');
  };
  const add = async (kind: AddedKind, data: Uint8Array) => {
    const taken = await entropy.add(kind, data);
    if (taken) setView('overview');
  };
  return (
    <Sheet name="create-entropy" wide>
      <Steps journey="create" now={5} />
      {view === 'overview' && <Overview entropy={entropy} open={setView} />}
      {(view === 'dice' || view === 'coins') && (
        <SymbolTable
          key={view}
          kind={view}
          symbols={view === 'dice' ? diceSymbols : coinSymbols}
          typed={typed[view]}
          commitment={commitment}
          add={add}
          back={back}
        />
      )}
      {view === 'keys' && <KeyPresses add={add} back={back} />}
      {view === 'camera' && <CameraFrames add={add} back={back} />}
      {view === 'share' && <DeviceShare entropy={entropy} back={back} />}
    </Sheet>
  );
}
