/** Right and wrong by shape: a tick or a cross in a frame. */
import styles from './training.module.css';

export function RightMark({ right }: { readonly right: boolean }) {
  return (
    <svg className={styles.rightMark} viewBox="0 0 24 24" aria-hidden="true">
      <path d={right ? 'M4 13l5 6L20 5' : 'M5 5l14 14M19 5L5 19'} />
    </svg>
  );
}
