import { useEffect, useState } from 'react';
import { askQuietly } from '../app/asking.ts';
import styles from '../features/backup/backup.module.css';
import { useWords } from '../i18n/use-words.ts';

/** The wallet's fingerprint, to be written beside every backup. */
export function FingerprintView({ fingerprint }: { readonly fingerprint: string }) {
  const { recovery } = useWords();
  return (
    <div className={styles.fingerprint}>
      <p>
        {recovery.fingerprint}: <b data-testid="fingerprint">{fingerprint}</b>
      </p>
      <p className={styles.soft}>{recovery.fingerprintWhy}</p>
    </div>
  );
}

/** The same of the open vault, asked for. */
export function Fingerprint() {
  const [fingerprint, setFingerprint] = useState<string | null>(null);
  useEffect(() => {
    let here = true;
    void askQuietly((room) => room.backups({})).then((answer) => {
      if (here && answer.ok) setFingerprint(answer.value.fingerprint);
    });
    return () => {
      here = false;
    };
  }, []);
  return fingerprint === null ? null : <FingerprintView fingerprint={fingerprint} />;
}
