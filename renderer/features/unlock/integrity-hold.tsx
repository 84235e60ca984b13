/**
 * The passphrases are right, but the log or the file failed a check: nothing opens before the custodians have judged
 * that.
 */
import type { Reason } from '../../../core/base/reason.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Mark } from '../../kit/mark.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { TypedWord } from '../../kit/typed-word.tsx';
import { Found } from '../../slips/found.tsx';
import styles from './unlock.module.css';

/** The problem of the file, if the log is damaged too (`found.vaultFile`). */
const wrongFiles = ['vault-rolled-back', 'vault-swapped'] as const;

export function IntegrityHoldScreen({ problem, word }: { readonly problem: Reason; readonly word: string }) {
  const { reasons, unlock } = useWords();
  const { state, act } = useApp();
  const text = reasons[problem.code];
  const { vaultFile, ...found } = problem.found;
  const file = wrongFiles.find((code) => code === vaultFile);
  const ofLog = file === undefined ? unlock.holdLead : unlock.holdLeadBoth;
  const lead = problem.code.startsWith('log-') ? ofLog : unlock.holdLeadFile;
  return (
    <Sheet name="held">
      <section className={styles.stop} data-testid="held" data-code={problem.code}>
        <Heading>
          <Mark shape="stop" /> {unlock.holdTitle}
        </Heading>
        <h2>{text.title}</h2>
        <p>{text.means}</p>
        <p>
          <b>{text.ask}</b>
        </p>
        <Found found={found} />
        {file !== undefined && (
          <div data-testid="held-file" data-code={file}>
            <h2>{reasons[file].title}</h2>
            <p>{reasons[file].means}</p>
            <p>
              <b>{reasons[file].ask}</b>
            </p>
          </div>
        )}
      </section>
      <h2>{unlock.holdCauses}</h2>
      <ul className={styles.causes}>
        {unlock.holdCauseList.map((cause) => (
          <li key={cause}>{cause}</li>
        ))}
      </ul>
      <ButtonRow>
        <Button look="strong" testId="held-lock" disabled={state.busy} onClick={() => void act.lock()}>
          {unlock.holdLock}
        </Button>
      </ButtonRow>
      <h2>{unlock.holdAnyway}</h2>
      <TypedWord
        busy={state.busy}
        word={word}
        lead={lead(word)}
        label={unlock.overrideLabel}
        act={unlock.holdOpen}
        testId="held"
        done={(typed) => void act.unlock.overrideHold(typed)}
      />
      <Problem reason={state.problem} />
    </Sheet>
  );
}
