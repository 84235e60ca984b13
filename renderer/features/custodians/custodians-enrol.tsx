/** The new custodians choose their passphrases; then the vault is encrypted anew. Until then nothing has changed. */
import type { Enrolment } from '../../../core/contract/custody.ts';
import { useApp } from '../../app/use-app.ts';
import { EnrolSeats } from '../../custody/enrol-seats.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Sheet } from '../../kit/sheet.tsx';

export function CustodiansEnrol({ enrolment }: { readonly enrolment: Enrolment }) {
  const { custodians } = useWords();
  const { act } = useApp();
  return (
    <Sheet name="custodians-enrol">
      <EnrolSeats
        enrolment={enrolment}
        enrol={act.enrolInChange}
        goOn={custodians.commit}
        onAll={() => void act.custodians.commitChange()}
        back={null}
        cancel={() => {
          void act.cancel();
          act.dispatch({ is: 'go', to: 'custodians' });
        }}
      />
    </Sheet>
  );
}
