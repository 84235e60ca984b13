/** Controls that must be one touch away while a camera is held before the screen. */
import { useWords } from '../i18n/use-words.ts';
import styles from './sender.module.css';
import type { Show } from './use-show.ts';
import { keys } from './use-show-keys.ts';

export function QuickKeys({ show }: { readonly show: Show }) {
  const { sender } = useWords();
  const runs = show.feed !== null;
  return (
    <div className={styles.quick}>
      {runs && (
        <>
          <KeyButton name={keys.slower} testId="slower" onClick={() => show.ease(-1)}>
            {sender.slower}
          </KeyButton>
          <KeyButton name={keys.faster} testId="faster" onClick={() => show.ease(1)}>
            {sender.faster}
          </KeyButton>
          <KeyButton name={keys.pause} testId="pause-qr" onClick={() => show.setPaused(!show.paused)}>
            {show.paused ? sender.play : sender.pause}
          </KeyButton>
        </>
      )}
      {show.whole ? (
        <KeyButton name="Esc" testId="leave-whole" onClick={() => show.setWhole(false)}>
          {sender.leave}
        </KeyButton>
      ) : (
        <KeyButton name={keys.whole} testId="whole-window" onClick={() => show.setWhole(true)}>
          {sender.whole}
        </KeyButton>
      )}
      {runs && show.paused && <Steps show={show} />}
    </div>
  );
}

function Steps({ show }: { readonly show: Show }) {
  const { sender } = useWords();
  const round = show.facts === null || show.facts === 'making' ? 0 : show.facts.round;
  return (
    <>
      <KeyButton name={keys.back} testId="step-back" onClick={() => show.step(-1)}>
        {sender.back}
      </KeyButton>
      <KeyButton name={keys.on} testId="step-on" onClick={() => show.step(1)}>
        {sender.on}
      </KeyButton>
      <span role="status" data-testid="standing">
        {sender.standing(show.standing + 1, round)}
      </span>
    </>
  );
}

interface KeyButtonProps {
  readonly name: string;
  readonly testId: string;
  readonly onClick: () => void;
  readonly children: string;
}

function KeyButton({ name, testId, onClick, children }: KeyButtonProps) {
  return (
    <button
      type="button"
      className={styles.key}
      onClick={onClick}
      aria-keyshortcuts={name === 'Esc' ? 'Escape' : name}
      data-testid={testId}
    >
      {children} <kbd>{name}</kbd>
    </button>
  );
}
