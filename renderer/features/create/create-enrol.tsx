/** The custodians of a new vault choose their passphrases, one after the other. */
import type { Enrolment } from '../../../core/contract/custody.ts';
import { useApp } from '../../app/use-app.ts';
import { EnrolSeats } from '../../custody/enrol-seats.tsx';
import { Steps } from '../../custody/steps.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Mark } from '../../kit/mark.tsx';
import { Sheet } from '../../kit/sheet.tsx';
import { BeforeSeal } from './before-seal.tsx';

interface CreateEnrolProps {
  readonly enrolment: Enrolment;
  readonly restoring?: boolean;
}

export function CreateEnrol({ enrolment, restoring = false }: CreateEnrolProps) {
  const { create, enrolment: enrolmentWords } = useWords();
  const { act } = useApp();
  return (
    <Sheet name="create-enrol">
      <Steps journey={restoring ? 'restore' : 'create'} now={restoring ? 4 : 2} />
      {enrolment.reseated && (
        <p data-testid="reseated">
          <Mark shape="caution" /> {create.reseated}
        </p>
      )}
      <EnrolSeats
        enrolment={enrolment}
        enrol={act.enrol}
        isAlone={enrolment.seats.length === 1}
        goOn={restoring ? create.seal : create.allGoOn}
        // A restored vault has its keys already: nothing is left to type, so sealing it takes a click of its own.
        gathering={restoring ? <BeforeSeal enrolment={enrolment} /> : null}
        onAll={() => (restoring ? void act.confirmWords([]) : void act.create.toNames())}
        back={() => act.dispatch({ is: 'back-to-custody' })}
        cancel={() => void act.leaveCreation()}
        lost={restoring ? enrolmentWords.lost.wallet : enrolmentWords.lost.words}
      />
    </Sheet>
  );
}
