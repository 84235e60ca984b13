/** While cosignatures are being scanned: the subject, and the way back to the result. */
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import styles from './scan.module.css';

export function Collecting() {
  const { scan } = useWords();
  const { state, act } = useApp();
  if (state.collecting === null) return null;
  return (
    <div className={styles.collecting} data-testid="collecting" data-hash={state.collecting.items[0]?.hash}>
      <p>{scan.collecting}</p>
      <Button look="quiet" testId="back-to-signed" onClick={() => act.dispatch({ is: 'back-to-signed' })}>
        {scan.backToSigned}
      </Button>
    </div>
  );
}
