/** The custodians of a new vault choose their passphrases, one after the other. */
import type { Enrolment } from '../../../core/contract/custody.ts';
import { useApp } from '../../app/use-app.ts';
import { EnrolSeats } from '../../custody/enrol-seats.tsx';
import { Steps } from '../../custody/steps.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Sheet } from '../../kit/sheet.tsx';

interface CreateEnrolProps {
  readonly enrolment: Enrolment;
  readonly restoring?: boolean;
}

export function CreateEnrol({ enrolment, restoring = false }: CreateEnrolProps) {
  const { create } = useWords();
  const { act } = useApp();
  return (
    <Sheet name="create-enrol">
      <Steps now={2} />
      <EnrolSeats
        enrolment={enrolment}
        enrol={act.enrol}
        isAlone={enrolment.seats.length === 1}
        goOn={restoring ? create.afterPassphrases : create.allGoOn}
        onAll={() => act.dispatch({ is: 'go', to: restoring ? 'restore' : 'create-entropy' })}
        cancel={() => act.dispatch({ is: 'go', to: 'start' })}
      />
    </Sheet>
  );
}
