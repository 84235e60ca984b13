/** The payment list of the back office, from a file; what it is, once it is used. */
import { useRef, useState } from 'react';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { maxListBytes } from '../../../core/payment-list/payment-list.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { FileButton } from '../../kit/file-button.tsx';
import { Problem } from '../../kit/problem.tsx';
import styles from './several.module.css';

/** A signed list has its file in hex. The vault has the exact limits. */
const maxFile = 2 * maxListBytes + 1000;

export function ChooseList() {
  const { payList } = useWords();
  const { state, act } = useApp();
  const box = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<Reason | null>(null);
  const { list } = state.basket;
  const read = async (file: File) => {
    if (file.size > maxFile) {
      return setProblem(reason('payment-list-too-large', { bytes: String(file.size), limit: String(maxListBytes) }));
    }
    try {
      setProblem(await act.basket.readList(new Uint8Array(await file.arrayBuffer())));
    } catch {
      setProblem(reason('file-unknown'));
    }
  };
  return (
    <div ref={box} className={styles.given} data-testid="given-list">
      {list !== null && <p data-testid="list-given">{payList.given(list.seen.payments)}</p>}
      <FileButton
        label={list === null ? payList.choose : payList.chooseAnother}
        look="quiet"
        testId="choose-list"
        inputId="list-file"
        accept=".csv,.json,.txt,text/csv,application/json,text/plain"
        disabled={state.busy}
        take={([file]) => {
          setProblem(null);
          void read(file);
        }}
      />
      {list !== null && (
        <Button
          look="quiet"
          testId="remove-list"
          disabled={state.busy}
          onClick={() => {
            // This button goes: the focus stays beside it.
            box.current?.querySelector('button')?.focus();
            act.dispatch({ is: 'list-removed' });
          }}
        >
          {payList.takeOff}
        </Button>
      )}
      <Problem reason={problem} />
    </div>
  );
}
