/** Words of what is decided about, for two people at two machines to read to each other. The same in both languages. */
import { fromHex } from '../../core/base/hex.ts';
import { fingerprintWords } from '../../core/review/words.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './same-bytes.module.css';

interface SameBytesProps {
  /** Digests, 64 hex digits. `request`: of the only one; null where there are several. */
  readonly request?: string | null;
  readonly batch: string;
  readonly book?: string | null | undefined;
}

export function SameBytes({ request = null, batch, book = null }: SameBytesProps) {
  const { approvals } = useWords();
  const rows = [
    ['request', approvals.ofRequest, request],
    ['batch', approvals.ofBatch, batch],
    ['book', approvals.ofBook, book],
  ] as const;
  return (
    <section className={styles.words} data-testid="same-bytes" aria-label={approvals.sameBytes}>
      <p>
        <b>{approvals.sameBytes}</b> <span className={styles.lead}>{approvals.sameBytesLead}</span>
      </p>
      <dl>
        {rows.map(
          ([name, label, digest]) =>
            digest !== null && (
              <div key={name}>
                <dt>{label}</dt>
                <dd lang="en" data-testid={`words-${name}`}>
                  {fingerprintWords(fromHex(digest) ?? new Uint8Array(0)).join(' ')}
                </dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
