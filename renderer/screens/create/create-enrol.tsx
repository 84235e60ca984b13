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
  const { create, recovery } = useWords();
  const { act } = useApp();
  return (
    <Sheet name="create-enrol">
      <Steps now={2} />
      <EnrolSeats
        enrolment={enrolment}
        goOn={restoring ? recovery.restore.afterPassphrases : create.make}
        onAll={() => (restoring ? act.dispatch({ is: 'go', to: 'restore' }) : void act.makeWords())}
        cancel={() => act.dispatch({ is: 'go', to: 'start' })}
      />
    </Sheet>
  );
}
