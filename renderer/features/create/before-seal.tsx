/** Before a restored vault is sealed: everybody compares the wallet, the quorum and the names on one screen. */
import type { Enrolment } from '../../../core/contract/custody.ts';
import { useWords } from '../../i18n/use-words.ts';
import shared from '../../recovery/recovery.module.css';

export function BeforeSeal({ enrolment: { quorum, seats, fingerprint } }: { readonly enrolment: Enrolment }) {
  const { create, custody, format, recovery } = useWords();
  return (
    <div data-testid="before-seal">
      <p>{seats.length === 1 ? create.beforeSealAlone : create.beforeSeal}</p>
      <p className={shared.fingerprint}>
        {recovery.fingerprint + format.colon}
        <b data-testid="fingerprint">{fingerprint}</b>
      </p>
      <p data-testid="seal-quorum">
        <b>{custody.opens(quorum, seats.length)}</b>
      </p>
    </div>
  );
}
