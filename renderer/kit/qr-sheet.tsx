import type { ReactNode } from 'react';
import { QrPicture } from './qr-picture.tsx';
import styles from './qr-sheet.module.css';

interface CodeSheetProps {
  readonly practice: boolean;
  /** Vermilion belongs to the seal: only what was signed has it. */
  readonly sealed?: boolean;
  /** How bright its white is, 0 to 255. */
  readonly white?: number;
  readonly children: ReactNode;
}

/** The sheet that a code lies on: white in every theme; in practice hatched all round, with the word above and below. */
export function CodeSheet({ practice, sealed = false, white = 255, children }: CodeSheetProps) {
  const look = practice ? styles.hatched : sealed ? styles.sealed : styles.plain;
  return (
    <div className={`${styles.sheet} ${look}`} style={{ background: `rgb(${white}, ${white}, ${white})` }}>
      {practice && <PracticeWord />}
      {children}
      {practice && <PracticeWord />}
    </div>
  );
}

interface QrSheetProps {
  readonly text: string;
  readonly label: string;
  readonly practice: boolean;
  readonly testId: string;
}

/** A code on its sheet. */
export function QrSheet({ text, label, practice, testId }: QrSheetProps) {
  return (
    <CodeSheet practice={practice}>
      <QrPicture text={text} label={label} testId={testId} />
    </CodeSheet>
  );
}

export function PracticeWord() {
  return <p className={styles.practice}>練習 / PRACTICE</p>;
}
