/** The result, and the record that the log key signed. */
import { useState } from 'react';
import type { Drilled } from '../../../core/contract/recovery-shapes.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Mark } from '../../kit/mark.tsx';
import { Problem } from '../../kit/problem.tsx';
import { QrSheet } from '../../kit/qr-sheet.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import fold from '../../slips/fold.module.css';
import styles from './backup.module.css';
import { DrillCertificate } from './drill-certificate.tsx';

interface DrillResultProps {
  readonly drilled: Drilled;
  readonly again: () => void;
  readonly back: () => void;
}

const marks = { match: 'done', differs: 'caution', damaged: 'stop', unknown: 'caution' } as const;

export function DrillResult({ drilled, again, back }: DrillResultProps) {
  const { backup, reasons } = useWords();
  const { vault } = useApp().state;
  const { what, result, note, reason, record } = drilled;
  const says = what === 'share' && result === 'match' ? backup.drill.matchOfShare : backup.drill.means[result];
  const isShareOnly = what === 'share' && note === 'passphrase-not-checked';
  const noteText = note === '-' ? '' : isShareOnly ? backup.drill.passphraseOfShare : backup.drill.notes[note];
  return (
    <Sheet name="drill-result" wide>
      <Heading>{backup.drill.results[result]}</Heading>
      <p className={styles.result} data-testid="drill-result" data-result={result} data-note={note}>
        <Mark shape={result === 'match' && note !== '-' ? 'caution' : marks[result]} /> {says}
      </p>
      {noteText !== '' && <p>{noteText}</p>}
      {reason !== null && <p>{reasons[reason.code].title}</p>}
      <div className={styles.record}>
        <DrillCertificate record={record} />
        <figure>
          <QrSheet
            text={record}
            label={backup.drill.recordCode}
            practice={vault?.mode === 'practice'}
            testId="drill-qr"
          />
          <figcaption>{backup.drill.recordLead}</figcaption>
        </figure>
      </div>
      <details className={fold.fold}>
        <summary>{backup.drill.certificate.raw}</summary>
        <pre className={styles.raw} data-testid="drill-record">
          {record}
        </pre>
      </details>
      {vault?.settings.allowSave === true && <SaveRecord record={record} />}
      <ButtonRow>
        <Button testId="another" onClick={again}>
          {backup.drill.another}
        </Button>
        <Button look="strong" testId="back" onClick={back}>
          {backup.back}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}

function SaveRecord({ record }: { readonly record: string }) {
  const { act } = useApp();
  const { backup } = useWords();
  const [said, say] = useState('');
  const [problem, setProblem] = useState<Parameters<typeof Problem>[0]['reason']>(null);
  const save = async () => {
    const answer = await act.exports.saveText('inkan-drill.txt', record);
    setProblem(answer.ok ? null : answer.reason);
    if (answer.ok) say(answer.value.saved ? backup.drill.saved : backup.drill.notSaved);
  };
  return (
    <>
      <ButtonRow>
        <Button look="quiet" testId="save-record" onClick={() => void save()}>
          {backup.drill.save}
        </Button>
        <span role="status">{said}</span>
      </ButtonRow>
      <Problem reason={problem} />
    </>
  );
}
