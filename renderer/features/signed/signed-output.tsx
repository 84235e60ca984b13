/** The chosen item of the signed result: its picture, and the controls for format, view and exports. */
import { useState } from 'react';
import type { Signed } from '../../../core/contract/shapes.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { PracticeWord } from '../../kit/qr-sheet.tsx';
import { ShownText } from '../../kit/shown-text.tsx';
import { Adjust, RunFacts } from '../../show/adjust.tsx';
import type { Carried } from '../../show/carried.ts';
import { CodeFigure } from '../../show/code-figure.tsx';
import { OtherExports } from '../../show/other-exports.tsx';
import { type Show, useShow } from '../../show/use-show.ts';
import { type View, viewsOf } from '../../show/views.ts';
import { FormatChoice } from './format-choice.tsx';

/** The shown item, its format, and its view. Format and view are reset with every item. */
export function useShown(items: Signed['items']) {
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState(0);
  const [wanted, show] = useState<View | null>(null);
  const item = items[at] ?? items[0];
  const output = item?.outputs[chosen] ?? item?.outputs[0];
  const text = output?.text ?? '';
  const views = viewsOf(text);
  const view = wanted !== null && views.includes(wanted) ? wanted : views[0];
  const codes = useShow(text, view);
  if (item === undefined || output === undefined) return null;
  const choose = (format: number) => {
    setChosen(format);
    show(null);
  };
  const turnTo = (index: number) => {
    setAt(index);
    choose(0);
  };
  // Running and dense codes need space: their modules must stay three pixels wide, or a camera cannot separate them.
  const isDense = view === 'running' || (view === 'qr' && output.text.length > 1000);
  return { at, item, turnTo, output, chosen, choose, views, view, show, isDense, codes };
}
type Shown = NonNullable<ReturnType<typeof useShown>>;

const codesIn = ({ view, codes }: Shown): Show | null => (view === 'text' ? null : codes);

export function OutputPicture({ shown, practice }: { readonly shown: Shown; readonly practice: boolean }) {
  const codes = codesIn(shown);
  if (codes === null) return <SignedText text={shown.output.text} practice={practice} />;
  return <CodeFigure key={shown.output.text + shown.view} show={codes} practice={practice} />;
}

/** Choice of the format and of the view, and the other exports. */
export function OutputControls({ shown, ...rest }: { readonly shown: Shown } & Omit<Carried, 'text'>) {
  const { state, act } = useApp();
  const { signed } = useWords();
  const { item, chosen, choose, views, view, show } = shown;
  const { text } = shown.output;
  const codes = codesIn(shown);
  return (
    <>
      {views.length === 1 && <p data-testid="too-long">{signed.tooLong}</p>}
      <FormatChoice outputs={item.outputs} chosen={chosen} choose={choose} views={views} view={view} show={show} />
      {view === 'running' && views.includes('qr') && <p data-testid="for-wallets">{signed.forWallets}</p>}
      <div>
        {codes !== null && <RunFacts show={codes} />}
        {codes !== null && <Adjust show={codes} />}
        <OtherExports
          key={text}
          carried={{ text, ...rest }}
          show={codes}
          exports={act.exports}
          settings={state.vault?.settings ?? null}
        />
      </div>
    </>
  );
}

function SignedText({ text, practice }: { readonly text: string; readonly practice: boolean }) {
  const words = useWords();
  return (
    <figure>
      {practice && <PracticeWord />}
      <ShownText text={text} label={words.signed.text} testId="signed-text" />
    </figure>
  );
}
