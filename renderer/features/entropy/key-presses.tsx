/** Measures the time between key presses. The keys themselves are ignored, except those that move the focus. */
import { useEffect, useRef, useState } from 'react';
import { intervalBytes, measures } from '../../../core/entropy/sources.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { ButtonRow } from '../../kit/sheet.tsx';
import styles from './entropy.module.css';
import { Progress } from './progress.tsx';
import { SourceProblem } from './source-list.tsx';

/** Number of intervals: more than the minimum, because some clocks give the same one twice. */
const wanted = 100;

interface KeyPressesProps {
  readonly add: (kind: 'keys', data: Uint8Array) => Promise<void>;
  readonly back: () => void;
}

export function KeyPresses({ add, back }: KeyPressesProps) {
  const { entropy: said, common } = useWords();
  const { state } = useApp();
  const presses = usePresses();
  const done = presses.count >= wanted;
  return (
    <>
      <Heading>{said.keysTitle}</Heading>
      <p>{said.keysLead}</p>
      <SourceProblem reason={state.problem} />
      <p className={styles.pad} role="status" data-testid="key-pad">
        {done ? said.keysDone : said.keysHere}
      </p>
      <Progress count={presses.count} least={measures.keys.least} goal={wanted} />
      <ButtonRow>
        <Button testId="back" disabled={state.busy} onClick={back}>
          {common.back}
        </Button>
        <Button
          look="strong"
          testId="add-these"
          disabled={!done || state.busy}
          onClick={() => void add('keys', presses.take())}
        >
          {said.addThese}
        </Button>
      </ButtonRow>
    </>
  );
}

/** One printable character: not Tab, Enter or Escape, which leave the field. The space bar would press a button. */
const counts = (event: KeyboardEvent): boolean =>
  event.key.length === 1 && event.key !== ' ' && !event.repeat && !event.ctrlKey && !event.altKey && !event.metaKey;

function usePresses() {
  const buffer = useRef(new Uint8Array(wanted * intervalBytes));
  const at = useRef(0);
  const before = useRef<number | null>(null);
  const [count, setCount] = useState(0);
  useEffect(() => {
    const { current } = buffer;
    const view = new DataView(current.buffer);
    const pressed = (event: KeyboardEvent) => {
      if (!counts(event) || at.current >= wanted) return;
      event.preventDefault();
      const micros = Math.round(event.timeStamp * 1000);
      if (before.current !== null) {
        view.setUint32(at.current * intervalBytes, Math.min(micros - before.current, 0xffff_ffff), true);
        at.current += 1;
        setCount(at.current);
      }
      before.current = micros;
    };
    document.addEventListener('keydown', pressed);
    return () => {
      document.removeEventListener('keydown', pressed);
      current.fill(0);
    };
  }, []);
  const take = (): Uint8Array => {
    const taken = buffer.current.slice();
    buffer.current.fill(0);
    at.current = 0;
    before.current = null;
    setCount(0);
    return taken;
  };
  return { count, take };
}
