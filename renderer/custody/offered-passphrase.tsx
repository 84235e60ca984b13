/**
 * Eight random words as a passphrase, to be written on paper and typed. They are a picture: as words of the page they could
 * never be wiped (docs/adr/0031-a-passphrase-is-shown-as-a-picture.md). Gone when the window or the
 * screen is left, and after two minutes.
 */
import { useEffect, useRef, useState } from 'react';
import { useCalls } from '../app/use-calls.ts';
import { useWords } from '../i18n/use-words.ts';
import { Button } from '../kit/button.tsx';
import { emptyCanvas } from '../kit/draw-secret.ts';
import { drawWords } from '../kit/draw-words.ts';
import { Problem } from '../kit/problem.tsx';
import { emptyAfterMs } from '../kit/secret-input.ts';
import { ButtonRow } from '../kit/sheet.tsx';
import styles from './custody.module.css';

interface Offered {
  readonly numbers: Uint8Array;
  readonly list: readonly string[];
}

export function OfferedPassphrase({ disabled = false }: { readonly disabled?: boolean }) {
  const { enrolment } = useWords();
  const { run, problem } = useCalls();
  const [isShown, show] = useState(false);
  const offered = useRef<Offered | null>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
      offered.current?.numbers.fill(0);
    };
  }, []);
  useEffect(() => {
    const element = canvas.current;
    if (!isShown || element === null || offered.current === null) return;
    const { numbers, list } = offered.current;
    drawWords(element, numbers, list);
    numbers.fill(0);
    offered.current = null;
    const hide = () => show(false);
    window.addEventListener('blur', hide);
    const timer = setTimeout(hide, emptyAfterMs);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('blur', hide);
      emptyCanvas(element);
    };
  }, [isShown]);
  const offer = async () => {
    const list = await run((vault) => vault.recovery.wordList({ list: 'english' }));
    if (list === null) return;
    const proposed = await run(async (vault) => {
      const answer = await vault.recovery.proposePassphrase({});
      // The screen was left meanwhile: nobody will draw them.
      if (!isHere.current && answer.ok) answer.value.numbers.fill(0);
      return answer;
    });
    if (proposed === null) return;
    offered.current = { numbers: proposed.value.numbers, list: list.value.words };
    show(true);
  };
  return (
    <>
      {isShown && (
        <>
          <p>{enrolment.offered}</p>
          <canvas
            ref={canvas}
            className={styles.offered}
            role="img"
            aria-label={enrolment.offeredPicture}
            data-testid="offered"
          />
        </>
      )}
      <Problem reason={problem} />
      <ButtonRow>
        {isShown ? (
          <Button look="quiet" testId="hide-offered" onClick={() => show(false)}>
            {enrolment.hideOffered}
          </Button>
        ) : (
          <Button look="quiet" testId="propose" disabled={disabled} onClick={() => void offer()}>
            {enrolment.offer}
          </Button>
        )}
      </ButtonRow>
    </>
  );
}
