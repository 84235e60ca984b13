import { useState } from 'react';
import type { Signed } from '../../../core/contract/shapes.ts';
import { useWords } from '../../i18n/use-words.ts';
import { PracticeWord } from '../../ui/qr-sheet.tsx';
import { CarryOut } from './carry-out.tsx';
import { FormatChoice } from './format-choice.tsx';
import { type View, viewsOf } from './frames.ts';
import styles from './signed.module.css';
import { SignedQr } from './signed-qr.tsx';

/** Which item is shown, in which format, and how. Format and view start anew with every item. */
export function useShown(items: Signed['items']) {
  const [at, setAt] = useState(0);
  const [chosen, choose] = useState(0);
  const [wanted, show] = useState<View | null>(null);
  const item = items[at] ?? items[0];
  const output = item?.outputs[chosen] ?? item?.outputs[0];
  if (item === undefined || output === undefined) return null;
  const views = viewsOf(output.text);
  const view = wanted !== null && views.includes(wanted) ? wanted : views[0];
  // A dense code needs room: its modules must stay three pixels wide or a camera cannot tell them apart.
  const isDense = view === 'qr' && output.text.length > 1000;
  const turnTo = (index: number) => {
    setAt(index);
    choose(0);
    show(null);
  };
  return { at, item, turnTo, output, chosen, choose, views, view, show, isDense };
}
type Shown = NonNullable<ReturnType<typeof useShown>>;

export function OutputPicture({ shown, practice }: { readonly shown: Shown; readonly practice: boolean }) {
  const { output, view } = shown;
  if (view === 'text') return <SignedText text={output.text} practice={practice} />;
  return <SignedQr key={output.text + view} text={output.text} view={view} practice={practice} />;
}

/** The choice of the format, and the other ways out. */
export function OutputControls({ shown, fileName }: { readonly shown: Shown; readonly fileName: string }) {
  const { signed } = useWords();
  const { item, chosen, choose, views, view, show } = shown;
  return (
    <>
      {views.length === 1 && <p data-testid="too-long">{signed.tooLong}</p>}
      <FormatChoice outputs={item.outputs} chosen={chosen} choose={choose} views={views} view={view} show={show} />
      <CarryOut key={shown.output.text} text={shown.output.text} name={fileName} />
    </>
  );
}

function SignedText({ text, practice }: { readonly text: string; readonly practice: boolean }) {
  const words = useWords();
  return (
    <figure>
      {practice && <PracticeWord />}
      <textarea
        className={styles.text}
        readOnly
        rows={14}
        value={text}
        aria-label={words.signed.text}
        data-testid="signed-text"
        spellCheck={false}
      />
    </figure>
  );
}
