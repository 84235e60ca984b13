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
  /** Whether what is shown was signed. */
  readonly sealed?: boolean;
}

const wholeButton = '[data-testid="whole-window"]';

/** A code, or running codes, on their sheet, with the keys for them; over the whole window when asked. */
export function CodeFigure({ show, practice, sealed = true }: CodeFigureProps) {
  const { sender } = useWords();
  useShowKeys(show);
  const sheet = useRef<HTMLElement>(null);
  const wasWhole = useRef(false);
  useEffect(() => {
    // The button that opened the whole window was taken down with the rest: who comes back by keyboard is where they were.
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

/** Around the code: the sheet's frame, the words of practice, two lines of keys, the margins. */
const keptFree = { practice: { high: 202, low: 144 }, real: { high: 128, low: 92 } } as const;

function Canvas({ show, room }: { readonly show: Show; readonly room: number }) {
  const { sender } = useWords();
  return <CodeCanvas show={show} room={room} label={show.view === 'qr' ? sender.qrAlt : sender.runningAlt} />;
}

interface SquareProps {
  readonly keptFree: KeptFree;
  readonly children: (room: number) => ReactNode;
}

/** A place that keeps its size whatever code lies on it, so that nothing moves when the codes change. */
function Square({ keptFree: free, children }: SquareProps) {
  const place = useRef<HTMLDivElement>(null);
  const room = useRoom(place, free);
  return (
    <div ref={place} className={styles.square} style={{ blockSize: `${room}px` }}>
      {children(room)}
    </div>
  );
}

/** Nothing but the code and one line: a modal dialog, so that everything else is out of reach and Escape leaves. */
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
