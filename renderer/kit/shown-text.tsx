import styles from './shown-text.module.css';

interface ShownTextProps {
  readonly text: string;
  readonly label: string;
  readonly testId: string;
}

/** A long text to be read from the screen. No field: nothing in it can be selected, so that nothing is copied unseen. */
export function ShownText({ text, label, testId }: ShownTextProps) {
  return (
    <section className={styles.text} aria-label={label} data-testid={testId}>
      {text}
    </section>
  );
}
