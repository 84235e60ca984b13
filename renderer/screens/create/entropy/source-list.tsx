import type { EntropyReport, SourceFacts } from '../../../../core/contract/entropy.ts';
import type { TestResult } from '../../../../core/entropy/tests.ts';
import { useWords } from '../../../i18n/use-words.ts';
import styles from './entropy.module.css';

/** What is in the mix, and how its tests came out. */
export function SourceList({ report }: { readonly report: Pick<EntropyReport, 'device' | 'sources' | 'refused'> }) {
  const { entropy: said } = useWords();
  const { device, sources, refused } = report;
  return (
    <details className={styles.sources} data-testid="sources" data-count={sources.length} open={sources.length > 0}>
      <summary>{said.showTests}</summary>
      {sources.map((source, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sources are only added
        <Source key={index} source={source} />
      ))}
      <h3>{said.counted(said.machine, device.credit)}</h3>
      <Results tests={device.tests} />
      {refused.length > 0 && <p className={styles.soft}>{said.refusedBefore(refused.length)}</p>}
    </details>
  );
}

function Source({ source: { kind, count, credit, tests } }: { readonly source: SourceFacts }) {
  const { entropy: said } = useWords();
  return (
    <section data-testid={`source-${kind}`} data-count={count} data-credit={credit}>
      <h3>{said.counted(`${said.kinds[kind]}: ${said.counts[kind](count)}`, credit)}</h3>
      <Results tests={tests} />
    </section>
  );
}

function Results({ tests }: { readonly tests: readonly TestResult[] }) {
  const { entropy: said } = useWords();
  const allowed = ({ low, high }: TestResult): string => {
    if (low !== null && high !== null) return said.between(low, high);
    return low !== null ? said.atLeast(low) : said.atMost(high ?? '');
  };
  return (
    <table className={styles.results}>
      <thead>
        <tr>
          <th scope="col">{said.test}</th>
          <th scope="col">{said.found}</th>
          <th scope="col">{said.allowed}</th>
        </tr>
      </thead>
      <tbody>
        {tests.map((result) => (
          <tr key={result.test}>
            <th scope="row">{said.tests[result.test]}</th>
            <td>
              {result.figure} {result.passed ? said.passed : said.failed}
            </td>
            <td>{allowed(result)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
