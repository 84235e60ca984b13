/**
 * The number and titles of what stops and what asks for care, first on the screen and pinned while it scrolls. Shape and
 * weight say the severity before colour does. Without any, one line says so.
 */
import { severities, type Warning } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import { Mark } from '../kit/mark.tsx';
import { countOf, type FindingLine, findingLines } from './findings.ts';
import styles from './findings-banner.module.css';

/** All stops are shown; of cautions, so many where a list of all is below, and all where there is none. */
const mostCautions = 3;

interface BannerProps {
  readonly warnings: readonly Warning[];
  /** Leads to a finding on the same screen; without it, as at the seal, the titles are plain text and all are named. */
  readonly jump?: (index: number) => void;
}

export function FindingsBanner({ warnings, jump }: BannerProps) {
  const { pictures, slip } = useWords();
  if (warnings.length === 0) {
    return (
      <p className={styles.none} data-testid="no-warnings">
        {slip.noWarnings}
      </p>
    );
  }
  const lines = findingLines(warnings);
  const stops = lines.filter(({ severity }) => severity === 'stop');
  const cautions = lines.filter(({ severity }) => severity === 'caution');
  const [stop, caution, note] = severities.map((each) => countOf(warnings, each));
  const named = jump === undefined ? cautions : cautions.slice(0, mostCautions);
  const left = cautions.length - named.length;
  return (
    <section
      className={stops.length > 0 ? `${styles.banner} ${styles.hasStop}` : styles.banner}
      aria-label={pictures.findingsTitle}
      data-testid="findings-banner"
      data-stops={stop}
      data-cautions={caution}
      data-notes={note}
    >
      <b className={styles.counts}>{pictures.findings(stop ?? 0, caution ?? 0, note ?? 0)}</b>
      <ul>
        {[...stops, ...named].map((line) => (
          <BannerLine key={`${line.severity} ${line.code}`} line={line} jump={jump} />
        ))}
      </ul>
      {left > 0 && <span>{pictures.moreFindings(left)}</span>}
    </section>
  );
}

function BannerLine({ line, jump }: { readonly line: FindingLine; readonly jump: BannerProps['jump'] }) {
  const words = useWords();
  const { code, severity, count, index } = line;
  const title = words.warnings[code].title;
  const text = count > 1 ? `${title} ${words.pictures.times(count)}` : title;
  return (
    <li className={styles[severity]} data-testid={`banner-${code}`} data-severity={severity}>
      <Mark shape={severity} />
      <span className="visually-hidden">{words.severities[severity] + words.format.colon}</span>
      {jump === undefined ? (
        <span>{text}</span>
      ) : (
        <button type="button" onClick={() => jump(index)}>
          {text}
        </button>
      )}
    </li>
  );
}
