/** New custodians, one after the other: each gets a cleared screen with their name, then chooses a passphrase. */
import { useState } from 'react';
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
import { HandOver } from './hand-over.tsx';

interface EnrolSeatsProps {
  readonly enrolment: Enrolment;
  /** Null when it was refused. */
  readonly enrol: (call: SeatTaken) => Promise<Enrolment | null>;
  /** Called when every seat is filled; a button repeats it if it was refused. */
  readonly onAll: () => void;
  readonly goOn: string;
  readonly cancel: () => void;
  /** The single custodian is the person at the keyboard: the laptop is not passed on. */
  readonly isAlone?: boolean;
}

export function EnrolSeats({ enrolment, enrol, onAll, goOn, cancel, isAlone = false }: EnrolSeatsProps) {
  const { custody, enrolment: enrolmentWords } = useWords();
  const { state } = useApp();
  const { seats } = enrolment;
  const [here, setHere] = useState<number | null>(isAlone ? (seats[0]?.id ?? null) : null);
  const seat = seats.find(({ enrolled }) => !enrolled);

  const take = async (call: SeatTaken) => {
    const next = await enrol(call);
    if (next?.seats.every(({ enrolled }) => enrolled)) onAll();
  };

  if (seat === undefined) {
    return (
      <>
        <Heading>{custody.allEnrolled}</Heading>
        <Problem reason={state.problem} />
        <ButtonRow>
          <Cancel
            testId="cancel"
            label={custody.cancel}
            {...enrolmentWords.cancel}
            lost={custody.enrolledLost}
            disabled={state.busy}
            cancel={cancel}
          />
          <Button look="strong" testId="all-enrolled" disabled={state.busy} onClick={onAll}>
            {goOn}
          </Button>
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
        cancel={cancel}
        lost={seats.some(({ enrolled }) => enrolled) ? custody.enrolledLost : null}
        enrol={(passphrase, repeated, keyFile) => void take({ seat: seat.id, passphrase, repeated, keyFile })}
      />
    </div>
  );
}
