import type { Enrolment } from '../../../core/contract/custody.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useApp } from '../../state/use-app.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { EnrolSeats } from '../create/enrol-seats.tsx';

/** Those who come choose their passphrases; then the vault is sealed anew. Until then everything is as it was. */
export function CustodiansEnrol({ enrolment }: { readonly enrolment: Enrolment }) {
  const { custody } = useWords();
  const { act } = useApp();
  return (
    <Sheet name="custodians-enrol">
      <EnrolSeats
        enrolment={enrolment}
        goOn={custody.commit}
        onAll={() => void act.commitChange()}
        cancel={() => {
          void act.cancel();
          act.dispatch({ is: 'go', to: 'custodians' });
        }}
      />
    </Sheet>
  );
}
