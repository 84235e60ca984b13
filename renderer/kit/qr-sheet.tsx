/** A QR code on its sheet. */
import type { ReactNode } from 'react';
import { QrPicture } from './qr-picture.tsx';
import styles from './qr-sheet.module.css';

interface CodeSheetProps {
  readonly practice: boolean;
  /** Vermilion is reserved for signed content. */
  readonly sealed?: boolean;
  /** Brightness of its white, 0 to 255. */
  readonly white?: number;
  readonly children: ReactNode;
}

/** The sheet under a code: white in every theme; in practice with a hatched border and the label above and below. */
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
