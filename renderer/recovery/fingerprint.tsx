/** The same for the open vault, requested from it. */
import { useEffect, useState } from 'react';
import { useApp } from '../app/use-app.ts';
import { useWords } from '../i18n/use-words.ts';
import form from '../kit/form.module.css';
import styles from './recovery.module.css';

/** The wallet's fingerprint, to write beside every backup. */
export function FingerprintView({ fingerprint }: { readonly fingerprint: string }) {
  const { format, recovery } = useWords();
  return (
    <div className={styles.fingerprint}>
      <p>
        {recovery.fingerprint + format.colon}
        <b data-testid="fingerprint">{fingerprint}</b>
      </p>
      <p className={form.soft}>{recovery.fingerprintWhy}</p>
    </div>
  );
}

export function Fingerprint() {
  const { quietly } = useApp().act;
  const [fingerprint, setFingerprint] = useState<string | null>(null);
  useEffect(() => {
    let here = true;
    void quietly((vault) => vault.recovery.backups({})).then((answer) => {
      if (here && answer.ok) setFingerprint(answer.value.fingerprint);
    });
    return () => {
      here = false;
    };
  }, [quietly]);
  return fingerprint === null ? null : <FingerprintView fingerprint={fingerprint} />;
}
