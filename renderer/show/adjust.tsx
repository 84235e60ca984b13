/** All settings that can be changed while codes are shown. */
import { useId } from 'react';
import { useWords } from '../i18n/use-words.ts';
import styles from './sender.module.css';
import { type Adjustable, adjust, canAdjust, type SenderTransport, transports } from './steps.ts';
import type { Show } from './use-show.ts';

export function Adjust({ show }: { readonly show: Show }) {
  const { sender } = useWords();
  const runs = show.feed !== null;
  return (
    <details className={styles.disclosure} data-testid="adjust">
      <summary>{sender.adjust}</summary>
      <div className={styles.panel}>
        {runs && <Transport show={show} />}
        <div className={styles.steppers}>
          {runs && <Stepper show={show} what="version" value={sender.densities[show.settings.version]} />}
          {runs && <Stepper show={show} what="rate" value={sender.perSecond(show.settings.rate)} />}
          <Stepper show={show} what="size" value={sender.percent(show.settings.size)} />
          <Stepper show={show} what="white" value={sender.percent(show.settings.white)} />
        </div>
      </div>
    </details>
  );
}

/** Figures of the animated code. */
export function RunFacts({ show }: { readonly show: Show }) {
  const { sender } = useWords();
  const { facts, settings } = show;
  if (show.view !== 'running' || facts === null) return null;
  if (facts === 'making') return <p>{sender.making}</p>;
  const { minimum, bytes } = facts;
  // A single code has no order and no pass.
  if (minimum === 1) return null;
  const kiloBytes = ((bytes * settings.rate) / 1000).toFixed(1);
  return (
    <p data-testid="run-facts">
      {sender.readBy[settings.transport]} {sender.pass(minimum, (minimum / settings.rate).toFixed(1), kiloBytes)}
    </p>
  );
}

function Transport({ show }: { readonly show: Show }) {
  const { sender } = useWords();
  const id = useId();
  const { settings, change } = show;
  return (
    <div className={styles.transport}>
      <label htmlFor={id}>{sender.transport}</label>
      <select
        id={id}
        value={settings.transport}
        onChange={(event) => change({ ...settings, transport: event.currentTarget.value as SenderTransport })}
        data-testid="transport"
      >
        {transports.map((transport) => (
          <option key={transport} value={transport}>
            {sender.transports[transport]}
          </option>
        ))}
      </select>
    </div>
  );
}

interface StepperProps {
  readonly show: Show;
  readonly what: Adjustable;
  readonly value: string;
}

function Stepper({ show, what, value }: StepperProps) {
  const { sender } = useWords();
  const { settings, change } = show;
  const name = sender.adjustable[what];
  const button = (by: number, sign: string, label: string) => (
    <button
      type="button"
      aria-label={label}
      disabled={!canAdjust(settings, what, by)}
      onClick={() => change(adjust(settings, what, by))}
      data-testid={`${what}-${by < 0 ? 'less' : 'more'}`}
    >
      {sign}
    </button>
  );
  return (
    <fieldset className={styles.stepper}>
      <legend className="visually-hidden">{name}</legend>
      <span aria-hidden="true">{name}</span>
      {button(-1, '−', sender.less(name))}
      <output data-testid={`${what}-now`} data-value={settings[what]}>
        {value}
      </output>
      {button(1, '+', sender.more(name))}
    </fieldset>
  );
}
