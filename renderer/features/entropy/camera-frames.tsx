/** Takes camera frames as an entropy source, with the live picture and the progress. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { frameBytes, frameSide, measures } from '../../../core/entropy/sources.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Mark } from '../../kit/mark.tsx';
import { ButtonRow } from '../../kit/sheet.tsx';
import { sampleCamera } from '../../scan/camera/frame-samples.ts';
import type { CameraProblem } from '../../scan/camera/open-camera.ts';
import styles from './entropy.module.css';
import { Progress } from './progress.tsx';
import { SourceProblem } from './source-list.tsx';

/** Slightly more than the minimum; a few seconds at this rate. */
const wanted = 40;
const everyMs = 120;

interface CameraFramesProps {
  readonly add: (kind: 'camera', data: Uint8Array) => Promise<void>;
  readonly back: () => void;
}

export function CameraFrames({ add, back }: CameraFramesProps) {
  const words = useWords();
  const { entropy: said } = words;
  const { state, act } = useApp();
  const video = useRef<HTMLVideoElement>(null);
  const taken = useFrames(video);
  const again = () => {
    act.dispatch({ is: 'answered' });
    taken.again();
  };
  return (
    <>
      <Heading>{said.cameraTitle}</Heading>
      <p>{said.cameraLead}</p>
      <SourceProblem reason={state.problem} />
      <div className={styles.camera} data-testid="entropy-camera" data-problem={taken.problem ?? undefined}>
        <video ref={video} autoPlay muted playsInline aria-label={said.cameraView} />
        {taken.problem !== null && (
          <p className={styles.strength} role="alert">
            <Mark shape="caution" /> {words.intake.errors[taken.problem]}
          </p>
        )}
      </div>
      <Progress count={taken.count} least={measures.camera.least} goal={wanted} />
      <ButtonRow>
        <Button testId="back" disabled={state.busy} onClick={back}>
          {words.common.back}
        </Button>
        <Button testId="camera-again" disabled={state.busy} onClick={again}>
          {said.again}
        </Button>
        <Button
          look="strong"
          testId="add-these"
          disabled={taken.count < wanted || state.busy}
          onClick={() => void add('camera', taken.take())}
        >
          {said.addThese}
        </Button>
      </ButtonRow>
    </>
  );
}

function useFrames(video: RefObject<HTMLVideoElement | null>) {
  const label = useApp().state.machine?.camera.label ?? '';
  const first = useRef(label);
  const buffer = useRef(new Uint8Array(wanted * frameBytes));
  const [attempt, setAttempt] = useState(0);
  const [count, setCount] = useState(0);
  const [problem, setProblem] = useState<CameraProblem | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt begins anew
  useEffect(() => {
    const { current } = buffer;
    const element = video.current;
    const ending = new AbortController();
    const sampling = { side: frameSide, frames: wanted, everyMs, rememberedLabel: first.current };
    const show = (stream: MediaStream) => {
      if (element !== null) element.srcObject = stream;
    };
    const keep = (samples: Uint8Array, now: number) => {
      current.set(samples, (now - 1) * frameBytes);
      samples.fill(0);
      setCount(now);
    };
    void sampleCamera(sampling, ending.signal, show, keep).then((found) => {
      if (!ending.signal.aborted) setProblem(found);
    });
    return () => {
      ending.abort();
      current.fill(0);
      if (element !== null) element.srcObject = null;
    };
  }, [attempt, video]);
  const empty = () => {
    buffer.current.fill(0);
    setCount(0);
  };
  return {
    count,
    problem,
    take: (): Uint8Array => {
      const data = buffer.current.slice();
      empty();
      return data;
    },
    again: () => {
      empty();
      setProblem(null);
      setAttempt((before) => before + 1);
    },
  };
}
