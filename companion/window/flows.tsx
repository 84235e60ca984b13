/** Everything that was signed: stages, announcing, repeating, and the receipts. */
import { useState } from 'react';
import { useWords } from '../../renderer/i18n/use-words.ts';
import { Button } from '../../renderer/kit/button.tsx';
import { Heading } from '../../renderer/kit/heading.tsx';
import { ButtonRow, Sheet } from '../../renderer/kit/sheet.tsx';
import styles from './desk.module.css';
import { SelectField } from './fields.tsx';
import { FlowItem } from './flow-item.tsx';
import { Reasons } from './reasons.tsx';
import { useAsking, useDesk, useDeskWords } from './use-desk.ts';

export function Flows() {
  const { flows: words } = useDeskWords();
  const { format } = useWords();
  const { flows } = useDesk().views;
  const here = (flows ?? []).filter(({ putAway }) => !putAway);
  const away = (flows ?? []).filter(({ putAway }) => putAway);
  return (
    <Sheet name="flows" wide>
      <Heading>{words.title}</Heading>
      <p>{words.lead}</p>
      {flows?.length === 0 && <p>{words.empty}</p>}
      <ul className={styles.cards}>
        {here.map((flow) => (
          <FlowItem key={flow.id} flow={flow} />
        ))}
      </ul>
      {away.length > 0 && (
        <details data-testid="put-away-list">
          <summary>{words.away + format.inBrackets(String(away.length))}</summary>
          <ul className={styles.cards}>
            {away.map((flow) => (
              <FlowItem key={flow.id} flow={flow} />
            ))}
          </ul>
        </details>
      )}
      {(flows ?? []).length > 0 && <Receipts />}
    </Sheet>
  );
}

const encodings = ['utf-8', 'shift_jis'] as const;

function Receipts() {
  const { flows: words, out } = useDeskWords();
  const { client } = useDesk();
  const { busy, reasons, ask } = useAsking();
  const [encoding, setEncoding] = useState<(typeof encodings)[number]>('utf-8');
  const [said, say] = useState('');
  const saved = useAsking();
  const save = () =>
    void ask(
      () => client.flows.receipts({ encoding }),
      (bytes) =>
        void saved.ask(
          () => client.window.save({ name: 'inkan-desk-receipts.csv', bytes }),
          (answer) => say(answer.saved ? out.saved : out.notSaved),
        ),
    );
  return (
    <section className={styles.card}>
      <h2>{words.receipts}</h2>
      <div className={styles.fields}>
        <SelectField
          label={words.encoding}
          testId="receipts-encoding"
          value={encoding}
          options={encodings.map((each) => [each, words.encodings[each]])}
          change={setEncoding}
        />
      </div>
      <ButtonRow>
        <Button testId="save-receipts" disabled={busy || saved.busy} onClick={save}>
          {words.save}
        </Button>
        <span role="status">{said}</span>
      </ButtonRow>
      <Reasons reasons={reasons} />
      <Reasons reasons={saved.reasons} />
    </section>
  );
}
