/** The scan screen's camera; its result goes to the import only. */
import { useState } from 'react';
import type { Reason } from '../../../core/base/reason.ts';
import { useCameraChoice } from '../../app/use-camera-choice.ts';
import { Problem } from '../../kit/problem.tsx';
import { CameraView } from '../../scan/camera-view.tsx';
import { useIntake } from '../../scan/use-intake.ts';

export function TakeByCamera({ take }: { readonly take: (bytes: Uint8Array) => void }) {
  const [problem, setProblem] = useState<Reason | null>(null);
  const camera = useCameraChoice();
  const intake = useIntake({
    whole: (text) => take(new TextEncoder().encode(text)),
    refused: setProblem,
  });
  return (
    <>
      <CameraView intake={intake} {...camera} />
      <Problem reason={problem ?? intake.notice} />
    </>
  );
}
