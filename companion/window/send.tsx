/** A text as codes for Inkan, through the same sender as Inkan's; for others as plain text. */
import { useId, useState } from 'react';
import { groupsOf } from '../../renderer/i18n/exact.ts';
import { useWords } from '../../renderer/i18n/use-words.ts';
import { Button } from '../../renderer/kit/button.tsx';
import { Heading } from '../../renderer/kit/heading.tsx';
import { ButtonRow, Sheet } from '../../renderer/kit/sheet.tsx';
import { ShownText } from '../../renderer/kit/shown-text.tsx';
import { Adjust, RunFacts } from '../../renderer/show/adjust.tsx';
import { CodeFigure } from '../../renderer/show/code-figure.tsx';
import { useShow } from '../../renderer/show/use-show.ts';
import { type View, viewsOf } from '../../renderer/show/views.ts';
import { Groups } from '../../renderer/slips/groups.tsx';
import styles from './desk.module.css';
import { SelectField } from './fields.tsx';
import { Reasons } from './reasons.tsx';
import { type Shown, useAsking, useDesk, useDeskWords } from './use-desk.ts';

export function Send({ shown }: { readonly shown: Shown }) {
  const words = useDeskWords();
  const { go } = useDesk();
  const [at, turnTo] = useState(0);
  const [wanted, show] = useState<View | null>(null);
  const text = (shown.texts[at] ?? shown.texts[0])?.text ?? '';
  const views = viewsOf(text);
  const view = wanted !== null && views.includes(wanted) ? wanted : views[0];
  const codes = useShow(text, view);
  return (
    <Sheet name="send" wide>
      <div className={styles.code}>
        {view === 'text' ? (
          <ShownText text={text} label={words.send.text} testId="request-text" />
        ) : (
          <CodeFigure key={text + view} show={codes} practice={false} sealed={false} />
        )}
        <div className={styles.part}>
          <Heading>{words.send.title}</Heading>
          {shown.sent !== null && <Sent sent={shown.sent} />}
          {shown.texts.length > 1 && (
            <SelectField
              label={words.send.format}
              testId="format"
              value={String(at)}
              options={shown.texts.map(({ label }, index) => [String(index), label])}
              change={(index) => {
                turnTo(Number(index));
                show(null);
              }}
            />
          )}
          <ViewChoice views={views} view={view} show={show} />
          {view !== 'text' && <RunFacts show={codes} />}
          {view !== 'text' && <Adjust show={codes} />}
          <TakeOut text={text} name={shown.name} />
          {shown.sent !== null && (
            <div>
              <Button testId="to-reply" look="strong" onClick={() => go({ name: 'reply' })}>
                {words.send.toReply}
              </Button>
            </div>
          )}
        </div>
      </div>
    </Sheet>
  );
}

function Sent({ sent }: { readonly sent: NonNullable<Shown['sent']> }) {
  const { send } = useDeskWords();
  return (
    <>
      <p data-testid="request-number">{send.number(String(sent.number))}</p>
      <p data-testid="request-digest" data-digest={sent.digest}>
        {send.digest}
        <br />
        <Groups groups={groupsOf(sent.digest, 8)} />
      </p>
      <p>{send.compare}</p>
    </>
  );
}

interface ViewChoiceProps {
  readonly views: readonly View[];
  readonly view: View;
  readonly show: (view: View) => void;
}

function ViewChoice({ views, view, show }: ViewChoiceProps) {
  const { exports } = useWords();
  const { send } = useDeskWords();
  const id = useId();
  return (
    <fieldset className={styles.choices}>
      <legend className="visually-hidden">{send.view}</legend>
      {views.map((kind) => (
        <label key={kind}>
          <input
            type="radio"
            name={id}
            checked={view === kind}
            onChange={() => show(kind)}
            data-testid={`view-${kind}`}
          />{' '}
          {exports.views[kind]}
        </label>
      ))}
    </fieldset>
  );
}

function TakeOut({ text, name }: { readonly text: string; readonly name: string }) {
  const { out } = useDeskWords();
  const { client } = useDesk();
  const { busy, reasons, ask } = useAsking();
  const [said, say] = useState('');
  const bytes = () => new TextEncoder().encode(text);
  return (
    <>
      <ButtonRow>
        <Button
          testId="copy"
          look="quiet"
          disabled={busy}
          onClick={() =>
            void ask(
              () => client.window.copy({ text }),
              () => say(out.copied),
            )
          }
        >
          {out.copy}
        </Button>
        <Button
          testId="save"
          look="quiet"
          disabled={busy}
          onClick={() =>
            void ask(
              () => client.window.save({ name: `${name}.txt`, bytes: bytes() }),
              ({ saved }) => say(saved ? out.saved : out.notSaved),
            )
          }
        >
          {out.save}
        </Button>
        <span role="status">{said}</span>
      </ButtonRow>
      <Reasons reasons={reasons} />
    </>
  );
}
