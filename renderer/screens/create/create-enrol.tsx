import type { Enrolment } from '../../../core/contract/custody.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useApp } from '../../state/use-app.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { EnrolSeats } from './enrol-seats.tsx';
import { Steps } from './steps.tsx';

export function CreateEnrol({ enrolment }: { readonly enrolment: Enrolment }) {
  const { custody } = useWords();
  const { act } = useApp();
  return (
    <Sheet name="create-enrol">
      <Steps now={2} />
      <EnrolSeats
        enrolment={enrolment}
        isAlone={enrolment.seats.length === 1}
        goOn={custody.allGoOn}
        onAll={() => act.dispatch({ is: 'go', to: 'create-entropy' })}
        cancel={() => act.dispatch({ is: 'go', to: 'start' })}
      />
    </Sheet>
  );
}
