/** New custodians, one after the other: each gets a cleared screen with their name, then chooses a passphrase. */
import { type ReactNode, useState } from 'react';
import type { Enrolment, SeatTaken } from '../../core/contract/custody.ts';
import { useApp } from '../app/use-app.ts';
import { useWords } from '../i18n/use-words.ts';
import { Button } from '../kit/button.tsx';
import { Cancel } from '../kit/cancel.tsx';
import styles from '../kit/form.module.css';
import { Heading } from '../kit/heading.tsx';
import { Problem } from '../kit/problem.tsx';
import { ButtonRow } from '../kit/sheet.tsx';
import { EnrolPassphrase } from './enrol-passphrase.tsx';
import { leadsOn } from './enrolled.ts';
import { HandOver } from './hand-over.tsx';

interface EnrolSeatsProps {
  readonly enrolment: Enrolment;
  /** Null when it was refused. */
  readonly enrol: (call: SeatTaken) => Promise<Enrolment | null>;
  /** Called when every seat is filled; a button repeats it if it was refused. With `gathering` only by the button. */
  readonly onAll: () => void;
  /** What everybody compares together before the button is pressed; null to go on after the last passphrase. */
  readonly gathering?: ReactNode;
  readonly goOn: string;
  /** To the screen before; null if there is none. */
  readonly back: (() => void) | null;
  readonly cancel: () => void;
  /** What cancelling drops once somebody has enrolled. */
  readonly lost?: string;
  /** The single custodian is the person at the keyboard: the laptop is not passed on. */
  readonly isAlone?: boolean;
}

export function EnrolSeats(props: EnrolSeatsProps) {
  const { enrolment, enrol, onAll, goOn, back, cancel, lost, isAlone = false, gathering = null } = props;
  const { custody, common, enrolment: enrolmentWords } = useWords();
  const loss = lost ?? custody.enrolledLost;
  const { state } = useApp();
  const { seats } = enrolment;
  const [here, setHere] = useState<number | null>(isAlone ? (seats[0]?.id ?? null) : null);
  const seat = seats.find(({ enrolled }) => !enrolled);

  const take = async (call: SeatTaken) => {
    const next = await enrol(call);
    if (leadsOn(next, gathering !== null)) onAll();
  };

  if (seat === undefined) {
    return (
      <>
        <Heading>{custody.allEnrolled}</Heading>
        {gathering}
        <Problem reason={state.problem} />
        <ul>
          {seats.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
        <ButtonRow>
          {back !== null && (
            <Button testId="back" disabled={state.busy} onClick={back}>
              {common.back}
            </Button>
          )}
          <Cancel
            testId="cancel"
            label={common.cancel}
            {...enrolmentWords.cancel}
            lost={loss}
            disabled={state.busy}
            cancel={cancel}
          />
          <Button look="strong" testId="all-enrolled" disabled={state.busy} onClick={onAll}>
            {goOn}
          </Button>
          <span role="status">{state.busy && common.working}</span>
        </ButtonRow>
      </>
    );
  }
  if (here !== seat.id) return <HandOver name={seat.name} testId="enrol-next" ready={() => setHere(seat.id)} />;
  return (
    <div className={styles.form} key={seat.id}>
      <Heading>{isAlone ? custody.enrolTitleAlone : custody.enrolTitle(seat.name)}</Heading>
      <p>{isAlone ? custody.enrolLeadAlone : custody.enrolLead}</p>
      <EnrolPassphrase
        back={back}
        cancel={cancel}
        lost={lost !== undefined || seats.some(({ enrolled }) => enrolled) ? loss : null}
        enrol={(passphrase, repeated, keyFile) => void take({ seat: seat.id, passphrase, repeated, keyFile })}
      />
    </div>
  );
}
