import type { Enrolment } from '../../../core/contract/custody.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useApp } from '../../state/use-app.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { EnrolSeats } from './enrol-seats.tsx';
import { Steps } from './steps.tsx';

interface CreateEnrolProps {
  readonly enrolment: Enrolment;
  readonly restoring: boolean;
}

export function CreateEnrol({ enrolment, restoring }: CreateEnrolProps) {
  const { custody, recovery } = useWords();
  const { act } = useApp();
  return (
    <Sheet name="create-enrol">
      <Steps now={2} />
      <EnrolSeats
        enrolment={enrolment}
        isAlone={enrolment.seats.length === 1}
        goOn={restoring ? recovery.restore.afterPassphrases : custody.allGoOn}
        onAll={() => act.dispatch({ is: 'go', to: restoring ? 'restore' : 'create-entropy' })}
        cancel={() => act.dispatch({ is: 'go', to: 'start' })}
      />
    </Sheet>
  );
}
