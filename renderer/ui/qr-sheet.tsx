import { QrPicture } from './qr-picture.tsx';
import styles from './qr-sheet.module.css';

interface QrSheetProps {
  readonly text: string;
  readonly label: string;
  readonly practice: boolean;
  readonly testId: string;
  /** Vermilion belongs to the seal: only what was signed has it. */
  readonly sealed?: boolean;
}

/** A code on its sheet; in practice hatched all round, with the word above and below. */
export function QrSheet({ text, label, practice, testId, sealed = false }: QrSheetProps) {
  const look = practice ? styles.hatched : sealed ? styles.sealed : styles.plain;
  return (
    <div className={`${styles.sheet} ${look}`}>
      {practice && <PracticeWord />}
      <QrPicture text={text} label={label} testId={testId} />
      {practice && <PracticeWord />}
    </div>
  );
}

export function PracticeWord() {
  return <p className={styles.practice}>練習 / PRACTICE</p>;
}
