/** How far the reading of files is, and which of them gave nothing. The video is there only while one is read. */
import { useWords } from '../i18n/use-words.ts';
import { Button } from '../kit/button.tsx';
import { Mark } from '../kit/mark.tsx';
import type { Step } from './intake/payload-sink.ts';
import styles from './scan.module.css';
import type { Files } from './use-files.ts';

export function FileReading({ files }: { readonly files: Files }) {
  const words = useWords();
  const { step, reports } = files;
  return (
    <div className={styles.reading} data-testid="file-reading" data-step={step?.is}>
      <video ref={files.video} hidden={step?.is !== 'video'} muted playsInline aria-label={words.intake.videoView} />
      {step !== null && <Reading step={step} stop={files.stop} />}
      {reports.length > 0 && (
        <div role="alert">
          <ul className={styles.reports} data-testid="file-reports">
            {reports.map(({ at, of, reason }) => (
              <li key={at} data-at={at} data-code={reason.code}>
                <Mark shape="caution" />
                <span>
                  <b>{words.intake.fileOf(at, of)}</b> {reason.found.file ?? ''} – {words.reasons[reason.code].title}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function Reading({ step, stop }: { readonly step: Step; readonly stop: () => void }) {
  const { intake } = useWords();
  const [value, max] = figures(step);
  return (
    <div className={styles.step}>
      <p role="status" data-testid="file-step">
        {say()}
      </p>
      {max === null ? <progress aria-label={say()} /> : <progress value={value} max={max} aria-label={say()} />}
      <Button look="quiet" testId="stop-reading" onClick={stop}>
        {intake.stopReading}
      </Button>
    </div>
  );

  function say(): string {
    if (step.is === 'file') return intake.readingFile(step.at, step.of);
    if (step.is === 'page') return intake.pageOf(step.page, step.pages);
    const position = clock(step.position);
    return step.length === null ? intake.videoSoFar(position) : intake.videoAt(position, clock(step.length));
  }
}

/** What is done, and of how much; null when nobody knows how much. */
function figures(step: Step): readonly [number, number | null] {
  if (step.is === 'file') return [step.at - 1, step.of];
  return step.is === 'page' ? [step.page - 1, step.pages] : [step.position, step.length];
}

/** 75 seconds: "1:15". */
const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
