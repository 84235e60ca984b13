/** A code, or an animated one, with their buttons; over the complete window on request. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { CodeSheet, PracticeWord } from '../kit/qr-sheet.tsx';
import { CodeCanvas } from './code-canvas.tsx';
import { whiteLevel } from './draw.ts';
import { QuickKeys } from './quick-keys.tsx';
import styles from './sender.module.css';
import { type KeptFree, useRoom } from './use-room.ts';
import type { Show } from './use-show.ts';
import { useShowKeys } from './use-show-keys.ts';

interface CodeFigureProps {
  readonly show: Show;
  readonly practice: boolean;
  /** Whether the shown content was signed. */
  readonly sealed?: boolean;
}

const wholeButton = '[data-testid="whole-window"]';

export function CodeFigure({ show, practice, sealed = true }: CodeFigureProps) {
  const { sender } = useWords();
  useShowKeys(show);
  const sheet = useRef<HTMLElement>(null);
  const wasWhole = useRef(false);
  useEffect(() => {
    // The button that opened the full view was removed with the rest; keyboard users return to its place.
    if (wasWhole.current && !show.whole) sheet.current?.querySelector<HTMLElement>(wholeButton)?.focus();
    wasWhole.current = show.whole;
  }, [show.whole]);
  const { facts } = show;
  const told = facts !== null && facts !== 'making' && show.view === 'running' ? facts : null;
  return (
    <figure
      ref={sheet}
      className={styles.figure}
      data-testid="signed-output"
      data-view={show.view}
      data-minimum={told?.minimum ?? 1}
      data-round={told?.round ?? 1}
      data-version={told?.version}
      data-whole={show.whole}
    >
      {facts === null && show.view === 'running' && <p data-testid="cannot-run">{sender.cannot}</p>}
      {show.whole ? (
        <WholeWindow show={show} practice={practice} />
      ) : (
        <>
          <CodeSheet practice={practice} sealed={sealed} white={whiteLevel(show.settings.white)}>
            <Square keptFree={practice ? keptFree.practice : keptFree.real}>
              {(room) => <Canvas show={show} room={room} />}
            </Square>
          </CodeSheet>
          <QuickKeys show={show} />
        </>
      )}
    </figure>
  );
}

/** Space around the code: frame, practice label, two lines of buttons, margins. */
const keptFree = { practice: { high: 202, low: 144 }, real: { high: 128, low: 92 } } as const;

function Canvas({ show, room }: { readonly show: Show; readonly room: number }) {
  const { sender } = useWords();
  return <CodeCanvas show={show} room={room} label={show.view === 'qr' ? sender.qrAlt : sender.runningAlt} />;
}

interface SquareProps {
  readonly keptFree: KeptFree;
  readonly children: (room: number) => ReactNode;
}

/** Keeps its size whatever code it shows, so that nothing moves when codes change. */
function Square({ keptFree: free, children }: SquareProps) {
  const place = useRef<HTMLDivElement>(null);
  const room = useRoom(place, free);
  return (
    <div ref={place} className={styles.square} style={{ blockSize: `${room}px` }}>
      {children(room)}
    </div>
  );
}

/** Only the code and one line: a modal dialog, so that everything else is unreachable and Escape closes it. */
function WholeWindow({ show, practice }: CodeFigureProps) {
  const { sender } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const room = useRoom(place, null);
  useEffect(() => {
    const opened = dialog.current;
    if (opened !== null && !opened.open) opened.showModal();
    return () => opened?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={practice ? `${styles.whole} ${styles.practice}` : styles.whole}
      aria-label={sender.whole}
      onCancel={(event) => {
        event.preventDefault();
        show.setWhole(false);
      }}
      data-testid="whole-dialog"
    >
      <div className={styles.wholeInside} style={{ background: grey(show.settings.white) }}>
        <div ref={place} className={styles.wholePlace}>
          <Canvas show={show} room={room} />
        </div>
        <div className={styles.wholeSide}>
          {practice && <PracticeWord />}
          <QuickKeys show={show} />
        </div>
      </div>
    </dialog>
  );
}

const grey = (percent: number): string => {
  const level = whiteLevel(percent);
  return `rgb(${level}, ${level}, ${level})`;
};
