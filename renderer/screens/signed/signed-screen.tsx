import { useState } from 'react';
import type { Signed } from '../../../core/contract/shapes.ts';
import type { ReviewDocument } from '../../../core/review/review-document.ts';
import { TimeLeft } from '../../cards/validity.tsx';
import { AddressView, Groups, InstantView } from '../../cards/value-view.tsx';
import { groupsOf } from '../../i18n/exact.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { CarryOut } from './carry-out.tsx';
import { FormatChoice } from './format-choice.tsx';
import { type View, viewsOf } from './frames.ts';
import styles from './signed.module.css';
import { SignedQr } from './signed-qr.tsx';

interface SignedProps {
  readonly signed: Signed;
  readonly document: ReviewDocument;
}

export function SignedScreen({ signed, document }: SignedProps) {
  const words = useWords();
  const { act } = useApp();
  const [chosen, setChosen] = useState(0);
  const [wanted, setWanted] = useState<View | null>(null);
  const output = signed.outputs[chosen] ?? signed.outputs[0];
  if (output === undefined) return null;
  const views = viewsOf(output.text);
  const view = wanted !== null && views.includes(wanted) ? wanted : views[0];
  // A dense code needs room: its modules must stay three pixels wide or a camera cannot tell them apart.
  const isDense = view === 'qr' && output.text.length > 1000;
  return (
    <Sheet name="signed" wide>
      <div className={isDense ? `${styles.columns} ${styles.dense}` : styles.columns}>
        <div className={styles.output}>
          {view === 'text' ? (
            <SignedText text={output.text} practice={signed.practice} />
          ) : (
            <SignedQr key={output.format + view} text={output.text} view={view} practice={signed.practice} />
          )}
        </div>
        <div className={styles.facts}>
          <div className={styles.title}>
            <Heading>{words.signed.title}</Heading>
            <p>{words.signed.lead}</p>
          </div>
          <section>
            <h2>{words.signed.next}</h2>
            <ol className={styles.steps}>
              {words.signed.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <p>{words.signed.validUntil}</p>
            <p>
              <InstantView epochMs={document.deadlineMs} /> <TimeLeft untilMs={document.deadlineMs} />
            </p>
          </section>
          <dl className={styles.list}>
            <div>
              <dt>{words.signed.hash}</dt>
              <dd data-testid="signed-hash" data-hash={signed.hash}>
                <Groups groups={groupsOf(signed.hash, 8)} />
              </dd>
            </div>
            <div>
              <dt>{words.signed.signer}</dt>
              <dd data-testid="signed-signer">
                <AddressView address={signed.signer.address} owner={document.signer.owner} />
              </dd>
            </div>
            <div>
              <dt>{words.signed.network}</dt>
              <dd data-testid="signed-network">
                {words.values[signed.chain]} – {words.values[signed.network]}
              </dd>
            </div>
          </dl>
          <FormatChoice
            outputs={signed.outputs}
            chosen={chosen}
            choose={setChosen}
            views={views}
            view={view}
            show={setWanted}
          />
          <CarryOut
            text={output.text}
            name={`inkan-${signed.practice ? 'practice-' : ''}${signed.hash.slice(0, 8)}.json`}
          />
          <div>
            <Button testId="done" look="strong" onClick={() => act.dispatch({ is: 'go', to: 'scan' })}>
              {words.signed.next2}
            </Button>
          </div>
        </div>
      </div>
    </Sheet>
  );
}

function SignedText({ text, practice }: { readonly text: string; readonly practice: boolean }) {
  const words = useWords();
  return (
    <figure>
      {practice && <p className={styles.practice}>練習 / PRACTICE</p>}
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
