/** The banner above a batch: how many findings there are, and the stops and cautions by name with their requests. */
import type { ReviewDocument } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import { Mark } from '../kit/mark.tsx';
import styles from './batch-findings.module.css';
import { type BatchFinding, findingsOf } from './findings-of-many.ts';

/** Requests that are named; the others are counted. */
const mostNamed = 5;

interface BatchFindingsProps {
  readonly documents: readonly ReviewDocument[];
  /** Opens a request; absent where none can be opened, as at the seal. */
  readonly open?: (item: number) => void;
}

export function BatchFindings({ documents, open }: BatchFindingsProps) {
  const { table } = useWords();
  const all = findingsOf(documents);
  const of = (severity: BatchFinding['severity']) => all.filter((one) => one.severity === severity);
  const [stops, cautions, notes] = [of('stop'), of('caution'), of('note')];
  const named = [...stops, ...cautions];
  const worst = stops.length > 0 ? 'stop' : cautions.length > 0 ? 'caution' : 'note';
  return (
    <section
      className={`${styles.banner} ${styles[worst]}`}
      data-testid="batch-findings"
      data-stops={stops.length}
      data-cautions={cautions.length}
    >
      <p className={styles.counts}>
        <Mark shape={worst} />{' '}
        <b>{all.length === 0 ? table.noFindings : table.findingCounts(stops.length, cautions.length, notes.length)}</b>
      </p>
      {named.length > 0 && (
        <ul className={styles.list}>
          {named.map((finding) => (
            <NamedFinding key={`${finding.severity} ${finding.code}`} finding={finding} open={open} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface NamedProps {
  readonly finding: BatchFinding;
  readonly open: ((item: number) => void) | undefined;
}

function NamedFinding({ finding: { code, severity, items }, open }: NamedProps) {
  const { format, table, warnings, severities } = useWords();
  const title = warnings[code].title;
  const named = items.slice(0, mostNamed);
  return (
    <li data-code={code} data-severity={severity}>
      <Mark shape={severity} /> <span className="visually-hidden">{severities[severity]}</span> <b>{title}</b>{' '}
      {open === undefined ? (
        table.inRequests(named.map((item) => item + 1).join(', '), items.length - named.length)
      ) : (
        <>
          {named.map((item) => (
            <button
              key={item}
              type="button"
              className={styles.link}
              onClick={() => open(item)}
              aria-label={title + format.colon + table.openRequest(item + 1)}
            >
              {table.request(item + 1)}
            </button>
          ))}
          {items.length > named.length && `+ ${items.length - named.length}`}
        </>
      )}
    </li>
  );
}
