/** All steps to a new vault, by name, with the current one marked. */
import type { Journey } from '../app/screens.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './custody.module.css';

interface StepsProps {
  readonly journey: Journey;
  /** From 1. */
  readonly now: number;
}

export function Steps({ journey, now }: StepsProps) {
  const { enrolment } = useWords();
  const steps = enrolment.steps[journey];
  return (
    <nav className={styles.steps} aria-label={enrolment.journeys[journey]} data-testid="create-step" data-step={now}>
      <b>{enrolment.journeys[journey]}</b>
      <ol>
        {steps.map((step, at) => (
          <li key={step} aria-current={at + 1 === now ? 'step' : undefined} data-done={at + 1 < now}>
            <span className={styles.stepNumber}>{at + 1}</span> {step}
          </li>
        ))}
      </ol>
    </nav>
  );
}
