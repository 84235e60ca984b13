/** Who must sign, who has signed, who is missing; and how to get what is missing. */
import type { Signed } from '../../../core/contract/shapes.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { CosignerTable } from '../../slips/cosigner-table.tsx';
import styles from './signed.module.css';

export function Cosigners({ signed }: { readonly signed: Signed }) {
  const words = useWords();
  const { act } = useApp();
  // Only items that ask for cosignatures can take them here; a bonded transaction collects them on the network.
  const collectsHere = signed.items.some((item) => item.code === 'cosign-request');
  if (signed.cosigners.length === 0 && signed.complete) return null;
  return (
    <section className={styles.cosigners} data-testid="result-cosigners" data-complete={signed.complete}>
      <h2>{signed.complete ? words.cosigners.title : words.signed.missing}</h2>
      <CosignerTable groups={signed.cosigners} after />
      {!signed.complete && (
        <>
          <p>{collectsHere ? words.signed.missingHere : words.signed.missingOnline}</p>
          {collectsHere && (
            <div>
              <Button testId="scan-cosignature" onClick={() => act.dispatch({ is: 'collect-more' })}>
                {words.signed.scanCosignature}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
