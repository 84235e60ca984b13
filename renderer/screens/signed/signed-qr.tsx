import { useEffect, useMemo, useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { QrSheet } from '../../ui/qr-sheet.tsx';
import { frameMs, framesOf } from './frames.ts';
import styles from './signed.module.css';

interface SignedQrProps {
  readonly text: string;
  readonly view: 'qr' | 'parts';
  readonly practice: boolean;
}

/** The signed transaction as one code, or as several in turn with a map that stands still. */
export function SignedQr({ text, view, practice }: SignedQrProps) {
  const { signed } = useWords();
  const frames = useMemo(() => framesOf(text, view), [text, view]);
  const [at, setAt] = useState(0);
  const [running, setRunning] = useState(true);
  useEffect(() => {
    if (frames.length < 2 || !running) return;
    const timer = setInterval(() => setAt((before) => (before + 1) % frames.length), frameMs);
    return () => clearInterval(timer);
  }, [frames, running]);
  const frame = frames[at];
  if (frame === undefined) return <p>{signed.tooLong}</p>;
  return (
    <figure className={styles.figure} data-testid="signed-output" data-frames={frames.length}>
      <QrSheet text={frame} label={signed.qrAlt} practice={practice} testId="signed-qr" sealed />
      {frames.length > 1 && (
        <figcaption className={styles.frames}>
          <p>{signed.animated(at + 1, frames.length)}</p>
          <ol aria-hidden="true">
            {frames.map((each, index) => (
              <li key={each} className={index === at ? styles.now : undefined}>
                {index + 1}
              </li>
            ))}
          </ol>
          <Button look="quiet" testId="pause-qr" onClick={() => setRunning(!running)}>
            {running ? signed.pause : signed.play}
          </Button>
        </figcaption>
      )}
    </figure>
  );
}
