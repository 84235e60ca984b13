/** The start screen: open, create or restore a vault, practise, and notices about the machine. */
import { countsAsOnline } from '../../../core/contract/guard.ts';
import type { Machine } from '../../../core/contract/host.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Mark } from '../../kit/mark.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { GoneNotice } from './gone-notice.tsx';
import { LogNotice } from './log-notice.tsx';
import { MachineNotice } from './machine-notice.tsx';
import { SettingsNotice } from './settings-notice.tsx';
import styles from './start.module.css';

export function Start() {
  const words = useWords();
  const { state, act } = useApp();
  const { machine, busy } = state;
  // The vault refuses too.
  const online = machine !== null && countsAsOnline(machine.guard.state);
  // The log tells whether there should be a vault: until it was read, no new one is offered.
  const isNew = machine?.hasVault === false && !machine.log.reading && isFree(machine.vaultGone);
  const why = machine?.lockReason ?? null;
  return (
    <Sheet name="start">
      <Heading>{words.start.title}</Heading>
      {why !== null && (
        <p className={styles.why} data-testid="locked-because" data-because={why}>
          <Mark shape="note" /> {words.common.lockReason[why]}
        </p>
      )}
      {machine !== null && <MachineNotice machine={machine} />}
      <p>{words.start.lead}</p>
      {machine !== null && machine.vaultGone !== null && <GoneNotice gone={machine.vaultGone} />}
      <LogNotice />
      <SettingsNotice />
      <Problem reason={state.problem} />
      {machine?.hasVault === true && (
        <section className={styles.way}>
          <h2>{words.start.openTitle}</h2>
          <p>{words.start.openLead}</p>
          <Button
            testId="open-vault"
            look="strong"
            disabled={busy}
            onClick={() => act.dispatch({ is: 'go', to: 'unlock' })}
          >
            {words.start.open}
          </Button>
        </section>
      )}
      {isNew && !online && (
        <section className={styles.way}>
          <h2>{words.start.createTitle}</h2>
          <p>{words.start.createLead}</p>
          <Button
            testId="create-vault"
            disabled={busy}
            onClick={() => act.dispatch({ is: 'go', to: 'create-custody' })}
          >
            {words.start.create}
          </Button>
        </section>
      )}
      {isNew && (
        <section className={styles.way}>
          <h2>{words.start.restore.start}</h2>
          <p>{words.start.restore.startLead}</p>
          <Button testId="restore-vault" disabled={busy} onClick={() => act.dispatch({ is: 'go', to: 'restore' })}>
            {words.start.restore.begin}
          </Button>
        </section>
      )}
      <section className={styles.way}>
        <h2>{words.start.practiceTitle}</h2>
        <p>{words.start.practiceLead}</p>
        <Button testId="open-practice" disabled={busy} onClick={() => void act.openPractice()}>
          {words.start.practice}
        </Button>
        <p>{words.start.trainingLead}</p>
        <Button testId="open-training" disabled={busy} onClick={() => void act.openPractice('training')}>
          {words.start.training}
        </Button>
      </section>
      <section className={styles.way}>
        <ButtonRow>
          <Button testId="to-log" look="quiet" onClick={() => act.dispatch({ is: 'go', to: 'log' })}>
            {words.common.toLog}
          </Button>
          <Button testId="to-settings" look="quiet" onClick={() => act.dispatch({ is: 'go', to: 'settings' })}>
            {words.start.toSettings}
          </Button>
        </ButtonRow>
      </section>
    </Sheet>
  );
}

const isFree = (gone: Machine['vaultGone']): boolean => gone === null || gone === 'given-up';
