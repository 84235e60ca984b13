/** Shapes that carry meaning without colour: octagon stop, triangle caution, circle note, square with a tick done,
 * empty square to do, locks, a broken line. */
import type { Severity } from '../../core/review/review-document.ts';
import styles from './mark.module.css';

export function Mark({ shape }: { readonly shape: Severity | 'done' | 'todo' | 'locked' | 'open' | 'apart' }) {
  return (
    <svg className={`${styles.mark} ${styles[shape]}`} viewBox="0 0 24 24" aria-hidden="true">
      {drawings[shape]}
    </svg>
  );
}

const bar = <path className={styles.sign} d="M12 6v8M12 16.6v1.4" />;
const drawings = {
  stop: (
    <>
      <path className={styles.body} d="M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9z" />
      {bar}
    </>
  ),
  caution: (
    <>
      <path className={styles.body} d="M12 2.5 23 21.5H1z" />
      <path className={styles.sign} d="M12 9v6M12 17.4v1.2" />
    </>
  ),
  note: (
    <>
      <circle className={styles.body} cx="12" cy="12" r="10" />
      <path className={styles.sign} d="M12 6v1.4M12 10v8" />
    </>
  ),
  done: (
    <>
      <rect className={styles.body} x="2" y="2" width="20" height="20" rx="3" />
      <path className={styles.sign} d="M6.5 12.5l3.8 4L17.5 8" />
    </>
  ),
  todo: <rect className={styles.line} x="3" y="3" width="18" height="18" rx="3" />,
  locked: (
    <>
      <path className={styles.line} d="M7 11V7a5 5 0 0 1 10 0v4" />
      <rect className={styles.body} x="4" y="11" width="16" height="11" rx="2" />
    </>
  ),
  open: (
    <>
      <path className={styles.line} d="M7 11V7a5 5 0 0 1 9.6-2" />
      <rect className={styles.line} x="4" y="11" width="16" height="10" rx="2" />
    </>
  ),
  apart: <path className={styles.line} d="M2 12h6M16 12h6M10 6l-2 12M16 6l-2 12" />,
} as const;
