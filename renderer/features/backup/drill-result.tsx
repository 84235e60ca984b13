import { useState } from 'react';
import type { Drilled } from '../../../core/contract/recovery-shapes.ts';
import { hostClient } from '../../app/host-client.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Mark } from '../../kit/mark.tsx';
import { Problem } from '../../kit/problem.tsx';
import { QrSheet } from '../../kit/qr-sheet.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import styles from './backup.module.css';

interface DrillResultProps {
  readonly drilled: Drilled;
  readonly again: () => void;
  readonly back: () => void;
}

const marks = { match: 'note', differs: 'caution', damaged: 'stop', unknown: 'caution' } as const;

/** What came of it, and the record that the log key signed. */
export function DrillResult({ drilled, again, back }: DrillResultProps) {
  const { recovery, reasons } = useWords();
  const { vault } = useApp().state;
  const { what, result, note, reason, record } = drilled;
  const says = what === 'share' && result === 'match' ? recovery.drill.matchOfShare : recovery.drill.means[result];
  const isShareOnly = what === 'share' && note === 'passphrase-not-checked';
  const withNote = note === '-' ? '' : isShareOnly ? recovery.drill.passphraseOfShare : recovery.drill.notes[note];
  return (
    <Sheet name="drill-result" wide>
      <Heading>{recovery.drill.results[result]}</Heading>
      <p className={styles.result} data-testid="drill-result" data-result={result} data-note={note}>
        <Mark shape={result === 'match' && note !== '-' ? 'caution' : marks[result]} /> {says}
      </p>
      {withNote !== '' && <p>{withNote}</p>}
      {reason !== null && <p>{reasons[reason.code].title}</p>}
      <h2>{recovery.drill.record}</h2>
      <p>{recovery.drill.recordLead}</p>
      <div className={styles.record}>
        <pre data-testid="drill-record">{record}</pre>
        <figure>
          <QrSheet
            text={record}
            label={recovery.drill.recordCode}
            practice={vault?.mode === 'practice'}
            testId="drill-qr"
          />
        </figure>
      </div>
      {vault?.settings.allowSave === true && <SaveRecord record={record} />}
      <ButtonRow>
        <Button testId="another" onClick={again}>
          {recovery.drill.another}
        </Button>
        <Button look="strong" testId="back" onClick={back}>
          {recovery.backup.back}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}

function SaveRecord({ record }: { readonly record: string }) {
  const { drill } = useWords().recovery;
  const [said, say] = useState('');
  const [problem, setProblem] = useState<Parameters<typeof Problem>[0]['reason']>(null);
  const save = async () => {
    const answer = await hostClient().saveReply({ name: 'inkan-drill.txt', text: record });
    setProblem(answer.ok ? null : answer.reason);
    if (answer.ok) say(answer.value.saved ? drill.saved : drill.notSaved);
  };
  return (
    <>
      <ButtonRow>
        <Button look="quiet" testId="save-record" onClick={() => void save()}>
          {drill.save}
        </Button>
        <span role="status">{said}</span>
      </ButtonRow>
      <Problem reason={problem} />
    </>
  );
}
