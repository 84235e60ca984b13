/** A long text to read on the screen. It is no field: nothing can be selected, so nothing is copied unnoticed. */
import styles from './shown-text.module.css';

interface ShownTextProps {
  readonly text: string;
  readonly label: string;
  readonly testId: string;
}

/** It scrolls, so the keyboard has to reach it. */
const stop = { tabIndex: 0 };

export function ShownText({ text, label, testId }: ShownTextProps) {
  return (
    <section className={styles.text} aria-label={label} data-testid={testId} {...stop}>
      {text}
    </section>
  );
}
